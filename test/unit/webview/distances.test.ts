import assert from 'node:assert/strict';
import type { Apart } from '../../../src/math/apart';
import { parse } from '../../../src/math/parse';
import type { Curve } from '../../../webview/curves';
import { createDistances } from '../../../webview/distances';

describe('how far curves are from the first', () => {
  const before = globalThis.setTimeout;
  let begin: (() => void)[] = [];
  let answers: ((distance: Apart) => void)[] = [];
  let ended = 0;
  let told = 0;
  const measurer = {
    measure: () => new Promise<Apart>((resolve) => answers.push(resolve)),
    end: () => {
      ended += 1;
    },
  };

  beforeEach(() => {
    [begin, answers, ended, told] = [[], [], 0, 0];
    Object.assign(globalThis, { setTimeout: (act: () => void) => begin.push(act) });
  });

  afterEach(() => {
    globalThis.setTimeout = before;
  });

  const create = () =>
    createDistances(() => {
      told += 1;
    }, measurer);

  it('is measured one after the other, and told each time', async () => {
    const curves = [curve('x'), curve('2*x')];
    const distances = create();
    assert.deepEqual(distances.of(curves), [undefined, undefined]);
    start();
    for (const size of [0, 1]) {
      assert.equal(answers.length, 1);
      await answer(size);
    }
    assert.deepEqual(sizes(distances.of(curves)), [0, 1]);
    assert.equal(told, 2);
  });

  it('is not begun while curves change, and forgets what is outdated', async () => {
    const first = curve('x');
    const distances = create();
    distances.of([first, curve('2*x')]);
    start();
    const kept = [first, curve('3*x')];
    distances.of(kept);
    await answer(7);
    assert.deepEqual([told, distances.of(kept)], [0, [undefined, undefined]]);
    start();
    await answer(0);
    await answer(2);
    assert.deepEqual(sizes(distances.of(kept)), [0, 2]);
  });

  it('keeps what is known as long as the first is the same, and ends when all is', async () => {
    const [first, second] = [curve('x'), curve('2*x')];
    const distances = create();
    distances.of([first, second]);
    start();
    await answer(0);
    await answer(1);
    const ends = ended;
    assert.deepEqual(sizes(distances.of([first, curve('4*x'), second])), [0, undefined, 1]);
    assert.deepEqual(sizes(distances.of([second, first])), [undefined, undefined]);
    assert.ok(ends > 0);
  });

  function start(): void {
    begin.splice(0).at(-1)?.();
  }

  /** Of the oldest that is asked. */
  async function answer(size: number): Promise<void> {
    answers.shift()?.({ values: farthest(size), slopes: farthest(size) });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
});

function sizes(distances: readonly (Apart | undefined)[]): readonly (number | undefined)[] {
  return distances.map((one) => one?.values.size);
}

function farthest(size: number): Apart['values'] {
  return { size, proven: true, at: [], along: [], beside: [], towards: [] };
}

/** Nothing else of it is looked at. */
function curve(formula: string): Curve {
  const parsed = parse(formula);
  assert.ok(parsed.ok);
  return { expression: parsed.expression } as Curve;
}
