import type { RuleSlug } from './advice/adviceRule';
import type { Choice } from './advice/choice';
import type { Severity } from './advice/finding';
import type { Counterpart } from './advice/porting';
import type { Recommendation } from './advice/recommendation';
import type { Remark } from './advice/remarks';
import type {
  ActivationLayer,
  Count,
  GateLayer,
  JoinLayer,
  ModelOutline,
  NormalisationLayer,
  PlainLayer,
  UnknownLayer,
  WeightedLayer,
} from './detect/outline/model';
import type { ActivationUse, Span } from './detect/use';

/** One use in the panel's list, with what the panel needs to show it. */
export interface PanelUse {
  readonly use: ActivationUse;
  /** From 1, of the naming token. */
  readonly line: number;
  /** Of a notebook: 0-based index of the cell among all cells. */
  readonly cell?: number;
  readonly recommendation: Recommendation;
  /** Index in its file's `choices`, of the model that it is hidden in; left out: in none. */
  readonly choice?: number;
  /** Index in its file's `ports`; left out: no other framework has it. */
  readonly port?: number;
  readonly remarks: readonly Remark[];
  /** What the parameters are where the source does not say, as far as its framework is known to. */
  readonly defaults: Readonly<Record<string, number>>;
}

/** A place of the file in front. */
export interface PanelPlace {
  /** Offsets in the document, or in the cell. */
  readonly span: Span;
  /** From 1, of its beginning. */
  readonly line: number;
  /** Of a notebook: 0-based index of the cell among all cells. */
  readonly cell?: number;
}

/** What every layer of a model has. */
interface PanelLayerPlace {
  readonly at: PanelPlace;
  readonly times: Count;
  /** The same number for the layers of one loop that is not written out. */
  readonly loop?: number | undefined;
  /** What stands on it, as indices in its file's `findings`; left out: nothing does. */
  readonly findings?: readonly number[];
}

/** Layers of a side branch, from where it parts to where it joins; empty: a plain shortcut. */
export interface PanelBranch {
  readonly layers: readonly PanelLayer[];
}

/** A layer of the outline with what the panel shows of it, and works out of it. */
export type PanelLayer = PanelLayerPlace &
  (
    | Pick<
        WeightedLayer,
        | 'kind'
        | 'name'
        | 'weighted'
        | 'fanIn'
        | 'fanOut'
        | 'inputs'
        | 'outputs'
        | 'kernel'
        | 'bias'
        | 'initialiser'
        | 'depth'
      >
    | Pick<NormalisationLayer, 'kind' | 'name' | 'normalisation'>
    /** `use`: index in its file's `uses`; left out: it is none of them. */
    | (Pick<ActivationLayer, 'kind' | 'name' | 'activation'> & { readonly use?: number })
    | (Pick<JoinLayer, 'kind' | 'how' | 'from'> & { readonly others: readonly PanelBranch[] })
    | (Pick<GateLayer, 'kind' | 'how' | 'from'> & { readonly gates: readonly PanelBranch[] })
    | { readonly kind: 'output'; readonly others: readonly PanelBranch[] }
    | Pick<PlainLayer, 'kind' | 'name'>
    | Pick<UnknownLayer, 'kind' | 'name' | 'reason'>
  );

/** A model of the file, as far as the file shows it. */
export interface PanelModel
  extends Pick<ModelOutline, 'name' | 'framework' | 'kind' | 'part' | 'depth'> {
  readonly at: PanelPlace;
  /** In order along the longest chain. */
  readonly layers: readonly PanelLayer[];
  readonly losses: readonly {
    readonly name: string;
    readonly at: PanelPlace;
    readonly findings?: readonly number[];
  }[];
  /** Indices among its file's `uses`, ascending: its activations, and where they are called. */
  readonly uses: readonly number[];
  /** What is said of the model itself, and of no layer of it. */
  readonly findings?: readonly number[];
}

/** A finding of the file, as the list of problems has it. */
export interface PanelFinding {
  readonly code: string;
  readonly rule: RuleSlug;
  readonly severity: Severity;
  readonly message: string;
  readonly at: PanelPlace;
  /** The use that it stands on, as an index in its file's `uses`. */
  readonly use?: number;
}

/** What the panel shows of the file in front. */
export interface PanelFile {
  /** The document's URI: opaque to the panel, sent back with `reveal`. */
  readonly uri: string;
  readonly name: string;
  readonly version: number;
  /** False: the language is not read; the panel says which are. */
  readonly supported: boolean;
  readonly uses: readonly PanelUse[];
  /** For each model of the file, what its hidden activations could be. */
  readonly choices: readonly Choice[];
  /** In order of position. */
  readonly models: readonly PanelModel[];
  /** In order of position. */
  readonly findings: readonly PanelFinding[];
  /** What uses of the file become in other frameworks. */
  readonly ports?: readonly Comparison[];
}

/** What is studied: a use of the file, or an entry of the catalogue. */
export type Subject =
  | { readonly kind: 'use'; readonly index: number }
  | { readonly kind: 'catalogue'; readonly activation: string };

/** What the panel is to compare. */
export interface Comparison {
  readonly activations: readonly Compared[];
  /** Sentences on all of them. */
  readonly notes: readonly string[];
}

/** One curve of a comparison. */
export interface Compared {
  /** Catalogue id, or `expression`. */
  readonly activation: string;
  /** Of a function of the user's own: its name, and its formula as `toInfix` writes it. */
  readonly own?: { readonly name: string; readonly formula: string };
  /** Its parameters; left out: as they are studied when it is compared, or else its defaults. */
  readonly settings?: Counterpart['settings'];
  /** Where this is meant, as in `Keras layers`: how far it is from the first is said then. */
  readonly places?: readonly string[];
}

/** Values are to be written where a use is; the file is that of the last `file`, unchanged. */
export interface WriteRequest {
  readonly type: 'write';
  readonly uri: string;
  readonly span: Span;
  readonly cell?: number;
  readonly version: number;
  /** By the catalogue's names. */
  readonly values: Readonly<Record<string, number>>;
}

/** A figure is to be saved where its person wants it. */
export interface SaveRequest {
  readonly type: 'save';
  /** What is proposed for the file, without what it ends with. */
  readonly name: string;
  readonly format: 'svg' | 'png';
  /** The text of an SVG; the bytes of a PNG as base64. */
  readonly data: string;
}

export type ToPanel =
  /** The whole state: the answer to `ready`, and after each change of the file. */
  | {
      readonly type: 'file';
      readonly file: PanelFile | null;
      /** The use under the cursor, by index; absent when the cursor is on none. */
      readonly selected?: number;
      readonly pinned: boolean;
      /** For each id of the catalogue, what is recommended where nothing of a model is known. */
      readonly recommendations: Readonly<Record<string, Recommendation>>;
      /** By id of the catalogue, what frameworks mean by its name, where that is not the same. */
      readonly ports?: Readonly<Record<string, Comparison>>;
    }
  /**
   * The cursor moved onto a use of the last `file`, or, without one, off all uses;
   * not sent while the panel is pinned. It may come late: a click in the panel moves
   * the cursor too, and more may have been chosen since.
   */
  | { readonly type: 'cursor'; readonly selected?: number }
  /** A link or a menu asks for it, pinned or not. */
  | { readonly type: 'select'; readonly subject: Subject }
  /** Opened by a link or the palette for one or more activations, with sentences on them all. */
  | ({ readonly type: 'compare' } & Comparison)
  /** A line of code above a model leads to it: index among the models of the last `file`. */
  | { readonly type: 'showModel'; readonly model: number }
  /** What came of something that the panel has asked for: for a screen reader. */
  | { readonly type: 'say'; readonly text: string };

export type FromPanel =
  /**
   * The first act of the panel, and after each reload: asks for `file`. `isTold`: it knows already
   * what its page has brought with it, and asks for what has changed since.
   */
  | { readonly type: 'ready'; readonly isTold?: true }
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span; readonly cell?: number }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | WriteRequest
  | SaveRequest
  /** How wide the figure of an activation is, in pixels, whenever that has changed. */
  | { readonly type: 'room'; readonly width: number }
  /** For the clipboard, where the panel itself may not write to it. */
  | { readonly type: 'copy'; readonly text: string }
  /** One of the extension's own examples is to be opened, which the editor asks for. */
  | { readonly type: 'openExample' }
  /** An error inside the panel, for the output channel. */
  | { readonly type: 'error'; readonly message: string };
