import { chooseDomain } from '../src/plot/domain';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { Interval } from '../src/plot/scale';
import type { Fact } from '../src/report/facts';
import type { Context } from './context';
import { element } from './dom';
import type { ReadFunction } from './probe';
import { probeView } from './probeView';
import { surface } from './surface';

export interface FigureInput {
  readonly shown: ReadFunction;
  /** The same function as it stands in the source: the x axis does not follow a slider inwards. */
  readonly start: ReadFunction;
  /** Of `shown`; empty while it is only sketched. */
  readonly facts: readonly Fact[];
  readonly probe: number | undefined;
}

/** f over f′ with a probe through both, and the probe's numbers below. */
export function figure(context: Context): {
  readonly element: HTMLElement;
  update(input: FigureInput): void;
} {
  const probe = probeView(context);
  let layout: PlotLayout | undefined;
  let input: FigureInput | undefined;
  const drawProbe = () => {
    if (layout !== undefined && input !== undefined) {
      probe.update(layout, input.shown, input.probe);
    }
  };
  const plot = surface((drawn) => {
    layout = drawn;
    drawProbe();
  });
  const root = element(
    'figure',
    { class: 'figure' },
    element('div', { class: 'plot' }, plot.element, probe.element),
    probe.readout,
  );
  return {
    element: root,
    update(next) {
      const same = input?.shown === next.shown;
      input = next;
      if (same) return drawProbe();
      const { shown, start, facts } = next;
      plot.draw({
        functions: [shown],
        domain: cover(chooseDomain([start]), chooseDomain([shown])),
        title: context.words('panel.figure.title', { name: shown.name }),
        description: facts.map(({ label, value }) => `${label}: ${value}`).join('. '),
      });
    },
  };
}

function cover(a: Interval, b: Interval): Interval {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
