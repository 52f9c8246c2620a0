import { catalogue } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { analyse } from '../../src/math/analyse';
import { compile } from '../../src/math/compile';
import { differentiate } from '../../src/math/differentiate';
import { layoutPlot } from '../../src/plot/layout';
import { palettes } from '../../src/plot/palette';
import { renderPlot } from '../../src/plot/svg';
import { amount, line, milliseconds } from './measure';
import { targets } from './subjects';

const FRAMES = 90;
/** The first frames of a drag, before the engine has compiled what it needs, are told apart. */
const EARLY = 30;

for (const activation of catalogue) {
  const parameter = activation.parameters.find((each) => each.kind === 'number');
  if (parameter?.kind !== 'number' || parameter.trainingOnly === true) continue;
  const { lo, hi } = parameter.slider;
  if (!instantiate(activation, { [parameter.name]: lo }).ok) continue;
  const frames = Array.from({ length: FRAMES }, (_, index) => {
    const value = lo + ((hi - lo) * (index + 0.5)) / FRAMES;
    return milliseconds(() => frame(activation, { [parameter.name]: value }));
  });
  const name = `${activation.id}, ${parameter.name}`;
  const [early, late] = [frames.slice(0, EARLY), frames.slice(EARLY)];
  const rest = `first frame ${amount(frames[0] ?? 0)}, early ${amount(median(early))}`;
  console.log(`${line(name, median(late), targets.frame)}, ${rest}`);
}

/** As the panel does for each position of the slider; the picture's text is what it would draw. */
function frame(activation: (typeof catalogue)[number], settings: Record<string, number>): void {
  const instance = instantiate(activation, settings);
  if (!instance.ok) return;
  const { expression } = instance;
  const shown = {
    name: activation.name,
    value: compile(expression),
    derivative: compile(differentiate(expression)),
    analysis: analyse(expression),
  };
  const size = { width: 640, height: 560 };
  const layout = layoutPlot({ functions: [shown], arrangement: 'stacked', ...size });
  renderPlot(layout, palettes.light, { title: activation.name, description: '' });
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
