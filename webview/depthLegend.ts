import type { Context } from './context';
import { element, setText, show, svgElement } from './dom';

/** What the line and the rings of the figure stand for. */
export function depthLegend({ words }: Context): {
  readonly element: HTMLElement;
  update(ran: { readonly width: number; readonly seed: number } | undefined): void;
} {
  const line = svgElement('path', { class: 'legend-line', d: 'M1 6H23' });
  const dot = svgElement('circle', { class: 'legend-dot', cx: 12, cy: 6, r: 2 });
  const ring = svgElement('circle', { class: 'legend-ring', cx: 12, cy: 6, r: 3.2 });
  const runText = element('span');
  const run = element('li', { class: 'zone-row' }, sample(ring), runText);
  return {
    element: element(
      'ul',
      { class: 'zones depth-legend' },
      element('li', { class: 'zone-row' }, sample(line, dot), words('depth.legend.theory')),
      run,
    ),
    update(ran) {
      show(run, ran !== undefined);
      if (ran === undefined) return;
      const { width, seed } = ran;
      setText(runText, words('depth.legend.run', { width, seed: String(seed) }));
    },
  };
}

function sample(...drawn: readonly SVGElement[]): SVGElement {
  const size = { width: 24, height: 12, viewBox: '0 0 24 12', 'aria-hidden': 'true' };
  return svgElement('svg', { class: 'legend-sample', ...size }, ...drawn);
}
