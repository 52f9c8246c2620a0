import type { AssumedKeras } from '../../frameworks/kerasVersion';
import type { Framework, RegistryName } from '../../frameworks/table';
import type { ActivationUse, Span } from '../use';

/** What has to be known of a source to write something into it. */
export interface Writing {
  readonly layout: Layout;
  /** Of the use that was asked for; `undefined`: it cannot be written otherwise. */
  readonly handle: Handle | undefined;
}

/** The whole source. */
export interface Layout {
  readonly text: string;
  readonly language: 'python' | 'javascript';
  /** Statements that stand in no other, in order. */
  readonly statements: readonly Statement[];
  /** Names that the statements bring in from elsewhere. */
  readonly names: readonly KnownName[];
  /** Every name that is bound anywhere. */
  readonly taken: ReadonlySet<string>;
  /** What the statements define or import. */
  readonly definitions: ReadonlyMap<string, 'class' | 'function' | 'import'>;
  readonly frameworks: ReadonlySet<Framework>;
  readonly keras: AssumedKeras;
}

export interface Statement extends Span {
  readonly kind: 'import' | 'text' | 'definition' | 'other';
}

/** A name that stands for something of another module. */
export interface KnownName {
  readonly name: string;
  /** `torch.nn` for `nn`. */
  readonly path: string;
  /** Offset from which it does. */
  readonly from: number;
}

/** How one use is written. */
export interface Handle {
  /** That which names the activation: of a call of something made before, where it was made. */
  readonly use: ActivationUse;
  readonly naming: Naming;
  /** What it is called or made with; `undefined` where it is only named. */
  readonly given: GivenList | undefined;
  /** Names that stand for something of another module where the use is. */
  readonly names: readonly KnownName[];
}

export type Naming =
  /** `nn.ReLU`, `F.relu`, `relu`, `x.relu`. */
  | {
      readonly kind: 'name';
      /** The activation's place in its module, as it was resolved: `torch.nn.ReLU`. */
      readonly path: string;
      /** All of it, with its qualifier. */
      readonly span: Span;
      readonly qualified: boolean;
      /** Where it is imported by its own name: end of the item, and whether it has a line to itself. */
      readonly item?: ImportItem;
    }
  /** A string in which a member of a module is named: `getattr(nn, "ReLU")`. */
  | { readonly kind: 'member'; readonly path: string }
  /** A string of a registry; `path` and `argument` say where it is given to. */
  | {
      readonly kind: 'string';
      readonly registry: RegistryName;
      readonly layer?: StringLayer;
    }
  /** A function or class of the source itself. */
  | { readonly kind: 'own'; readonly span: Span };

export interface ImportItem {
  /** The item: `ReLU`, `LeakyReLU as Leaky`. */
  readonly span: Span;
  /** What stands between it and the line's start, if that is blank. */
  readonly indentation: string | undefined;
}

/** A layer that does nothing but apply the activation that the string names. */
export interface StringLayer {
  /** Its callee, as resolved: `keras.layers.Activation`. */
  readonly path: string;
  /** `layers.Activation`. */
  readonly callee: Span;
  readonly given: GivenList;
}

/** The arguments of a call, the options of one, or the other entries beside a name. */
export interface GivenList {
  /**
   * `call`: in parentheses, by position or `name=`; `options`: in an object, by `name:`;
   * `entries`: in a dictionary, by `"name":`.
   */
  readonly style: 'call' | 'options' | 'entries';
  /** Between the brackets. */
  readonly inside: Span;
  /** In order. */
  readonly items: readonly GivenItem[];
  /** Which of them names the activation that the others are for: of a `partial`, the first. */
  readonly applied: number | undefined;
  /** Something may be given that is not among them. */
  readonly spread: boolean;
  /** The whole call. */
  readonly call: Span;
}

export interface GivenItem {
  readonly span: Span;
  /** `undefined`: by position. */
  readonly name: { readonly text: string; readonly span: Span } | undefined;
  readonly value: Span;
}
