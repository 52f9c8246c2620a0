import assert from 'node:assert/strict';
import { attributeNames } from '../../../src/codegen/layer/attributes';
import type { LayerPlan } from '../../../src/codegen/layer/plan';
import type { LayerLibrary } from '../../../src/codegen/layer/style';
import { bind } from '../../../src/math/bind';
import { compile, type RealFunction } from '../../../src/math/compile';
import { differentiate, differentiateBy } from '../../../src/math/differentiate';
import type { Draw } from '../../../src/math/draw';
import type { Expr } from '../../../src/math/expression';
import { oneSidedDerivatives } from '../../../src/math/oneSided';
import {
  assertRun,
  channelPoints,
  close,
  type LayerRecord,
  numberOf,
  type Recorded,
  recordOf,
  type Tolerance,
} from './runs';
import { type LayerRun, runLayers } from './tensorFlowJs';
import { MODULE_FILES, moduleFile, verifiedPlans } from './verifiedCode';

/** Weights are float32 in all libraries; so are the values in TensorFlow.js. */
const SINGLE: Tolerance = { relative: undefined, absolute: 5e-6, smallest: 1e-37 };

/** By how much the variance of 20,000 draws or more may be off. */
const DRAWN = 0.04;

/** The draw that `run.py` puts in the place of each. */
function recordedDraw(draw: Draw): number {
  return draw.kind === 'uniform' ? (draw.lo + draw.hi) / 4 : draw.kind === 'normal' ? -0.7 : 0.7;
}

for (const target of ['torch', 'keras', 'tensorflow'] as const) {
  const { modules = {}, modulesCode, version } = recordOf(target);
  const library = target === 'torch' ? 'torch' : 'keras';

  describe(`classes for ${target}, as run by ${version}`, () => {
    it('are printed as they were when they were run', () => {
      assertRun(MODULE_FILES[target], moduleFile(target), modulesCode);
    });

    layersKeep(
      library,
      async () => modules,
      (draw) => recordedDraw(draw),
    );
  });
}

for (const target of ['tfjs', 'typescript'] as const) {
  describe(`classes for TensorFlow.js (${MODULE_FILES[target]}), as they run there`, function () {
    this.timeout(0);

    it('are what is printed', () => {
      assertRun(MODULE_FILES[target], moduleFile(target), undefined);
    });

    layersKeep('tfjs', () => runLayers(MODULE_FILES[target], channelPoints), drawnThere);
  });
}

function drawnThere(draw: Draw, at: number, { draws, uniform }: LayerRun): number {
  if (draw.kind === 'uniform') return draw.lo + (draw.hi - draw.lo) * (uniform[at] ?? NaN);
  const value = draws[at] ?? Number.NaN;
  return draw.kind === 'halfNormal' ? Math.abs(value) : value;
}

/** The promises that hold in every library. */
function layersKeep<R extends LayerRecord>(
  library: LayerLibrary,
  run: () => Promise<Readonly<Record<string, R>>>,
  drawOf: (draw: Draw, at: number, record: R) => number,
): void {
  const nameOf = attributeNames(library);
  let records: Readonly<Record<string, R>> = {};
  const each = (check: (plan: LayerPlan, record: R) => void) => () => {
    for (const plan of verifiedPlans) {
      check(plan, records[plan.className] ?? assert.fail(plan.className));
    }
  };

  before(async () => {
    records = await run();
  });

  it(
    'learn what is learned, from where the paper starts',
    each((plan, { start }) => {
      const learned = plan.parameters.filter((one) => one.learned);
      assert.deepEqual(
        Object.keys(start).sort(),
        learned.map(({ name }) => nameOf(name)).sort(),
        plan.className,
      );
      for (const { name, initial } of learned) {
        close(start[nameOf(name)] ?? Number.NaN, initial, SINGLE, 0, plan.className);
      }
    }),
  );

  it(
    'give the values of the expression',
    each((plan, { value }) => {
      compare(plan, value, valuesOf(plan, compile(bound(plan, plan.expression))), 'value');
    }),
  );

  it(
    'give its slopes, but at kinks',
    each((plan, { derivative }) => {
      const expression = bound(plan, plan.expression);
      if (derivative === undefined) return assert.match(plan.className, /^(Step|Heaviside)$/);
      const slope = compile(differentiate(expression));
      const isKink = (x: number) => {
        const { left, right } = oneSidedDerivatives(expression, x);
        return left !== right && !Number.isNaN(left);
      };
      const expected = slopesOf(plan, (x) => (isKink(x) ? undefined : slope(x)));
      compare(plan, derivative, expected, 'slope');
    }),
  );

  it(
    'give the derivatives by what they learn',
    each((plan, { weights }) => {
      for (const { name } of plan.parameters.filter(({ learned }) => learned)) {
        const derivative = compile(bound(plan, differentiateBy(plan.expression, name)));
        const found = weights[nameOf(name)] ?? assert.fail(`${plan.className}.${name}`);
        const expected = channelPoints.map((x) => (isBound(plan, x) ? undefined : derivative(x)));
        compare(plan, found, expected, `derivative by ${name}`);
      }
    }),
  );

  it(
    'add the noise of their law in training',
    each((plan, record) => {
      const { training } = plan;
      if (!training) return;
      const found = record.training ?? assert.fail(plan.className);
      const expected = channelPoints.map((x, at) => {
        const draw = drawOf(training.draw, at, record);
        return compile(bind(bound(plan, training.expression), { draw }))(x);
      });
      compare(plan, found, expected, 'training');
    }),
  );

  it(
    'start the weights before them by the Taylor rule',
    each((plan, record) => {
      const { left, right } = oneSidedDerivatives(bound(plan, plan.expression), 0);
      const expected = plan.slopes && 2 / (left ** 2 + right ** 2);
      for (const found of [record.fan_in, record.fan_out]) {
        if (expected === undefined) assert.equal(found, undefined, plan.className);
        else {
          const ratio = (found ?? Number.NaN) / expected;
          assert.ok(Math.abs(ratio - 1) < DRAWN, `${plan.className}: ${found}, not ${expected}`);
        }
      }
    }),
  );
}

describe('the plan of a layer', () => {
  const plan = verifiedPlans.find(({ className }) => className === 'MPELU');

  it('of MPELU learns α and β from 1, channel by channel', () => {
    assert.deepEqual(plan?.parameters, [
      { name: 'alpha', initial: 1, otherInitial: [0.25], learned: true, positive: false },
      { name: 'beta', initial: 1, otherInitial: [], learned: true, positive: true },
    ]);
  });

  it('is there for every entry that is a function of one number, CReLU and Maxout', () => {
    assert.equal(verifiedPlans.length, 59);
    assert.equal(new Set(verifiedPlans.map(({ className }) => className)).size, 59);
  });
});

/** The formula at what the parameters start from. */
function bound({ parameters }: LayerPlan, expression: Expr): Expr {
  return bind(
    expression,
    Object.fromEntries(parameters.map(({ name, initial }) => [name, initial])),
  );
}

/** The largest of the parameter and x: either may be given the slope where they are equal. */
function isBound({ className }: LayerPlan, x: number): boolean {
  return className === 'TLU' && x === 0;
}

type Expected = readonly (number | undefined)[];

function valuesOf({ kind }: LayerPlan, f: RealFunction): Expected {
  const values = channelPoints.map((x) => f(Math.fround(x)));
  switch (kind) {
    case 'elementwise':
      return values;
    case 'bothSigns':
      return [...values, ...channelPoints.map((x) => f(-Math.fround(x)))];
    case 'largest':
      return pairs().map(([a, b]) => Math.max(a, b));
  }
}

/** By each channel that goes in, of the sum over all that come out. */
function slopesOf({ kind }: LayerPlan, slope: (x: number) => number | undefined): Expected {
  switch (kind) {
    case 'elementwise':
      return channelPoints.map(slope);
    case 'bothSigns':
      return channelPoints.map((x) => {
        const [a, b] = [slope(x), slope(-x)];
        return a === undefined || b === undefined ? undefined : a - b;
      });
    case 'largest':
      return pairs().flatMap(([a, b]) => [Number(a > b), Number(b > a)]);
  }
}

function pairs(): readonly (readonly [number, number])[] {
  return channelPoints.flatMap((x, at) =>
    at % 2 === 0 ? [[x, channelPoints[at + 1] ?? Number.NaN] as const] : [],
  );
}

function compare(plan: LayerPlan, found: Recorded, expected: Expected, what: string): void {
  assert.equal(found.length, expected.length, `${what} of ${plan.className}`);
  for (const [index, wanted] of expected.entries()) {
    const x = channelPoints[index % channelPoints.length] ?? Number.NaN;
    if (wanted === undefined || isUnderflow(plan, x)) continue;
    const value = Math.abs(wanted) > 3.4e38 ? Math.sign(wanted) * Infinity : wanted;
    const actual = numberOf(found[index]);
    const isOverflow = !Number.isFinite(value) && Math.abs(actual) > 3.4e38;
    if (!isOverflow) close(actual, value, SINGLE, x, `${what} of ${plan.className}`);
  }
}

/** Below it a float32 under the logarithm is 0. */
function isUnderflow({ className }: LayerPlan, x: number): boolean {
  return className === 'LogNormalCDF' && x < -12;
}
