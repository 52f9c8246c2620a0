import type { Sign, SignChart } from './roots';
import type { Span } from './signs';

/** The parts of a span that a chart tells apart, with the sign on each. */
export function parts(span: Span, chart: SignChart): readonly { span: Span; sign: Sign }[] {
  return chart.signs.map((sign, index) => ({
    sign,
    span: {
      from: chart.roots[index - 1] ?? span.from,
      to: chart.roots[index] ?? span.to,
    },
  }));
}
