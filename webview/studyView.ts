import type { Activation } from '../src/activations/activation';
import { EXPRESSION_ID } from '../src/activations/userExpression';
import type { Analyser } from '../src/picture/analyser';
import type { Drawing } from '../src/picture/drawing';
import type { DrawnState } from '../src/picture/drawn';
import { type Picture, pictureOf, remarkOn } from '../src/picture/picture';
import { phraseIn } from '../src/text/phrases';
import { advice, papers } from './advice';
import type { Analysers } from './analyser';
import type { Context } from './context';
import { element, setText, show } from './dom';
import { isOutdated } from './expressionStudy';
import { figure } from './figure';
import { formula } from './formula';
import { lazyView } from './lazyView';
import { parameters } from './parameters';
import { type Edited, pieceLists, piecesOf } from './pieceEdits';
import { pieces } from './pieces';
import { sliceControls } from './sliceControls';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { studiedFacts } from './studiedFacts';
import { studyHeader } from './studyHeader';
import { trainingTools } from './trainingTools';
import { unstableNotes } from './unstableNotes';

/** One activation in full: title, figure, parameters, formula, facts, advice and papers. */
export function studyView(
  context: Context,
  analysers: Analysers,
  redraw: () => void,
): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  const header = studyHeader(context);
  const note = element('p', { class: 'note' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const parts = {
    training: trainingTools(context),
    figure: figure(context),
    slice: sliceControls(context),
    pieces: pieces(context),
    written: lazyView(async () => {
      const { writtenFormView } = await import('./writtenFormView');
      return writtenFormView(context);
    }, redraw),
    parameters: parameters(context),
    formula: formula(context),
    unstable: unstableNotes(context),
    facts: studiedFacts(context, redraw),
    advice: advice(context),
    papers: papers(context),
  };
  const figureAndTools = element('div', {}, parts.training.element, parts.figure.element);
  const changed = [parts.slice, parts.pieces, parts.parameters];
  const left = [problem, figureAndTools, ...changed, parts.written, parts.advice];
  const right = [parts.formula, parts.unstable, note, parts.facts, parts.papers];
  const body = element('div', { class: 'study-body' }, column(left), column(right));
  const root = element('article', { class: 'study' }, header.element, body);
  let shownActivation: Activation | undefined;
  const picture = lastPicture(context.words);

  const drawFunction = (state: PanelState, studied: Studied & { readonly drawing: Good }) => {
    const { activation, settings, atStart } = studied;
    const { shown, analysed } = studied.drawing;
    const analyser = analysers.now();
    parts.facts.update({ activation, settings, shown, analysed, analyser });
    const start = atStart.ok ? atStart.shown : shown;
    const { probe, view, level, secondDerivative } = state;
    const looked = { probe, view, level, secondDerivative };
    parts.figure.update({
      ...looked,
      picture: picture(studied, state.drawn, analyser),
      framed: shown,
      start,
      edited: editedOf(studied),
      facts: parts.facts.described(),
    });
  };
  return {
    element: root,
    update(state, studied) {
      const { activation, drawing } = studied;
      header.update(state, studied);
      setText(problem, drawing.ok ? '' : phraseIn(context.words, drawing.problem));
      show(problem, !drawing.ok);
      show(figureAndTools, drawing.ok);
      show(parts.facts.element, drawing.ok);
      if (drawing.ok) {
        drawFunction(state, { ...studied, drawing });
        if (activation.id === EXPRESSION_ID) parts.written.update(studied, drawing);
      }
      show(parts.written.element, drawing.ok && activation.id === EXPRESSION_ID);
      parts.training.update(studied, state.drawn);
      parts.slice.update(studied, state.drawn.slice);
      parts.pieces.update(studied);
      parts.parameters.update(state, studied);
      parts.formula.update(studied);
      parts.unstable.update(studied);
      // The last that could be drawn, while what is typed cannot.
      body.classList.toggle('outdated-drawing', isOutdated(state.study, state.expression));
      parts.advice.update(state, activation.id);
      const remark = remarkOn(activation, state.drawn.training, context.words);
      setText(note, remark);
      show(note, remark !== '');
      if (activation.papers !== shownActivation?.papers) parts.papers.update(activation);
      shownActivation = activation;
    },
  };
}

function editedOf({ activation, settings }: Studied): Edited | undefined {
  const lists = pieceLists(activation);
  return lists && { lists, pieces: piecesOf(lists, settings) };
}

type Good = Drawing & { readonly ok: true };

/** What is drawn of a study; the last picture again where nothing of it has changed. */
function lastPicture(words: Context['words']) {
  let last: { readonly of: readonly unknown[]; readonly picture: Picture } | undefined;
  return (
    studied: Studied & { readonly drawing: Good },
    drawn: DrawnState,
    analyser: Analyser,
  ): Picture => {
    const of = [studied.drawing, drawn.training, drawn.seed, drawn.training && analyser];
    if (!last?.of.every((part, index) => part === of[index])) {
      last = { of, picture: pictureOf(studied, drawn, words, analyser) };
    }
    return last.picture;
  };
}

function column(parts: readonly (HTMLElement | { readonly element: HTMLElement })[]): HTMLElement {
  const elements = parts.map((part) => (part instanceof HTMLElement ? part : part.element));
  return element('div', { class: 'column' }, ...elements);
}
