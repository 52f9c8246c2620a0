import type { PlotLayout, PlotMark } from '../src/plot/plotLayout';
import type { Interval } from '../src/plot/scale';
import { listed } from '../src/text/list';
import { keyOfFunction } from './comparedFunction';
import { type ComparedLook, type CompareMode, compareModes } from './comparedLook';
import { type ComparedPicture, homeOf, marksOf, pictureOf } from './comparedPicture';
import { comparedProbe } from './comparedProbe';
import { contained } from './contained';
import type { Context } from './context';
import type { Curve } from './curves';
import type { Distances } from './distances';
import { element } from './dom';
import { exportMenu } from './export';
import { toolbar } from './figureTools';
import { plotControl } from './plotControl';
import { probeView } from './probeView';
import { surface } from './surface';
import { toggle } from './toolkit';

/** What is compared, how it is looked at, and how far the curves are apart as far as it is known. */
export interface CompareFigureInput {
  readonly curves: readonly Curve[];
  readonly look: ComparedLook;
  readonly distances: Distances;
}

/** All curves over their derivatives, or their differences to the first, with one probe. */
export function compareFigure(context: Context): {
  readonly element: HTMLElement;
  update(input: CompareFigureInput): void;
} {
  const { words, dispatch } = context;
  const probed = comparedProbe(context);
  const probe = probeView(context, probed);
  const look = (change: Partial<ComparedLook>) => dispatch({ type: 'look', change });
  const target = {
    pin: (x: number | undefined) => look({ probe: x }),
    look: (view: Interval | undefined) => look({ view }),
  };
  const control = plotControl(probe.element, context, target, probe.hover);
  const modes = modeSwitch(context);
  const save = exportMenu(context, () => plot.picture());
  let layout: PlotLayout | undefined;
  let input: CompareFigureInput | undefined;
  let picture: ComparedPicture | undefined;
  let home: Interval | undefined;
  const drawProbe = () => {
    if (layout === undefined || input === undefined || picture === undefined) return;
    const { probe: pinned, view } = input.look;
    const seen = { layout, shown: picture.breaking, probe: pinned };
    control.update({ ...seen, view: view ?? layout.domain, home: home ?? layout.domain });
    probe.update(layout, picture, pinned);
  };
  const plot = surface((drawn) => {
    layout = drawn;
    drawProbe();
  });
  const drawCurves = (
    shown: ComparedPicture,
    { look: { view }, distances }: CompareFigureInput,
  ) => {
    const names = shown.curves.map((curve) => curve.shown.name);
    plot.draw({
      functions: shown.functions,
      isListed: true,
      ...(home && { domain: view ?? home, home }),
      ...(shown.mode === 'differences' && differenceParts(shown, distances, words)),
      title: titleOf(shown.mode, names, words),
      description: listed(words, names),
    });
  };
  return {
    element: element(
      'figure',
      { class: 'figure' },
      toolbar(modes.elements, context, control.step, save),
      element('div', { class: 'plot' }, plot.element, probe.element),
      contained(probed.readout.element, 'readout-box'),
    ),
    update(next) {
      const before = input;
      input = next;
      const { curves, look: looked, distances } = next;
      modes.update(looked.mode);
      const isSame = before?.curves === curves && before.look.mode === looked.mode;
      if (!isSame || picture === undefined) {
        if (before?.curves !== curves)
          home = homeOf(curves, keptHome(before?.curves, curves, home));
        picture = pictureOf(curves, looked.mode);
      } else if (before.look.view === looked.view && before.distances === distances) {
        return drawProbe();
      }
      drawCurves(picture, next);
    },
  };
}

/** While a parameter changes, what was seen stays in sight. */
function keptHome(
  before: readonly Curve[] | undefined,
  now: readonly Curve[],
  home: Interval | undefined,
): Interval | undefined {
  const ids = (curves: readonly Curve[]) => curves.map(({ item }) => keyOfFunction(item)).join(' ');
  return before !== undefined && ids(before) === ids(now) ? home : undefined;
}

function titleOf(mode: CompareMode, names: readonly string[], words: Context['words']): string {
  const [first = '', ...others] = names;
  return mode === 'curves'
    ? words('panel.compare.figure', { names: listed(words, names) })
    : words('panel.compare.differenceFigure', { names: listed(words, others), first });
}

/** What differences are called, and where the largest are. */
function differenceParts(
  { functions }: ComparedPicture,
  distances: Distances,
  words: Context['words'],
) {
  const marks = functions.flatMap((shown, index): readonly PlotMark[] => {
    const known = distances[index];
    if (known === undefined) return [];
    const text = (size: number) => words('panel.differences.mark', { size });
    return [
      ...marksOf(shown, index, 'value', known.values, text(known.values.size)),
      ...marksOf(shown, index, 'derivative', known.slopes, text(known.slopes.size)),
    ];
  });
  return { marks, titles: { value: 'f(x) − g(x)', derivative: 'f′(x) − g′(x)' } };
}

function modeSwitch({ words, dispatch }: Context) {
  const toggles = compareModes.map((mode) => ({
    mode,
    field: toggle({
      label: words(mode === 'curves' ? 'panel.mode.curves' : 'panel.mode.differencesLabel'),
      ...(mode === 'differences' && { text: words('panel.mode.differences') }),
      onClick: () => dispatch({ type: 'look', change: { mode } }),
    }),
  }));
  return {
    elements: [
      element(
        'span',
        { class: 'modes', role: 'group', 'aria-label': words('panel.mode.label') },
        ...toggles.map(({ field }) => field.element),
      ),
    ],
    update(mode: CompareMode) {
      for (const each of toggles) each.field.set(each.mode === mode);
    },
  };
}
