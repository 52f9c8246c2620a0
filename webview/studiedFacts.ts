import type { Activation } from '../src/activations/activation';
import type { Analyser } from '../src/picture/analyser';
import type { ReadFunction } from '../src/picture/probe';
import type { Fact } from '../src/report/fact';
import type { Context } from './context';
import { factsTable } from './factsTable';
import { asRead } from './frames';
import type { Studied } from './studied';

/** Of a study: what its facts are worked out from. */
export interface Known extends Pick<Studied, 'activation' | 'settings'> {
  readonly shown: ReadFunction;
  /** False: the curve only, of which nothing is known yet. */
  readonly analysed: boolean;
  readonly analyser: Analyser;
}

const none: readonly Fact[] = [];

/**
 * The facts of what is studied: at once where they are of something else, or were not known; as
 * they are read while a slider is dragged. `onLater`: those of a function that is drawn already
 * have come.
 */
export function studiedFacts(
  context: Context,
  onLater: () => void,
): {
  readonly element: HTMLElement;
  /** About the function that is drawn; empty while nothing is known of it. */
  described(): readonly Fact[];
  update(known: Known): void;
} {
  const table = factsTable(context);
  let latest: Known | undefined;
  let told: { readonly of: Activation; readonly shown: ReadFunction } | undefined;
  let described = none;
  const draw = () => {
    if (latest === undefined) return;
    const { activation, settings, shown, analysed, analyser } = latest;
    if (told?.shown === shown) return;
    const facts = analysed
      ? analyser.facts(activation, settings, shown.analysis, context.words)
      : undefined;
    told = facts && { of: activation, shown };
    described = facts?.drawn ?? none;
    // What is known of the former curve stays, dimmed, until the sketch is analysed.
    table.element.classList.toggle('outdated', !told);
    // The title says the parameters already.
    if (facts) table.update(facts.all.filter(({ key }) => key !== 'parameters'));
  };
  const drawSoon = asRead(draw, () => {
    draw();
    onLater();
  });
  return {
    element: table.element,
    described: () => described,
    update(known) {
      latest = known;
      if (told?.shown === known.shown) return;
      if (told?.of === known.activation && known.analysed) drawSoon();
      else draw();
    },
  };
}
