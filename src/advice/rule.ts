import type { Family } from '../activations/activation';
import type { FileTraits, Role } from '../detect/use';
import type { TextKey } from '../text/text';
import type { ReferenceKey } from './references';

/** Where a use stands: its role, or `transformer` for a hidden one in a file of that kind. */
export type Situation = Role | 'transformer';

/** A value of a parameter, ends included, or something the file shows. */
export type Condition =
  | { readonly parameter: string; readonly from: number; readonly to: number }
  | { readonly trait: keyof FileTraits };

/** One line of the table: the first that matches is what is recommended. */
export interface Rule {
  /** Catalogue ids, or a family; any activation when both are left out. */
  readonly activations?: readonly string[];
  readonly families?: readonly Family[];
  /** Any situation when left out. */
  readonly situations?: readonly Situation[];
  readonly when?: Condition;
  readonly text: TextKey;
  readonly reference: ReferenceKey;
  /** Catalogue ids, best first. */
  readonly alternatives: readonly string[];
}
