import type { Setting } from '../src/activations/activation';
import { type DrawnState, redrawn } from '../src/picture/drawn';
import type { Tab } from '../src/picture/tab';
import type { Interval } from '../src/plot/scale';
import type { Compared, PanelFile, Subject, ToPanel } from '../src/protocol';
import type { KeptRun } from '../src/report/depth/keptRun';
import type { DepthPreset } from '../src/report/depth/presets';
import { changedDepth, type DepthSettings } from '../src/report/depth/settings';
import {
  addCompared,
  type ComparedChange,
  clearCompared,
  compare,
  leaveComparison,
  makeFirst,
  removeCompared,
  setCompared,
} from './compared';
import type { ComparedLook } from './comparedLook';
import { studyOfExpression } from './expressionStudy';
import { followCursor, placeOf, receiveFile } from './follow';
import { isLevel, isListOpen, type PanelState, type Study } from './state';
import { findAgain, turnTo, useAt } from './study';

/** What can happen to the panel. */
export type Action =
  | ToPanel
  | { readonly type: 'turnTo'; readonly tab: Tab }
  /** `file`: of the list in which it was chosen, which may have been drawn before the file changed. */
  | { readonly type: 'chooseUse'; readonly file: PanelFile; readonly index: number }
  /** The editor was asked to show a use: the cursor will arrive there. */
  | { readonly type: 'revealed'; readonly uri: string; readonly index: number }
  /** Going through the catalogue: studies an entry, unless others are compared. */
  | { readonly type: 'chooseActivation'; readonly activation: string }
  /** Studies an entry, or adds it to those that are compared. */
  | { readonly type: 'pickActivation'; readonly activation: string }
  | { readonly type: 'setParameter'; readonly name: string; readonly value: Setting }
  | { readonly type: 'resetParameter'; readonly name: string }
  /** Opens or folds the list in a narrow column. */
  | { readonly type: 'openList'; readonly open: boolean }
  | { readonly type: 'search'; readonly query: string }
  /** What stands in the box for an expression; studied as soon as it is one. */
  | { readonly type: 'typeExpression'; readonly text: string }
  | { readonly type: 'setPinned'; readonly pinned: boolean }
  | { readonly type: 'probe'; readonly x: number | undefined }
  /** Looks at a part of the x axis; `undefined`: at the one that the curve begins with. */
  | { readonly type: 'view'; readonly view: Interval | undefined }
  | { readonly type: 'setLevel'; readonly level: number }
  | { readonly type: 'showSecondDerivative'; readonly shown: boolean }
  | { readonly type: 'draw'; readonly change: Partial<DrawnState> }
  | { readonly type: 'filterFile'; readonly query: string }
  | { readonly type: 'showFindingsOnly'; readonly shown: boolean }
  /** What does not make sense is left as it is. */
  | { readonly type: 'setDepth'; readonly changes: Partial<DepthSettings> }
  /** A network has run; `undefined`: what had run is given up. */
  | { readonly type: 'keepRun'; readonly run: KeptRun | undefined }
  | { readonly type: 'followPreset'; readonly preset: DepthPreset }
  | { readonly type: 'addCompared'; readonly item: Compared }
  | { readonly type: 'removeCompared'; readonly item: Compared }
  | { readonly type: 'makeFirst'; readonly item: Compared }
  | ({ readonly type: 'setCompared' } & ComparedChange)
  | { readonly type: 'clearCompared' }
  | { readonly type: 'look'; readonly change: Partial<ComparedLook> };

/** The state after an action. Total: an index or a name that does not exist changes nothing. */
export function reduce(state: PanelState, action: Action): PanelState {
  switch (action.type) {
    case 'file':
      return receiveFile(state, action);
    case 'cursor':
      return followCursor(state, action.selected);
    case 'select':
      return select(state, action.subject);
    case 'compare':
      return compare(state, action.activations, action.notes);
    case 'showModel':
      return showModel(state, action.model);
    case 'turnTo':
      return { ...state, tab: action.tab };
    case 'say':
      return state;
    case 'chooseUse':
      return choose(keepList(state), useOfRow(state, action.file, action.index));
    case 'chooseActivation':
      return isComparing(state)
        ? state
        : choose(keepList(state), { kind: 'catalogue', activation: action.activation });
    case 'pickActivation':
      return isComparing(state)
        ? addCompared(state, { activation: action.activation })
        : foldList(reduce(state, { type: 'chooseActivation', activation: action.activation }));
    case 'revealed':
      return foldList({ ...state, cursor: placeOf(action) });
    case 'openList':
      return { ...state, listOpen: action.open };
    case 'setParameter':
      return { ...state, overrides: { ...state.overrides, [action.name]: action.value } };
    case 'resetParameter': {
      const { [action.name]: _dropped, ...overrides } = state.overrides;
      return { ...state, overrides };
    }
    case 'search':
      return { ...state, query: action.query };
    case 'typeExpression':
      return choose(
        { ...keepList(state), expression: action.text },
        studyOfExpression(action.text, state.study),
      );
    case 'setPinned':
      return { ...state, pinned: action.pinned };
    case 'probe':
      return { ...state, probe: action.x };
    case 'view':
      return { ...state, view: action.view };
    case 'setLevel':
      return isLevel(action.level) ? { ...state, level: action.level } : state;
    case 'showSecondDerivative':
      return { ...state, secondDerivative: action.shown };
    case 'draw':
      return { ...state, drawn: redrawn(state.drawn, action.change) };
    case 'filterFile':
      return { ...state, fileQuery: action.query };
    case 'showFindingsOnly':
      return { ...state, findingsOnly: action.shown };
    case 'setDepth':
      return { ...state, depth: changedDepth(state.depth, action.changes) };
    case 'keepRun':
      return { ...state, ran: action.run };
    case 'followPreset':
      return followPreset(state, action.preset);
    case 'addCompared':
      return addCompared(state, action.item);
    case 'removeCompared':
      return removeCompared(state, action.item);
    case 'makeFirst':
      return makeFirst(state, action.item);
    case 'setCompared':
      return setCompared(state, action);
    case 'clearCompared':
      return clearCompared(state);
    case 'look':
      return { ...state, look: { ...state.look, ...action.change } };
  }
}

/** Who goes through the list, or types, is not done with it. */
function keepList(state: PanelState): PanelState {
  return isListOpen(state) ? { ...state, listOpen: true } : state;
}

/** What was picked is to be seen. */
function foldList(state: PanelState): PanelState {
  return { ...state, listOpen: undefined };
}

/** In the editor a use is chosen by going to it: the cursor counts as being there. */
function select(state: PanelState, subject: Subject): PanelState {
  if (subject.kind === 'catalogue') return choose(state, subject);
  const chosen = useAt(state.file, subject.index);
  return chosen === undefined ? state : choose({ ...state, cursor: placeOf(chosen) }, chosen);
}

/** No filter may hide what is looked for. */
function showModel(state: PanelState, model: number): PanelState {
  if (!state.file?.models[model]) return state;
  return { ...state, tab: 'file', fileQuery: '', findingsOnly: false, sought: { model } };
}

/** With its activation at its defaults. */
function followPreset(state: PanelState, { activation, settings }: DepthPreset): PanelState {
  const depth = changedDepth(state.depth, { ...settings, looked: 1 });
  return { ...turnTo(state, { kind: 'catalogue', activation }), overrides: {}, depth };
}

function choose(state: PanelState, chosen: Study | undefined): PanelState {
  return chosen === undefined ? state : turnTo(leaveFile(leaveComparison(state)), chosen);
}

/** What is chosen in the file, or beside it, is to be seen. */
function leaveFile(state: PanelState): PanelState {
  return state.tab === 'file' ? { ...state, tab: 'study' } : state;
}

/** The use of a row, in the file as it is by now. */
function useOfRow({ file }: PanelState, drawn: PanelFile, index: number): Study | undefined {
  const item = drawn.uses[index];
  if (file === drawn) return useAt(file, index);
  return item && file?.uri === drawn.uri ? findAgain(file, item, index) : undefined;
}

function isComparing({ tab }: PanelState): boolean {
  return tab === 'compare';
}
