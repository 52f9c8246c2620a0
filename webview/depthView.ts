import { startingSettings } from '../src/activations/startingSettings';
import { isUnknown } from '../src/math/analysis';
import { presetOf } from '../src/report/depth/presets';
import { runSummary } from '../src/report/depth/runText';
import { depthSummary } from '../src/report/depth/summary';
import { parametersText } from '../src/report/parametersText';
import { phraseIn } from '../src/text/phrases';
import type { Context } from './context';
import { depthControls } from './depthControls';
import { depthFigure } from './depthFigure';
import { createDepthStudies, type DepthStudy } from './depthFollowed';
import { depthLayer } from './depthLayer';
import { depthLegend } from './depthLegend';
import { depthNotes } from './depthNotes';
import { depthFindings, presetButtons } from './depthPresets';
import type { RunState } from './depthRun';
import { runBar } from './depthRunBar';
import { createRunOf } from './depthRunOf';
import { createDepthRuns } from './depthRunState';
import { depthTable } from './depthTable';
import { element, setText, show } from './dom';
import { exportMenu } from './export';
import { toolRow } from './figureTools';
import type { PanelState } from './state';
import type { Studied } from './studied';

/** What an activation does to signal and gradient, layer by layer. */
export function depthView(
  context: Context,
  redraw: () => void,
): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied | undefined): void;
} {
  const { words, announce } = context;
  const studies = createDepthStudies();
  let shown: DepthStudy | undefined;
  let chosen: PanelState['depth'] | undefined;
  const runs = createDepthRuns((state, kept) => {
    const text = ranText(state);
    if (text !== undefined) announce(text);
    // A run that is going on takes the place of the one before with its end only.
    if (state.kind !== 'running') context.dispatch({ type: 'keepRun', run: kept });
    redraw();
  });
  const runOf = createRunOf();
  const bar = runBar(context, {
    run: () => {
      if (shown && chosen) {
        runs.start({ network: shown.network, width: chosen.width, seed: chosen.seed });
      }
    },
    cancel: runs.cancel,
  });
  const title = element('h1', { class: 'title' });
  const values = element('p', { class: 'title-values' });
  const nothing = element('p', { class: 'problem' }, words('depth.noActivation'));
  const problem = element('p', { class: 'problem' });
  const presets = presetButtons(context);
  const controls = depthControls(context);
  const figure = depthFigure(context);
  const legend = depthLegend(context);
  const findings = depthFindings(context);
  const layer = depthLayer(context);
  const table = depthTable(context);
  const notes = depthNotes(context);
  const save = exportMenu(context, () => figure.picture());
  const drawn = element(
    'figure',
    { class: 'figure' },
    toolRow(context, [], words('depth.figure.hint'), save),
    figure.element,
    legend.element,
  );
  const root = element(
    'article',
    { class: 'study depth', 'aria-label': words('panel.tabs.depth') },
    element('header', { class: 'study-header' }, title, values),
    element('div', { class: 'depth-presets' }, presets.element),
    body(
      [nothing, notes.warnings, problem, findings.element, drawn, bar.element],
      [controls.element],
    ),
    body([layer.element], [notes.element]),
    table.element,
  );
  const ofStudy = [drawn, bar.element, layer.element, findings.element, table.element];
  return {
    element: root,
    update(state, studied) {
      if (state.ran) runs.restore(state.ran);
      const study = studies(state, studied);
      const preset = study && presetShown(state, studied, study);
      if (study && study !== shown) notes.update(study);
      shown = study;
      chosen = state.depth;
      const { activation, settings } = studied ?? {};
      setText(title, study?.model?.name ?? activation?.name ?? '');
      setText(
        values,
        !study?.model && activation ? parametersText(activation, settings ?? {}) : '',
      );
      presets.update(preset);
      controls.update(state, study, activation?.name ?? '–');
      show(nothing, study === undefined);
      for (const part of [...ofStudy, notes.element]) show(part, study !== undefined);
      if (study) drawStudy(state, study, preset);
      else show(notes.warnings, false);
    },
  };

  function drawStudy(
    { depth }: PanelState,
    study: DepthStudy,
    preset: ReturnType<typeof presetOf>,
  ): void {
    const { states } = study;
    const run = runs.state();
    const ran = runOf(run, study.network, depth.seed);
    const expected = isUnknown(states) ? [] : states;
    const sentences = isUnknown(states) ? [] : depthSummary(states, words);
    const all = ran ? [...sentences, runSummary(ran.layers, ran, words)] : sentences;
    const looked = Math.min(depth.looked, study.names.length);
    const names = study.names.map((name) => name ?? (study.model ? undefined : title.textContent));
    setText(
      problem,
      isUnknown(states) ? words('depth.unknown', { reason: phraseIn(words, states.unknown) }) : '',
    );
    show(problem, isUnknown(states));
    figure.update({
      expected,
      ran: ran?.layers ?? [],
      looked,
      name: words('depth.figure.name', { name: title.textContent ?? '' }),
      description: all.join(' '),
    });
    legend.update(ran);
    bar.update(run, depth.seed, run.kind === 'done' && ran === undefined);
    findings.update(all, preset);
    layer.update({
      layer: looked,
      layers: names.length,
      name: names[looked - 1] ?? undefined,
      ran: ran?.layers[looked - 1],
    });
    table.update({ names, expected, ran: ran?.layers ?? [] });
  }

  function ranText(state: RunState): string | undefined {
    switch (state.kind) {
      case 'done': {
        const text = runSummary(state.layers, state, words);
        return words('depth.run.done', { text });
      }
      case 'cancelled':
        return words('depth.run.cancelled');
      case 'failed':
        return words('depth.run.failed', { reason: state.reason });
      default:
        return undefined;
    }
  }
}

/** The case that is shown: its activation at its defaults, with its settings. */
function presetShown(
  { depth }: PanelState,
  studied: Studied | undefined,
  { model }: DepthStudy,
): ReturnType<typeof presetOf> {
  if (model !== undefined || studied === undefined) return undefined;
  const { activation, settings } = studied;
  const usual = JSON.stringify(startingSettings(activation, {}));
  const isUsual = JSON.stringify(settings) === usual;
  return isUsual ? presetOf(activation.id, { ...depth, model: undefined }) : undefined;
}

/** Two columns where there is room, one below the other where there is not. */
function body(...columns: readonly (readonly HTMLElement[])[]): HTMLElement {
  const made = columns.map((parts) => element('div', { class: 'column' }, ...parts));
  return element('div', { class: 'study-body' }, ...made);
}
