import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TargetName } from '../../../src/codegen/functionCode';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { oneSidedDerivatives } from '../../../src/math/oneSided';
import { CODE_FILES, codeFile, MODULE_FILES, moduleFile, verifiedFunctions } from './verifiedCode';

type Recorded = readonly (number | string)[];

interface RunRecord {
  readonly version: string;
  readonly code: string;
  readonly results: Readonly<
    Record<string, { readonly value: Recorded; readonly derivative?: Recorded }>
  >;
  readonly modules?: Readonly<
    Record<string, { readonly value: Recorded; readonly weights: readonly string[] }>
  >;
  readonly modulesCode?: string;
}

/**
 * Compared with the expression in plain doubles: code that is run in them cancels where
 * they do, as squareplus does far left, whatever is exact. `accurately` is tested elsewhere.
 * relative: of values in the range in which the library's numbers have all their digits.
 * absolute: of the rest, and of derivatives, for which autograd has its own formulas.
 */
const TOLERANCES: Readonly<
  Record<TargetName, { relative: number | undefined; absolute: number; smallest: number }>
> = {
  numpy: { relative: 5e-13, absolute: 1e-12, smallest: 1e-300 },
  torch: { relative: 5e-13, absolute: 1e-12, smallest: 1e-300 },
  // Its erfc has the digits of a float32, in which Keras calculates.
  keras: { relative: 2e-7, absolute: 1e-12, smallest: 1e-300 },
  // In float32 sums that cancel have an absolute error alone.
  tfjs: { relative: undefined, absolute: 4e-6, smallest: 1e-37 },
};

/** Below these x a float32 under the logarithm is 0. */
const UNDERFLOWS: Readonly<Record<string, number>> = { log_normal_cdf: -12 };

/** NumPy does not differentiate. */
const DIFFERENTIATED: readonly TargetName[] = ['torch', 'tfjs'];

/** What autograd sees as constant. */
const WITHOUT_SLOPE = /^(step|heaviside)/;

const points: readonly number[] = JSON.parse(fixture('points.json'));

for (const target of ['numpy', 'torch', 'keras', 'tfjs'] as const) {
  const { code, results, version }: RunRecord = JSON.parse(fixture(`${target}_results.json`));
  const tolerance = TOLERANCES[target];

  describe(`code for ${target}, as run by ${version}`, function () {
    this.timeout(0);

    it('is printed as it was when it was run', () => {
      const text = fixture(CODE_FILES[target]);
      assert.equal(codeFile(target), text, 'run the commands of test/fixtures/codegen/README.md');
      assert.equal(createHash('sha256').update(text).digest('hex'), code);
    });

    it('gave the values of the expression', () => {
      for (const { name, bound } of verifiedFunctions) {
        const f = compile(bound);
        for (const [x, value] of recorded(results[name]?.value ?? assert.fail(name))) {
          if (target === 'tfjs' && x < (UNDERFLOWS[name] ?? -Infinity)) continue;
          const wanted = target === 'tfjs' ? Math.fround(f(Math.fround(x))) : f(x);
          close(value, wanted, tolerance, x, name);
        }
      }
    });

    if (!DIFFERENTIATED.includes(target)) return;

    it('gave the slopes of the expression, but at its kinks', () => {
      for (const { name, bound } of verifiedFunctions) {
        const derivative = results[name]?.derivative;
        if (derivative === undefined) {
          assert.match(name, WITHOUT_SLOPE);
          continue;
        }
        const slope = compile(differentiate(bound));
        for (const [x, value] of recorded(derivative)) {
          const { left, right } = oneSidedDerivatives(bound, x);
          if (left !== right && !Number.isNaN(left)) continue;
          if (target === 'tfjs' && x < (UNDERFLOWS[name] ?? -Infinity)) continue;
          const wanted = target === 'tfjs' ? Math.fround(slope(Math.fround(x))) : slope(x);
          close(value, wanted, { ...tolerance, relative: undefined }, x, `slope of ${name}`);
        }
      }
    });
  });
}

describe('classes', () => {
  const learned: Readonly<Record<string, readonly string[]>> = {
    Tlu: ['tau'],
    Prelu: ['a'],
    Mpelu: ['alpha', 'beta'],
    Xielu: ['alpha_n', 'alpha_p'],
    NoisyHardTanh: ['p'],
    NoisyHardSigmoid: ['p'],
    NoisyTanh: ['p'],
    NoisySigmoid: ['p'],
  };
  for (const library of ['torch', 'keras'] as const) {
    const {
      modules = {},
      modulesCode,
      results,
    }: RunRecord = JSON.parse(fixture(`${library}_results.json`));

    it(`for ${library} are printed as they were when they were run`, () => {
      const text = fixture(MODULE_FILES[library]);
      assert.equal(moduleFile(library), text);
      assert.equal(createHash('sha256').update(text).digest('hex'), modulesCode);
    });

    it(`for ${library} learn what is learned`, () => {
      for (const [name, { weights }] of Object.entries(modules)) {
        assert.deepEqual(weights, learned[name] ?? [], name);
      }
    });

    it(`for ${library} gave what the functions gave, their weights in float32`, () => {
      const withParameters = verifiedFunctions.filter(({ name }) => name.endsWith('_other'));
      assert.equal(Object.keys(modules).length, withParameters.length);
      for (const [name, { value }] of Object.entries(modules)) {
        const id = name.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
        const wanted = recorded(results[id]?.value ?? assert.fail(id));
        for (const [index, [x, actual]] of recorded(value).entries()) {
          const [, expected = Number.NaN] = wanted[index] ?? [];
          close(actual, expected, { relative: undefined, absolute: 1e-6, smallest: 0 }, x, name);
        }
      }
    });
  }
});

describe('code for libraries without erfc', () => {
  it('keeps the digits of a float32 in the left tail of GELU', () => {
    const { results }: RunRecord = JSON.parse(fixture('tfjs_results.json'));
    const gelu = compile(
      verifiedFunctions.find(({ name }) => name === 'gelu_erf')?.bound ?? { kind: 'x' },
    );
    for (const [x, value] of recorded(results.gelu_erf?.value ?? [])) {
      const wanted = gelu(Math.fround(x));
      if (Math.abs(wanted) < 1e-37) continue;
      assert.ok(
        Math.abs(value - wanted) <= 1e-5 * Math.abs(wanted),
        `${value} at ${x}, not ${wanted}`,
      );
    }
  });
});

function recorded(values: Recorded): readonly (readonly [x: number, value: number])[] {
  assert.equal(values.length, points.length);
  return points.map((x, index) => [x, numberOf(values[index] ?? assert.fail())]);
}

function numberOf(value: number | string): number {
  const names: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity };
  return typeof value === 'number' ? value : (names[value] ?? Number.NaN);
}

function close(
  actual: number,
  expected: number,
  { relative, absolute, smallest }: (typeof TOLERANCES)[TargetName],
  x: number,
  what: string,
): void {
  if (Object.is(actual, expected) || actual === expected) return;
  const size = Math.abs(expected);
  // Far out float32 sums such as x + sqrt(x^2 + 4) cancel terms of the size of x.
  const allowed =
    size > smallest && relative !== undefined
      ? relative * size
      : absolute * Math.max(1, size, Math.abs(x) / 100);
  const error = Math.abs(actual - expected);
  assert.ok(error <= allowed, `${what} at ${x}: ${actual}, not ${expected}, off by ${error}`);
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/codegen/${name}`, import.meta.url), 'utf8');
}
