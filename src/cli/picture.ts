import type { Activation, Settings } from '../activations/activation';
import { analyse } from '../math/analyse';
import type { Expr } from '../math/expression';
import { layoutPlot } from '../plot/layout';
import { palettes } from '../plot/palette';
import { plottedFunction } from '../plot/plotted';
import { renderPlot } from '../plot/svg';
import { functionFacts } from '../report/facts';
import { say } from './language';

/** In pixels; the picture scales without loss. */
const SIZE = { width: 640, height: 560, fontSize: 14 } as const;

/** f over f′ as an SVG document, on white for paper and slides, with the facts as its description. */
export function picture(activation: Activation, expression: Expr, values: Settings): string {
  const analysis = analyse(expression);
  const shown = plottedFunction(activation.name, expression, analysis);
  const layout = layoutPlot({ functions: [shown], arrangement: 'stacked', ...SIZE });
  return renderPlot(layout, palettes.light, {
    title: [activation.name, ...Object.entries(values).map((pair) => pair.join(' = '))].join(', '),
    description: functionFacts(activation, values, analysis, say)
      .map(({ label, value }) => `${label}: ${value}`)
      .join('. '),
  });
}
