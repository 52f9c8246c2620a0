import { chooseDomain } from '../src/plot/domain';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { Interval } from '../src/plot/scale';
import type { Fact } from '../src/report/facts';
import type { Context } from './context';
import { element } from './dom';
import { exportMenu } from './export';
import { figureTools } from './figureTools';
import { plotControl } from './plotControl';
import type { ReadFunction } from './probe';
import { probeView } from './probeView';
import type { PanelState } from './state';
import { studiedProbe } from './studiedProbe';
import { surface } from './surface';
import { wordingOf } from './wording';
import { zoneLegend } from './zoneLegend';

/** What is shown, and how it is looked at. */
export interface FigureInput
  extends Pick<PanelState, 'probe' | 'view' | 'level' | 'secondDerivative'> {
  readonly shown: ReadFunction;
  /** The same function as it stands in the source: the x axis does not follow a slider inwards. */
  readonly start: ReadFunction;
  /** Of `shown`; empty while it is only sketched. */
  readonly facts: readonly Fact[];
}

/**
 * f over f′, and f″ if it is asked for, on one x axis that can be moved and zoomed, with a
 * probe through all of them. Below are the probe's numbers and what the hatching means.
 */
export function figure(context: Context): {
  readonly element: HTMLElement;
  update(input: FigureInput): void;
} {
  const { words, dispatch } = context;
  const wording = wordingOf(words);
  const studied = studiedProbe(context);
  const probe = probeView(context, studied);
  const legend = zoneLegend(context);
  const control = plotControl(
    probe.element,
    context,
    {
      pin: (x) => dispatch({ type: 'probe', x }),
      look: (view) => dispatch({ type: 'view', view }),
    },
    probe.hover,
  );
  const save = exportMenu(context, () => plot.picture());
  const tools = figureTools(context, control.step, save);
  let layout: PlotLayout | undefined;
  let input: FigureInput | undefined;
  let home: Interval = [0, 0];
  const drawProbe = () => {
    if (layout === undefined || input === undefined) return;
    const { shown, probe: pinned, view = home } = input;
    control.update({ layout, shown, view, home, probe: pinned });
    probe.update(layout, shown, pinned);
  };
  const plot = surface((drawn) => {
    layout = drawn;
    drawProbe();
  });
  const drawCurves = ({ shown, facts, view = home, level }: FigureInput) => {
    plot.draw({
      functions: [shown],
      domain: view,
      home,
      saturationLevel: level,
      wording,
      title: words('panel.figure.title', { name: shown.name }),
      description: facts.map(({ label, value }) => `${label}: ${value}`).join('. '),
    });
    legend.update(shown, view, level);
  };
  return {
    element: element(
      'figure',
      { class: 'figure' },
      tools.element,
      element('div', { class: 'plot' }, plot.element, probe.element),
      studied.readout.element,
      legend.element,
    ),
    update(next) {
      const before = input;
      input = next;
      tools.update(next.secondDerivative);
      if (before?.shown === next.shown && before.view === next.view) return drawProbe();
      if (before?.shown !== next.shown || before.start !== next.start) home = homeOf(next);
      drawCurves(next);
    },
  };
}

/** What the function does at the source's settings stays in sight while a slider moves. */
function homeOf({ shown, start }: FigureInput): Interval {
  const [a, b] = [chooseDomain([start]), chooseDomain([shown])];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
