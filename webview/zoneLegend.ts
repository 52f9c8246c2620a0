import { zeroGradients } from '../src/frameworks/zeroGradients';
import { hatches } from '../src/plot/drawAxes';
import { hatch } from '../src/plot/hatch';
import type { PlottedFunction } from '../src/plot/plotted';
import type { Interval } from '../src/plot/scale';
import { saturationOn, sides } from '../src/plot/side';
import { round } from '../src/plot/xml';
import { zonesOfLine } from '../src/plot/zones';
import type { Context } from './context';
import { element, setText, show, svgElement } from './dom';
import { levelControl } from './levelControl';
import { type ZoneKind, zoneKinds, zonesText } from './zoneText';

export interface ZoneLegend {
  readonly element: HTMLElement;
  update(shown: PlottedFunction, view: Interval, level: number): void;
}

/** What each hatching means, and where on the whole line it holds; the threshold of the soft one is set here. */
export function zoneLegend(context: Context): ZoneLegend {
  const { words } = context;
  const control = levelControl(context);
  const rows = zoneKinds.map((kind) => {
    const where = element('span', { class: 'zone-where' });
    const row = element(
      'li',
      { class: 'zone-row' },
      swatch(kind),
      element(
        'div',
        { class: 'zone-text' },
        element('span', {}, words(`panel.zone.${kind}`, measuredIn)),
        kind === 'soft' && control.element,
        where,
      ),
    );
    return { kind, row, where };
  });
  const root = element(
    'ul',
    { class: 'zones', 'aria-label': words('panel.zone.label') },
    ...rows.map(({ row }) => row),
  );
  return {
    element: root,
    update(shown, view, level) {
      control.update(level);
      const zones = zonesOfLine(shown, view, level);
      const isSoft = sides.some((side) => saturationOn(shown.analysis, side).kind === 'soft');
      for (const { kind, row, where } of rows) {
        const here = zones.filter((zone) => zone.kind === kind);
        show(row, here.length > 0 || (kind === 'soft' && isSoft));
        setText(where, zonesText(here, words));
      }
      show(
        root,
        rows.some(({ row }) => !row.hidden),
      );
    },
  };
}

const { framework, version } = zeroGradients;

/** Only what was measured names it. */
const measuredIn = { framework, version };

const size = { width: 22, height: 14 };

/** A piece of the hatching itself. */
function swatch(kind: ZoneKind): SVGElement {
  const { spacing, direction } = hatches[kind];
  const lines = hatch({ left: 0, top: 0, ...size }, spacing, direction, round);
  return svgElement(
    'svg',
    { class: 'zone-swatch', ...size, 'aria-hidden': 'true' },
    svgElement('path', { d: lines }),
  );
}
