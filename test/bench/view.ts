import { analyse } from '../../src/math/analyse';
import { differentiate } from '../../src/math/differentiate';
import { wordingOf } from '../../src/picture/wording';
import { chooseDomain } from '../../src/plot/domain';
import { layoutPlot } from '../../src/plot/layout';
import { palettes } from '../../src/plot/palette';
import { type PlottedFunction, plottedFunction } from '../../src/plot/plotted';
import type { Interval } from '../../src/plot/scale';
import { renderPlot } from '../../src/plot/svg';
import { moved, zoomed } from '../../src/plot/view';
import { words } from '../../src/text/text';
import { amount, line, median, milliseconds } from './measure';
import { instances, targets } from './subjects';

const FRAMES = 120;
const wording = wordingOf(words());

for (const { id, expression } of instances()) {
  const shown = plottedFunction(id, expression, analyse(expression));
  const derivative = differentiate(expression);
  const slope = plottedFunction(id, derivative, analyse(derivative));
  const two = frames(shown);
  const three = frames({ ...shown, slope });
  const rest = [`longest ${amount(Math.max(...two))}`, `with f″ ${amount(median(three))}`];
  console.log(`${line(id, median(two), targets.frame)}, ${rest.join(', ')}`);
}

/** Half of them moves, half zooms about a point beside the middle. */
function frames(shown: PlottedFunction): readonly number[] {
  const home = chooseDomain([shown]);
  let view: Interval = home;
  return Array.from({ length: FRAMES }, (_, at) => {
    const width = view[1] - view[0];
    view =
      at < FRAMES / 2
        ? moved(view, (at % 20 < 10 ? 0.02 : -0.02) * width, home)
        : zoomed(view, view[0] + 0.6 * width, at % 40 < 20 ? 0.9 : 1 / 0.9, home);
    return milliseconds(() => frame(shown, view, home));
  }).slice(FRAMES / 8);
}

/** As the panel does for each position; the picture's text is what it would draw. */
function frame(shown: PlottedFunction, domain: Interval, home: Interval): void {
  const size = { width: 640, height: 460, fontSize: 11 };
  const layout = layoutPlot({
    functions: [shown],
    arrangement: 'stacked',
    domain,
    home,
    wording,
    ...size,
  });
  renderPlot(layout, palettes.light, { title: shown.name, description: '' });
}
