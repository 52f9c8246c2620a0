import type { Apart, Farthest } from '../src/math/apart';
import { farthestText } from '../src/report/apartText';
import type { Words } from '../src/text/text';
import { placesText } from './comparedPlaces';
import { contained } from './contained';
import type { Context } from './context';
import type { Curve } from './curves';
import type { Distances } from './distances';
import { element, replaceChildren, setText, show } from './dom';
import { unbroken } from './factsTable';
import { swatch } from './swatch';

/** How far each curve is from the first one. */
export function differences({ words }: Context): {
  readonly element: HTMLElement;
  update(curves: readonly Curve[], distances: Distances): void;
} {
  const heading = element('h2', { class: 'heading', id: 'differences-heading' });
  const body = element('tbody');
  const root = element(
    'section',
    { class: 'differences' },
    heading,
    contained(element('table', { class: 'facts', 'aria-labelledby': 'differences-heading' }, body)),
  );
  let rows: readonly DistanceRow[] = [];
  let shown: readonly Curve[] | undefined;
  let headings = '';
  return {
    element: root,
    update(curves, distances) {
      if (shown !== curves) {
        shown = curves;
        const [first, ...others] = curves;
        show(root, others.length > 0);
        if (first !== undefined) {
          setText(heading, words('panel.differences.title', { places: titleOf(first, words) }));
        }
        const next = JSON.stringify(others.map((other) => headingOf(other, words)));
        // While a parameter is changed, the lines are the same.
        if (next !== headings) {
          rows = others.map((other) => row(other, words));
          replaceChildren(body, ...rows.map(({ element: made }) => made));
        }
        headings = next;
      }
      rows.forEach((one, index) => {
        one.update(distances[index + 1]);
      });
    },
  };
}

interface DistanceRow {
  readonly element: HTMLElement;
  update(distance: Apart | undefined): void;
}

function row(curve: Curve, words: Context['words']): DistanceRow {
  const [value, slope] = [element('div'), element('div')];
  const text = (farthest: Farthest) => unbroken(farthestText(farthest, words));
  return {
    element: element('tr', {}, rowHeading(curve, words), element('td', {}, value, slope)),
    update(distance) {
      const pending = words('panel.differences.pending');
      const size = distance ? text(distance.values) : pending;
      const slopeSize = distance ? text(distance.slopes) : pending;
      setText(value, words('panel.differences.value', { size }));
      setText(slope, words('panel.differences.slope', { size: slopeSize }));
    },
  };
}

/** What a line says of its curve; of the parameters only where they stand in no list. */
function headingOf(curve: Curve, words: Words) {
  const { item, position, values } = curve;
  return {
    position,
    places: titleOf(curve, words),
    values: item.places === undefined ? '' : values,
  };
}

function rowHeading(curve: Curve, words: Words): HTMLElement {
  const { position, places, values } = headingOf(curve, words);
  return element(
    'th',
    { scope: 'row' },
    swatch(position),
    places,
    values !== '' && element('div', { class: 'hint' }, values),
  );
}

function titleOf({ item, shown }: Curve, words: Words): string {
  return placesText(item, words) ?? shown.name;
}
