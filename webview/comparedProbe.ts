import { type Reading, readAt } from '../src/picture/probe';
import type { PlotLayout } from '../src/plot/plotLayout';
import { parted } from '../src/text/list';
import type { ComparedPicture } from './comparedPicture';
import type { Context } from './context';
import type { Curve } from './curves';
import { element, replaceChildren, setText } from './dom';
import { drawProbes } from './probeDrawing';
import { type NamedNumber, numbersOf, spokenNumbers, textOf } from './probeText';
import type { Probed } from './probeView';
import { swatch } from './swatch';

/** One probe through all curves of a comparison, with a line of numbers for each. */
export function comparedProbe({ words }: Pick<Context, 'words'>): Probed<ComparedPicture> {
  const root = element('div', { class: 'readings', 'aria-hidden': 'true' });
  const heads = ['x', 'f', 'f′'].map((name) => element('span', { class: 'reading-head' }, name));
  let shown: readonly Curve[] = [];
  let cells: readonly (readonly HTMLElement[])[] = [];
  const build = (picture: ComparedPicture) => {
    cells = picture.curves.map(() => [element('span'), element('span')]);
    const rows = picture.curves.flatMap(({ position, shown: { name } }, index) => [
      element('span', { class: 'reading-name' }, swatch(position), name),
      ...(cells[index] ?? []),
    ]);
    replaceChildren(root, ...heads, ...rows);
  };
  return {
    breaks: ({ breaking }) => breaking,
    label: () => words('panel.probe.compared'),
    drawing: (layout, picture, x, pinned) => drawProbes(layout, readingsOf(picture, x), x, pinned),
    spoken: (layout, picture, x) => spokenOf(layout, picture, x, words),
    readout: {
      element: root,
      update(layout, picture, x) {
        if (!isNamedAlike(shown, picture.curves)) build(picture);
        shown = picture.curves;
        const lines = x === undefined ? [] : linesOf(layout, picture, x);
        const at = lines[0]?.at.value ?? '–';
        namesOf(picture).forEach((name, index) => {
          const head = heads[index];
          if (head) setText(head, index === 0 ? `${name} = ${at}` : name);
        });
        cells.forEach(([value, slope], index) => {
          const line = lines[index];
          if (value) setText(value, line ? textOf(line.value) : '–');
          if (slope) setText(slope, line ? textOf(line.slope) : '–');
        });
      },
    },
  };
}

/** Lines stay while a parameter changes, or another number is read. */
function isNamedAlike(before: readonly Curve[], now: readonly Curve[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ shown }, index) => shown.name === now[index]?.shown.name)
  );
}

/** What is read of one curve, as text. */
interface Line {
  readonly curve: Curve;
  readonly at: NamedNumber;
  readonly value: NamedNumber;
  readonly slope: NamedNumber;
}

function linesOf(layout: PlotLayout, picture: ComparedPicture, x: number): readonly Line[] {
  const [atName, valueName, slopeName] = namesOf(picture);
  return readingsOf(picture, x).flatMap((reading, index) => {
    const [at, value, slope] = numbersOf(reading, layout);
    const curve = picture.curves[index];
    if (curve === undefined || !at || !value || !slope) return [];
    return {
      curve,
      at: { ...at, name: atName },
      value: { ...value, name: valueName },
      slope: { ...slope, name: slopeName },
    };
  });
}

function readingsOf({ functions }: ComparedPicture, x: number): readonly Reading[] {
  return functions.map((shown) => readAt(shown, x));
}

function namesOf({ mode }: ComparedPicture): readonly [at: string, value: string, slope: string] {
  return mode === 'curves' ? ['x', 'f', 'f′'] : ['x', 'f − g', 'f′ − g′'];
}

/** `x 1.5; ReLU f 1.5, f′ 1; ELU …`. */
function spokenOf(
  layout: PlotLayout,
  picture: ComparedPicture,
  x: number,
  words: Context['words'],
): string {
  const lines = linesOf(layout, picture, x);
  const [first] = lines;
  const at = first ? [spokenNumbers([first.at], words)] : [];
  const each = lines.map(
    ({ curve, value, slope }) => `${curve.shown.name} ${spokenNumbers([value, slope], words)}`,
  );
  return parted(words, [...at, ...each]);
}
