import type { Settings } from '../src/activations/activation';
import type { Choice } from '../src/advice/choice';
import type { Recommendation } from '../src/advice/recommendation';
import { type DrawnState, drawnFromSaved, initialDrawn } from '../src/picture/drawn';
import { isTab, type Tab } from '../src/picture/tab';
import type { Interval } from '../src/plot/scale';
import { isView } from '../src/plot/view';
import { SATURATION_LEVEL } from '../src/plot/zones';
import type { Compared, Comparison, PanelFile, PanelUse } from '../src/protocol';
import { type KeptRun, keptRunFrom } from '../src/report/depth/keptRun';
import { changedDepth, type DepthSettings, initialDepth } from '../src/report/depth/settings';
import { type ComparedLook, initialLook, lookFromSaved } from './comparedLook';
import { comparedFromSaved } from './comparedSaved';
import { type ExpressionStudy, isExpressionStudy } from './expressionStudy';

/**
 * What is studied, with all that is needed to show it again: the file may have
 * changed, or be another one, while the panel is pinned or was away.
 */
export type Study =
  | {
      readonly kind: 'use';
      readonly uri: string;
      readonly fileName: string;
      /** Position in the file's list; -1 when the use is no longer there. */
      readonly index: number;
      readonly item: PanelUse;
      /** What its model's activations could be; left out: it is hidden in none. */
      readonly choice?: Choice;
      /** What it becomes in other frameworks; left out: no other has it. */
      readonly port?: Comparison;
    }
  | { readonly kind: 'catalogue'; readonly activation: string }
  | ExpressionStudy;

export interface PanelState {
  /** `null`: no file in front; `undefined`: the editor has not answered yet. */
  readonly file: PanelFile | null | undefined;
  readonly recommendations: Readonly<Record<string, Recommendation>>;
  /** By id of the catalogue, what frameworks mean by its name, where that is not the same. */
  readonly ports: Readonly<Record<string, Comparison>>;
  readonly pinned: boolean;
  /** The use the cursor was last known on, `uri#index`: only a move is followed. */
  readonly cursor: string | undefined;
  readonly study: Study | null;
  readonly tab: Tab;
  /** What the sliders say differently from the source, by parameter name. */
  readonly overrides: Settings;
  /**
   * Whether the list of what can be studied is open where it stands on top, in a narrow column;
   * `undefined`: until something is chosen.
   */
  readonly listOpen: boolean | undefined;
  /** Text of the search over the catalogue. */
  readonly query: string;
  /** Text of the box for an expression, also while it is not one yet. */
  readonly expression: string;
  /** What is compared, shown or not. */
  readonly compared: readonly Compared[];
  /** Sentences on all that is compared. */
  readonly notes: readonly string[];
  /** What could not be added: the comparison is full. */
  readonly surplus: readonly Compared[];
  /** How the comparison is looked at. */
  readonly look: ComparedLook;
  /** Where the probe line is pinned, or `undefined`. */
  readonly probe: number | undefined;
  /** The part of the x axis that is looked at; `undefined`: where the curve begins. */
  readonly view: Interval | undefined;
  /** What |f′| stays below where a soft saturation is hatched. */
  readonly level: number;
  /** Whether f″ is drawn as well. */
  readonly secondDerivative: boolean;
  readonly drawn: DrawnState;
  /** Text of the filter over what the file has. */
  readonly fileQuery: string;
  /** Whether only what the rules speak of is listed. */
  readonly findingsOnly: boolean;
  /** A model of the file that is to be brought into sight, once for each object. */
  readonly sought: { readonly model: number } | undefined;
  /** What is followed through layers. */
  readonly depth: DepthSettings;
  /** The last network that has run. */
  readonly ran: KeptRun | undefined;
}

export const initialState: PanelState = {
  file: undefined,
  recommendations: {},
  ports: {},
  pinned: false,
  cursor: undefined,
  study: null,
  tab: 'study',
  overrides: {},
  listOpen: undefined,
  query: '',
  expression: '',
  compared: [],
  notes: [],
  surplus: [],
  look: initialLook,
  probe: undefined,
  view: undefined,
  level: SATURATION_LEVEL,
  secondDerivative: false,
  drawn: initialDrawn,
  fileQuery: '',
  findingsOnly: false,
  sought: undefined,
  depth: initialDepth,
  ran: undefined,
};

/** The part that outlives the page: the file itself is asked for again. */
export type SavedState = Omit<
  PanelState,
  'file' | 'recommendations' | 'ports' | 'surplus' | 'sought'
>;

export function toSaved(state: PanelState): SavedState {
  const {
    file: _file,
    recommendations: _recommendations,
    ports: _ports,
    surplus: _surplus,
    sought: _sought,
    ...saved
  } = state;
  return saved;
}

/** What was saved, or the beginning where it is missing or of another shape. */
export function fromSaved(saved: unknown): PanelState {
  if (typeof saved !== 'object' || saved === null) return initialState;
  const kept = saved as Partial<SavedState>;
  return {
    ...initialState,
    pinned: kept.pinned === true,
    cursor: typeof kept.cursor === 'string' ? kept.cursor : undefined,
    study: isStudy(kept.study) ? kept.study : null,
    tab: isTab(kept.tab) ? kept.tab : initialState.tab,
    overrides: isRecord(kept.overrides) ? kept.overrides : {},
    listOpen: typeof kept.listOpen === 'boolean' ? kept.listOpen : undefined,
    query: typeof kept.query === 'string' ? kept.query : '',
    expression: typeof kept.expression === 'string' ? kept.expression : '',
    compared: comparedFromSaved(kept.compared),
    notes: listOf(kept.notes, (note) => typeof note === 'string'),
    look: lookFromSaved(kept.look),
    probe: isNumber(kept.probe) ? kept.probe : undefined,
    view: isView(kept.view) ? kept.view : undefined,
    level: isLevel(kept.level) ? kept.level : SATURATION_LEVEL,
    secondDerivative: kept.secondDerivative === true,
    drawn: drawnFromSaved(kept.drawn),
    fileQuery: typeof kept.fileQuery === 'string' ? kept.fileQuery : '',
    findingsOnly: kept.findingsOnly === true,
    depth: changedDepth(initialDepth, kept.depth),
    ran: keptRunFrom(kept.ran),
  };
}

/** Whether the list is open in a narrow column. */
export function isListOpen({ listOpen, study }: Pick<PanelState, 'listOpen' | 'study'>): boolean {
  return listOpen ?? study === null;
}

/** Whether it makes sense as a threshold of |f′|. */
export function isLevel(value: unknown): value is number {
  return isNumber(value) && value > 0 && value < 1;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isStudy(value: unknown): value is Study {
  if (!isRecord(value)) return false;
  if (value.kind === 'catalogue') return typeof value.activation === 'string';
  if (value.kind === 'expression') return isExpressionStudy(value);
  return value.kind === 'use' && isRecord(value.item) && typeof value.uri === 'string';
}

function listOf<Item>(kept: unknown, is: (value: unknown) => value is Item): readonly Item[] {
  return Array.isArray(kept) ? kept.filter(is) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
