import { apart } from '../src/math/apart';
import { farthestText } from '../src/report/apartText';
import type { Context } from './context';
import type { Curve } from './curves';
import { element, replaceChildren, setText, show } from './dom';
import { unbroken } from './factsTable';

/** How far each curve is from the first one, where that is one of a framework. */
export function differences({ words }: Context): {
  readonly element: HTMLElement;
  update(curves: readonly Curve[]): void;
} {
  const heading = element('h2', { class: 'heading', id: 'differences-heading' });
  const body = element('tbody');
  const root = element(
    'section',
    { class: 'differences' },
    heading,
    element('table', { class: 'facts', 'aria-labelledby': 'differences-heading' }, body),
  );
  const later = queue();
  const rowOf = (first: Curve, other: Curve): HTMLElement => {
    const [value, slope] = [element('div'), element('div')];
    setText(value, words('panel.differences.pending'));
    later.add(() => {
      const { values, slopes } = apart(first.expression, other.expression);
      setText(
        value,
        words('panel.differences.value', { size: unbroken(farthestText(values, words)) }),
      );
      setText(
        slope,
        words('panel.differences.slope', { size: unbroken(farthestText(slopes, words)) }),
      );
    });
    return element('tr', {}, rowHeading(other), element('td', {}, value, slope));
  };
  return {
    element: root,
    update(curves) {
      later.clear();
      const [first, ...others] = curves;
      const isWanted = first?.item.places !== undefined && others.length > 0;
      show(root, isWanted);
      if (first === undefined || !isWanted) return;
      setText(heading, words('panel.differences.title', { places: placesOf(first) }));
      replaceChildren(body, ...others.map((other) => rowOf(first, other)));
    },
  };
}

function rowHeading(curve: Curve): HTMLElement {
  return element(
    'th',
    { scope: 'row' },
    placesOf(curve),
    curve.values !== '' && element('div', { class: 'hint' }, curve.values),
  );
}

function placesOf({ item, shown }: Curve): string {
  return item.places?.join(', ') ?? shown.name;
}

/** Does one task after the other, after what is on screen has been drawn: some take a while. */
function queue(): { add(task: () => void): void; clear(): void } {
  let tasks: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    timer = undefined;
    tasks.shift()?.();
    wake();
  };
  const wake = () => {
    if (timer === undefined && tasks.length > 0) timer = setTimeout(next);
  };
  return {
    add(task) {
      tasks.push(task);
      wake();
    },
    clear() {
      tasks = [];
    },
  };
}
