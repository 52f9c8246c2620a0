import type { Activation } from '../../src/activations/activation';
import { catalogue } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { analyse } from '../../src/math/analyse';
import { layoutPlot } from '../../src/plot/layout';
import { palettes } from '../../src/plot/palette';
import { plottedFunction } from '../../src/plot/plotted';
import { renderPlot } from '../../src/plot/svg';
import { amount, line, median, milliseconds } from './measure';
import { targets } from './subjects';

const FRAMES = 90;
/** The first frames of a drag, before the engine has compiled what it needs, are told apart. */
const EARLY = 30;

for (const activation of catalogue) {
  const parameter = activation.parameters.find((each) => each.kind === 'number');
  if (parameter?.kind !== 'number' || parameter.trainingOnly === true) continue;
  const { lo, hi } = parameter.slider;
  const values = Array.from({ length: FRAMES }, (_, at) => lo + ((hi - lo) * (at + 0.5)) / FRAMES);
  const times = values.flatMap((value) => {
    const instance = instantiate(activation, { [parameter.name]: value });
    return instance.ok ? [milliseconds(() => frame(activation, parameter.name, value))] : [];
  });
  const late = times.slice(EARLY);
  if (late.length === 0) continue;
  const name = `${activation.id}, ${parameter.name}`;
  const [first, early] = [times[0] ?? 0, median(times.slice(0, EARLY))];
  const rest = [
    `fastest ${amount(Math.min(...late))}`,
    `early ${amount(early)}`,
    `first ${amount(first)}`,
  ];
  console.log(`${line(name, median(late), targets.frame)}, ${rest.join(', ')}`);
}

/** As the panel does for each position of the slider; the picture's text is what it would draw. */
function frame(activation: Activation, parameter: string, value: number): void {
  const instance = instantiate(activation, { [parameter]: value });
  if (!instance.ok) return;
  const { expression } = instance;
  const shown = plottedFunction(activation.name, expression, analyse(expression));
  const size = { width: 640, height: 560 };
  const layout = layoutPlot({ functions: [shown], arrangement: 'stacked', ...size });
  renderPlot(layout, palettes.light, { title: activation.name, description: '' });
}
