import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { accurately } from '../../../src/math/accurate';
import type { RealFunction } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { distance } from '../math/exactTruth';

type Which = 'f' | 'df';

interface Table {
  readonly x: readonly string[];
  readonly functions: Readonly<Record<string, Readonly<Record<Which, readonly (string | null)[]>>>>;
}

const truth = read('accuracy.json');
const torch = read('accuracy_torch.json');

/** Half a unit is what rounding to the nearest double costs; the rest is the 25 digits of the truth. */
const MOST_ULPS = 0.5 + 1e-6;

/** Values that have to be given. */
const WITHOUT_DEFAULTS = ['threshold', 'heaviside'];

/** Beyond x = -3e7 the normal distribution function is smaller than a number of 2^50 binary places. */
const KNOWN_MISSES = new Set([
  'log_normal_cdf f -10000000000.0',
  'log_normal_cdf df -10000000000.0',
]);

describe('values and derivatives of the catalogue', () => {
  it('have reference values for every entry with defaults', () => {
    const ids = catalogue.map(({ id }) => id).filter((id) => !WITHOUT_DEFAULTS.includes(id));
    assert.deepEqual(Object.keys(truth.functions).sort(), ids.sort());
  });

  for (const [id, row] of Object.entries(truth.functions)) {
    it(`are the doubles nearest to the true ones: ${id}`, () => {
      for (const which of ['f', 'df'] as const) {
        const evaluate = functionOf(id, which);
        for (const [index, x] of truth.x.entries()) {
          const wanted = row[which][index];
          if (wanted === null || wanted === undefined) continue;
          const found = evaluate(Number(x));
          const near = distance(found, wanted) <= MOST_ULPS;
          const place = `${id} ${which} ${x}`;
          assert.equal(near, !KNOWN_MISSES.has(place), `${place}: ${found}, not ${wanted}`);
        }
      }
    });
  }
});

describe('where PyTorch’s float64 loses its digits', () => {
  const places: readonly (readonly [id: string, which: Which, x: string])[] = [
    ['gelu_erf', 'f', '-30.0'],
    ['gelu_erf', 'df', '-22.0'],
    ['gelu_tanh', 'f', '-6.0'],
    ['sigmoid', 'df', '37.0'],
    ['tanh', 'df', '15.0'],
    ['softplus', 'df', '22.0'],
    ['tanhshrink', 'f', '1e-08'],
    ['tanhshrink', 'df', '0.001'],
  ];
  for (const [id, which, x] of places) {
    it(`none are lost: ${which === 'f' ? 'f' : 'f′'} of ${id} at ${x}`, () => {
      const index = truth.x.indexOf(x);
      const wanted = truth.functions[id]?.[which][index];
      const theirs = torch.functions[id]?.[which][index];
      if (typeof wanted !== 'string' || typeof theirs !== 'string') assert.fail('no such row');
      const lost = distance(Number(theirs), wanted);
      assert.ok(lost > 1_000, `PyTorch is only ${lost} units off`);
      assert.ok(distance(functionOf(id, which)(Number(x)), wanted) <= MOST_ULPS);
    });
  }
});

function functionOf(id: string, which: Which): RealFunction {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (instance?.ok !== true) assert.fail(id);
  const { expression } = instance;
  return accurately(which === 'f' ? expression : differentiate(expression));
}

function read(name: string): Table {
  const file = new URL(`../../fixtures/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
