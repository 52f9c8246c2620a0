import assert from 'node:assert/strict';
import type { TargetName } from '../../../src/codegen/functionCode';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { oneSidedDerivatives } from '../../../src/math/oneSided';
import {
  assertRun,
  close,
  type FunctionRecord,
  numberOf,
  points,
  type Recorded,
  recordOf,
  type Tolerance,
} from './runs';
import { runFunctions } from './tensorFlowJs';
import { CODE_FILES, codeFile, verifiedFunctions } from './verifiedCode';

/**
 * Compared with the expression in plain doubles: code that is run in them cancels where
 * they do, as squareplus does far left, whatever is exact. `accurately` is tested elsewhere.
 */
const DOUBLES: Tolerance = { relative: 5e-13, absolute: 1e-12, smallest: 1e-300 };

const TOLERANCES: Readonly<Record<TargetName, Tolerance>> = {
  numpy: DOUBLES,
  torch: DOUBLES,
  tensorflow: DOUBLES,
  // Our erfc has the digits of a float32, in which Keras calculates, and so has XLA's tanh.
  keras: { relative: undefined, absolute: 5e-6, smallest: 1e-37 },
  // In float32 sums that cancel have an absolute error alone.
  tfjs: { relative: undefined, absolute: 4e-6, smallest: 1e-37 },
};

/** Below these x a float32 under the logarithm is 0. */
const UNDERFLOWS: Readonly<Record<string, number>> = { log_normal_cdf: -12 };

/** What autograd sees as constant. */
const WITHOUT_SLOPE = /^(step|heaviside)/;

for (const target of ['numpy', 'torch', 'keras', 'tensorflow'] as const) {
  const { code, results, version } = recordOf(target);

  describe(`code for ${target}, as run by ${version}`, () => {
    it('is printed as it was when it was run', () => {
      assertRun(CODE_FILES[target], codeFile(target), code);
    });

    it('gave the values of the expression', () => assertValues(target, results));

    // NumPy does not differentiate.
    if (target !== 'numpy') {
      it('gave the slopes of the expression, but at its kinks', () =>
        assertSlopes(target, results));
    }
  });
}

describe('code for TensorFlow.js, as it runs there', function () {
  this.timeout(0);
  let results: Readonly<Record<string, FunctionRecord>> = {};

  before(async () => {
    results = await runFunctions(CODE_FILES.tfjs, points);
  });

  it('is what is printed', () => assertRun(CODE_FILES.tfjs, codeFile('tfjs'), undefined));

  it('gives the values of the expression', () => assertValues('tfjs', results));

  it('gives the slopes of the expression, but at its kinks', () => assertSlopes('tfjs', results));

  it('keeps the digits of a float32 in the left tail of GELU, without an erfc', () => {
    const gelu = compile(
      verifiedFunctions.find(({ name }) => name === 'gelu_erf')?.bound ?? { kind: 'x' },
    );
    for (const [x, value] of atPoints(results.gelu_erf?.value ?? assert.fail())) {
      const wanted = gelu(Math.fround(x));
      if (Math.abs(wanted) < 1e-37) continue;
      assert.ok(
        Math.abs(value - wanted) <= 1e-5 * Math.abs(wanted),
        `${value} at ${x}, not ${wanted}`,
      );
    }
  });
});

function assertValues(target: TargetName, results: Readonly<Record<string, FunctionRecord>>): void {
  for (const { name, bound } of verifiedFunctions) {
    const f = compile(bound);
    for (const [x, value] of atPoints(results[name]?.value ?? assert.fail(name))) {
      if (target === 'tfjs' && x < (UNDERFLOWS[name] ?? -Infinity)) continue;
      const wanted = target === 'tfjs' ? Math.fround(f(Math.fround(x))) : f(x);
      close(value, wanted, TOLERANCES[target], x, name);
    }
  }
}

function assertSlopes(target: TargetName, results: Readonly<Record<string, FunctionRecord>>): void {
  const tolerance = { ...TOLERANCES[target], relative: undefined };
  for (const { name, bound } of verifiedFunctions) {
    const derivative = results[name]?.derivative;
    if (derivative === undefined) {
      assert.match(name, WITHOUT_SLOPE);
      continue;
    }
    const slope = compile(differentiate(bound));
    for (const [x, value] of atPoints(derivative)) {
      const { left, right } = oneSidedDerivatives(bound, x);
      if (left !== right && !Number.isNaN(left)) continue;
      if (target === 'tfjs' && x < (UNDERFLOWS[name] ?? -Infinity)) continue;
      const wanted = target === 'tfjs' ? Math.fround(slope(Math.fround(x))) : slope(x);
      close(value, wanted, tolerance, x, `slope of ${name}`);
    }
  }
}

function atPoints(values: Recorded): readonly (readonly [x: number, value: number])[] {
  assert.equal(values.length, points.length);
  return points.map((x, index) => [x, numberOf(values[index])]);
}
