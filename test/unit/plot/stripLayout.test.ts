import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fitted,
  layoutStrip,
  type StripBox,
  type StripItem,
  type StripShape,
} from '../../../src/plot/stripLayout';
import { textWidth } from '../../../src/plot/textWidth';

const shapes: readonly StripShape[] = ['box', 'bar', 'curve', 'circle', 'tag'];

function item(shape: StripShape, more: Partial<StripItem> = {}): StripItem {
  return { shape, lines: ['Linear', '3 → 8'], branches: [], ...more };
}

function overlap(one: StripBox, two: StripBox): boolean {
  return (
    one.x < two.x + two.width &&
    two.x < one.x + one.width &&
    one.y < two.y + two.height &&
    two.y < one.y + one.height
  );
}

/** What lies on a branch, at most so many. */
const branch = (maxLength: number) => fc.array(fc.constantFrom(...shapes), { maxLength });

describe('the layout of a strip', () => {
  it('places elements from left to right, without overlap, around one line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shapes), { maxLength: 60 }), (row) => {
        const { boxes, width, height, axis } = layoutStrip(
          row.map((shape) => item(shape)),
          [],
        );
        let end = 0;
        for (const box of boxes) {
          assert.ok(box.x > end, `${box.x} after ${end}`);
          assert.ok(Math.abs(box.y + box.height / 2 - axis.y) < 1e-9);
          assert.ok(box.y >= 0 && box.y + box.height <= height);
          end = box.x + box.width;
        }
        assert.ok(end <= width);
      }),
      { seed: 7 },
    );
  });

  it('keeps all that lies on branches within the picture and apart, however short the branches', () => {
    const branched = fc.record({
      shape: fc.constantFrom(...shapes),
      from: fc.option(fc.nat(3), { nil: undefined }),
      branches: fc.array(branch(9), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(branched, { maxLength: 8 }), (row) => {
        const items = row.map(({ shape, from, branches }, index) =>
          item(shape, { branches, from: from === undefined || from > index ? undefined : from }),
        );
        const { arcs, boxes, width } = layoutStrip(items, []);
        const beside = arcs.flat().flatMap((arc) => arc.boxes);
        for (const box of [...boxes, ...beside]) {
          assert.ok(box.x >= 0 && box.x + box.width <= width, `${box.x} in ${width}`);
          assert.ok(box.y >= 0);
        }
        assert.ok(beside.every((one, at) => !beside.slice(0, at).some((two) => overlap(one, two))));
      }),
      { seed: 8 },
    );
  });

  it('gives a box the room that its text takes', () => {
    const [narrow, wide] = layoutStrip(
      [item('box'), item('box', { lines: ['ConvTranspose2d', '1024 → 1024'] })],
      [],
    ).boxes;
    assert.ok((wide?.width ?? 0) >= textWidth('ConvTranspose2d', 11));
    assert.ok((narrow?.width ?? 0) < (wide?.width ?? 0));
  });

  it('draws an arc over what runs beside a shortcut, higher over one inside of it', () => {
    const row = [
      item('box'),
      item('box'),
      item('circle', { from: 1, branches: [[]] }),
      item('circle', { from: 0, branches: [['box', 'curve']] }),
    ];
    const { arcs, boxes } = layoutStrip(row, []);
    const [inner, outer] = [arcs[2]?.[0], arcs[3]?.[0]];
    const heightOf = (path = '') => Number(/Q\S+ (\S+) /.exec(path)?.[1]);
    assert.ok(heightOf(outer?.path) < heightOf(inner?.path));
    assert.ok(heightOf(outer?.path) > 0);
    assert.equal(outer?.boxes.length, 2);
    const left = Number(/^M(\S+)/.exec(inner?.path ?? '')?.[1]);
    assert.ok(left < (boxes[1]?.x ?? 0) && left > (boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0));
  });

  it('brackets what is repeated below the row, one inside of another nearer to it', () => {
    const row = [item('box'), item('curve'), item('box')];
    const { brackets, boxes, height } = layoutStrip(row, [
      { from: 0, to: 2, text: '×16' },
      { from: 0, to: 1, text: '×3' },
    ]);
    const [outer, inner] = brackets;
    assert.ok((inner?.y ?? 0) < (outer?.y ?? 0));
    assert.ok((outer?.y ?? 0) < height);
    assert.ok((outer?.width ?? 0) > (inner?.width ?? 0));
    assert.ok((outer?.x ?? 0) <= (boxes[0]?.x ?? 0));
  });

  it('is a layout for any branches, also without a start, and for none at all', () => {
    assert.deepEqual(layoutStrip([], []).boxes, []);
    const joined = fc.record({
      from: fc.option(fc.nat(20), { nil: undefined }),
      branches: fc.array(branch(5), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(joined, { maxLength: 15 }), (row) => {
        const { arcs } = layoutStrip(
          row.map((more) => item('circle', more)),
          [],
        );
        row.forEach(({ branches }, index) => {
          assert.deepEqual(
            arcs[index]?.map(({ boxes }) => boxes.length),
            branches.map((beside) => beside.length),
          );
        });
        assert.doesNotMatch(JSON.stringify(arcs), /NaN|null|undefined/);
      }),
      { seed: 7 },
    );
  });

  it('cuts a text off to its room, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const short = fitted(text, 'bar');
        assert.ok(short === text || (short.endsWith('…') && short.length <= text.length + 1));
        assert.ok(textWidth(short, 10) <= 66 || [...short].length === 2);
      }),
      { seed: 7 },
    );
  });
});
