import type { Activation, Settings } from '../activations/activation';
import { catalogue } from '../activations/catalogue';
import type { TextEdit } from '../advice/finding';
import { classNameOf } from '../codegen/layer/className';
import { layerCode } from '../codegen/layer/layerCode';
import { planOf } from '../codegen/layer/plan';
import type { LayerLibrary, LayerStyle } from '../codegen/layer/style';
import type { Span } from '../detect/use';
import type { Layout } from '../detect/writing/writing';
import { additionEdits, belowImports } from './additions';
import { operationsFor } from './libraries';
import { localised, withoutKnown } from './localised';

/** A class that is written into a source. */
export interface Insertion {
  readonly className: string;
  readonly edits: readonly TextEdit[];
}

export interface InsertOptions extends Pick<LayerStyle, 'typed' | 'words'> {
  readonly library: LayerLibrary;
  /** Where it may go: the whole source, or the cell at hand. */
  readonly region: Span;
  /** Offset of the cursor: the class goes above the definition that it is in. */
  readonly cursor: number;
  /** What is learned starts from these. */
  readonly settings?: Settings;
  /** Of a person's own expression everything is learned. */
  readonly learnAll?: boolean;
  readonly className?: string;
}

/** Those that no framework has, or none but one, before the others that can be written as a class. */
const FIRST: readonly string[] = ['mpelu', 'crelu', 'maxout'];

/** What can be inserted, in the order in which it is offered. */
export const insertable: readonly Activation[] = [...catalogue]
  .filter(
    ({ id, arity, parameters }) =>
      FIRST.includes(id) ||
      (arity !== 'vector' &&
        id !== 'identity' &&
        parameters.every((each) => each.default !== undefined)),
  )
  .sort((a, b) => rankOf(a) - rankOf(b));

function rankOf({ id, family }: Activation): number {
  const first = FIRST.indexOf(id);
  return first >= 0 ? first : family === 'noisy' ? FIRST.length : FIRST.length + 1;
}

/** How many of them come before all that frameworks have. */
export const foremost = insertable.filter((each) => rankOf(each) <= FIRST.length).length;

/**
 * The class of an activation with what it imports. `undefined` where its settings are no
 * good, or a name that it needs stands for something else in the source.
 */
export function insertion(
  activation: Activation,
  layout: Layout,
  options: InsertOptions,
): Insertion | undefined {
  const { library, region, cursor, settings, learnAll, typed, words } = options;
  const className = freeName(options.className ?? classNameOf(activation.name), layout);
  const plan = planOf(activation, className, settings, learnAll);
  const style: LayerStyle = { typed, words, operations: operationsFor(layout) };
  const printed = plan && layerCode(plan, library, style);
  const isThere = layout.statements.some(
    ({ kind, start, end }) => kind === 'definition' && start <= cursor && cursor <= end,
  );
  const before = isThere ? cursor : undefined;
  const fresh = printed && withoutKnown(printed, layout);
  const local = fresh && localised(fresh, layout, before ?? belowImports(layout, region));
  return local && { className, edits: additionEdits(layout, region, { ...local, before }) };
}

/** A second `MPELU` is `MPELU2`. */
function freeName(name: string, { taken }: Layout): string {
  for (let count = 2, free = name; ; count += 1) {
    if (!taken.has(free)) return free;
    free = `${name}${count}`;
  }
}
