import { figureDrawing } from '../src/picture/figureDrawing';
import type { Picture } from '../src/picture/picture';
import type { ReadFunction } from '../src/picture/probe';
import { wordingOf } from '../src/picture/wording';
import { chooseDomain } from '../src/plot/domain';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { Interval } from '../src/plot/scale';
import type { Fact } from '../src/report/facts';
import { contained } from './contained';
import type { Context } from './context';
import { element } from './dom';
import { exportMenu } from './export';
import { figureKey } from './figureKey';
import { figureTools } from './figureTools';
import { takeFirstFigure } from './page';
import type { Edited } from './pieceEdits';
import { pieceGrips } from './pieceGrips';
import { plotControl } from './plotControl';
import { probeView } from './probeView';
import { roomTeller } from './roomTeller';
import type { PanelState } from './state';
import { studiedProbe } from './studiedProbe';
import { surface } from './surface';
import { zoneLegend } from './zoneLegend';

/** What is shown, and how it is looked at. */
export interface FigureInput
  extends Pick<PanelState, 'probe' | 'view' | 'level' | 'secondDerivative'> {
  readonly picture: Picture;
  /** Its one curve as it stands in the source: the x axis does not follow a slider inwards. */
  readonly start: ReadFunction;
  /** The function whose curve decides how much is seen: that of tests, whatever is drawn. */
  readonly framed: ReadFunction;
  /** Of a maximum of pieces, which have handles then. */
  readonly edited: Edited | undefined;
  /** Of `framed`; empty while it is only sketched. */
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
  const { words, dispatch, send } = context;
  const wording = wordingOf(words);
  const studied = studiedProbe(context);
  const probe = probeView(context, studied);
  const grips = pieceGrips(context);
  const legend = zoneLegend(context);
  const key = figureKey(context);
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
  const tellRoom = roomTeller(send);
  const drawProbe = () => {
    if (layout === undefined || input === undefined) return;
    const { picture, probe: pinned, view = home } = input;
    control.update({ layout, shown: picture.shown, view, home, probe: pinned });
    probe.update(layout, picture, pinned);
    grips.update(layout, input.edited);
  };
  const plot = surface((drawn) => {
    layout = drawn;
    drawProbe();
    tellRoom(drawn.width);
  }, takeFirstFigure());
  const drawCurves = ({ picture, facts, view = home, level }: FigureInput) => {
    const { shown } = picture;
    plot.draw(figureDrawing({ picture, facts, view, home, level }, words, wording));
    key.update(picture.key);
    legend.update(shown, view, level);
  };
  return {
    element: element(
      'figure',
      { class: 'figure' },
      tools.element,
      element('div', { class: 'plot' }, plot.element, probe.element, grips.element),
      contained(studied.readout.element, 'readout-box'),
      key.element,
      contained(legend.element, 'zones-box'),
    ),
    update(next) {
      const before = input;
      input = next;
      tools.update(next.secondDerivative);
      const isSame = before?.picture === next.picture && before.facts === next.facts;
      if (isSame && before.view === next.view) return drawProbe();
      if (before?.framed !== next.framed || before.start !== next.start) home = homeOf(next);
      drawCurves(next);
    },
  };
}

/** What the function does at the source's settings stays in sight while a slider moves. */
function homeOf({ framed, start }: FigureInput): Interval {
  const [a, b] = [chooseDomain([start]), chooseDomain([framed])];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
