import type { Activation, Settings } from '../src/activations/activation';
import { numbersOf } from '../src/activations/instantiate';
import { sliced } from '../src/activations/slicing';
import { fitting, startingSettings } from '../src/activations/startingSettings';
import type { ActivationUse } from '../src/detect/use';
import type { Expr } from '../src/math/expression';
import type { Analyser } from '../src/picture/analyser';
import { type Drawing, draw, type Extras, sketch } from '../src/picture/drawing';
import type { PanelUse } from '../src/protocol';
import type { ExpressionRemarks } from '../src/report/expressionRemarks';
import type { Analysers } from './analyser';
import { onesFor } from './comparedFunction';
import { writtenIn } from './expressionStudy';
import { delayed } from './frames';
import type { PanelState, Study } from './state';
import { activationOf } from './subject';

/** A study worked out: the function of one variable that everything shown is computed from. */
export interface Studied {
  /** Of the catalogue, as the chosen slice shows it, or made up for a function of the user's own. */
  readonly activation: Activation;
  /** Where each parameter begins: the value in the source, or the default. */
  readonly start: Settings;
  /** What is drawn: the start, as changed by the sliders. */
  readonly settings: Settings;
  /** What the source says of each parameter; empty for an entry of the catalogue. */
  readonly origins: ActivationUse['parameters'];
  /** What the framework would have them be, as far as that is known. */
  readonly defaults: PanelUse['defaults'];
  readonly atStart: Drawing;
  readonly drawing: Drawing;
  /** An expression as it was typed; the activation has it rewritten, so that it keeps its digits. */
  readonly written?: Expr;
  /** Of an expression that was typed, once it is analysed. */
  readonly remarks?: ExpressionRemarks;
}

/** What is said differently in the panel. */
type Changes = Pick<PanelState, 'overrides'> & Pick<PanelState['drawn'], 'slice'>;

/** Milliseconds of a frame that an analysis may take before it is put off. */
export const patience = 5;
/** Milliseconds without a change after which an analysis that was put off is made. */
export const pauses = { slider: 120, typing: 400 } as const;

export interface Studies {
  /** `undefined` when nothing is studied, or the activation is only known at run time. */
  of(state: PanelState): Studied | undefined;
}

interface Begun {
  readonly study: Study;
  readonly studied: Studied | undefined;
}

/**
 * Works out what is studied and remembers the last answer: a state changes more
 * often, by the probe or the search, than what is studied. While a slider is dragged
 * an activation that was slow to analyse is only sketched, and so is each expression
 * while it is typed; `onSettled` is called when the analysis can be shown.
 */
export function createStudies(onSettled: () => void, analysers: Pick<Analysers, 'now'>): Studies {
  let begun: Begun | undefined;
  let extras: Extras = {};
  let last: (Changes & { readonly studied: Studied }) | undefined;
  let cost = 0;
  let analyser = analysers.now();
  const settling = delayed();

  const analysed = (studied: Studied): Studied => {
    const before = performance.now();
    const drawing = draw(studied.activation, studied.settings, analyser, extras);
    const remarks = drawing.ok ? remarksOf(studied, analyser) : undefined;
    cost = performance.now() - before;
    return { ...studied, drawing, ...(remarks && { remarks }) };
  };
  const sketched = ({ remarks: _outdated, ...studied }: Studied): Studied => ({
    ...studied,
    drawing: sketch(studied.activation, studied.settings, extras),
  });
  const begin = (study: Study): Begun => {
    const studied = startOf(study);
    if (studied === undefined) return { study, studied };
    // What was typed may be anything: how long it takes is known afterwards.
    const isTyped = study.kind === 'expression';
    if (isTyped) cost = Number.POSITIVE_INFINITY;
    const first = isTyped ? sketched(studied) : analysed(studied);
    return { study, studied: { ...first, atStart: first.drawing } };
  };
  const settleLater = (study: Study, studied: Studied, changes: Changes) => {
    const pause = Number.isFinite(cost) ? pauses.slider : pauses.typing;
    settling.start(() => {
      const isStart = studied.settings === studied.start;
      const now = analysed(studied);
      const settled = isStart ? { ...now, atStart: now.drawing } : now;
      last = { ...changes, studied: settled };
      if (isStart) begun = { study, studied: settled };
      onSettled();
    }, pause);
  };
  const change = (study: Study, begun: Studied, changes: Changes): Studied => {
    settling.stop();
    const activation = sliced(begun.activation, changes.slice);
    const settings = fitting(activation, changes.overrides);
    const isChanged = activation !== begun.activation || Object.keys(settings).length > 0;
    if (!isChanged && isSettled(begun.drawing)) return begun;
    const changed = { ...begun, activation, settings: { ...begun.start, ...settings } };
    if (cost <= patience) return analysed(changed);
    const quick = isChanged ? sketched(changed) : begun;
    settleLater(study, quick, changes);
    return quick;
  };
  return {
    of({ study, overrides, level, secondDerivative, drawn: { slice } }) {
      if (study === null) return undefined;
      const same = extras.level === level && extras.secondDerivative === secondDerivative;
      const learned = analyser !== analysers.now() && !isAllKnown(begun, last);
      analyser = analysers.now();
      if (begun?.study !== study || !same || learned) {
        settling.stop();
        extras = { level, secondDerivative };
        begun = begin(study);
        last = undefined;
      }
      const { studied } = begun;
      if (studied === undefined) return undefined;
      if (last?.overrides !== overrides || last.slice !== slice) {
        const changes = { overrides, slice };
        last = { ...changes, studied: change(study, studied, changes) };
      }
      return last.studied;
    },
  };
}

/** What was drawn before all could be known of it is to be drawn again. */
function isAllKnown(...drawn: readonly ({ readonly studied: Studied | undefined } | undefined)[]) {
  return drawn.every((one) => one?.studied === undefined || isSettled(one.studied.drawing));
}

/** Nothing more will be known of it. */
function isSettled(drawing: Drawing): boolean {
  return !drawing.ok || drawing.analysed;
}

/** Without what is drawn of it. */
function startOf(study: Study): Studied | undefined {
  const activation = activationOf(study);
  if (activation === undefined) return undefined;
  const origins = study.kind === 'use' ? study.item.use.parameters : {};
  const start = startingSettings(
    activation,
    study.kind === 'expression' ? onesFor(activation) : origins,
  );
  const written = study.kind === 'expression' ? writtenIn(study) : undefined;
  const undrawn: Drawing = { ok: false, problem: '' };
  // Kept by a panel of an older version, it may be without them.
  const defaults = (study.kind === 'use' ? study.item.defaults : undefined) ?? {};
  return {
    activation,
    start,
    settings: start,
    origins,
    defaults,
    atStart: undrawn,
    drawing: undrawn,
    ...(written && { written }),
  };
}

function remarksOf(
  { written, settings }: Studied,
  analyser: Analyser,
): ExpressionRemarks | undefined {
  return written && analyser.remarks(written, numbersOf(settings));
}
