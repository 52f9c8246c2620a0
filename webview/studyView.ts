import type { Activation } from '../src/activations/activation';
import { type Fact, facts, functionFacts } from '../src/report/facts';
import { advice, papers } from './advice';
import type { Context } from './context';
import { element, setText, show } from './dom';
import type { Drawing } from './drawing';
import { isOutdated } from './expressionStudy';
import { factsTable } from './factsTable';
import { figure } from './figure';
import { formula } from './formula';
import { parameters } from './parameters';
import type { ReadFunction } from './probe';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { studyHeader } from './studyHeader';
import { unstableNotes } from './unstableNotes';
import { writtenFormView } from './writtenFormView';

/** One activation in full: title, figure, parameters, formula, facts, advice and papers. */
export function studyView(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  const header = studyHeader(context);
  const note = element('p', { class: 'note' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const parts = {
    figure: figure(context),
    written: writtenFormView(context),
    parameters: parameters(context),
    formula: formula(context),
    unstable: unstableNotes(context),
    facts: factsTable(context),
    advice: advice(context),
    papers: papers(context),
  };
  const left = [problem, parts.figure, parts.parameters, parts.written, parts.advice];
  const right = [parts.formula, parts.unstable, note, parts.facts, parts.papers];
  const body = element('div', { class: 'study-body' }, column(left), column(right));
  const root = element('article', { class: 'study' }, header.element, body);
  let shownActivation: Activation | undefined;
  let shownFunction: ReadFunction | undefined;
  let drawnFacts: readonly Fact[] = [];

  const drawFunction = (state: PanelState, studied: Studied, drawing: Drawing & { ok: true }) => {
    const { activation, settings, atStart } = studied;
    const { shown, analysed } = drawing;
    if (shown !== shownFunction) {
      const about = [activation, settings, shown.analysis, context.words] as const;
      drawnFacts = analysed ? functionFacts(...about) : [];
      // What is known of the former curve stays, dimmed, until the sketch is analysed.
      parts.facts.element.classList.toggle('outdated', !analysed);
      // The title says the parameters already.
      if (analysed) parts.facts.update(facts(...about).filter(({ key }) => key !== 'parameters'));
    }
    shownFunction = shown;
    const start = atStart.ok ? atStart.shown : shown;
    const { probe, view, level, secondDerivative } = state;
    const looked = { probe, view, level, secondDerivative };
    parts.figure.update({ ...looked, shown, start, facts: drawnFacts });
  };
  const describe = (activation: Activation) => {
    const remark = activation.slice ?? activation.training ?? '';
    setText(note, remark);
    show(note, remark !== '');
    parts.papers.update(activation);
  };
  return {
    element: root,
    update(state, studied) {
      const { activation, drawing } = studied;
      header.update(state, studied);
      setText(problem, drawing.ok ? '' : drawing.problem);
      show(problem, !drawing.ok);
      show(parts.figure.element, drawing.ok);
      show(parts.facts.element, drawing.ok);
      if (drawing.ok) {
        drawFunction(state, studied, drawing);
        parts.written.update(studied, drawing);
      }
      parts.parameters.update(state, studied);
      parts.formula.update(studied);
      parts.unstable.update(studied);
      // The last that could be drawn, while what is typed cannot.
      body.classList.toggle('outdated-drawing', isOutdated(state.study, state.expression));
      parts.advice.update(state, activation.id);
      if (activation !== shownActivation) describe(activation);
      shownActivation = activation;
    },
  };
}

function column(parts: readonly (HTMLElement | { readonly element: HTMLElement })[]): HTMLElement {
  const elements = parts.map((part) => (part instanceof HTMLElement ? part : part.element));
  return element('div', { class: 'column' }, ...elements);
}
