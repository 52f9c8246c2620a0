import assert from 'node:assert/strict';
import { apart } from '../../../src/math/apart';
import { atPoint } from '../../../src/math/compile';
import { readAt } from '../../../src/picture/probe';
import type { Compared } from '../../../src/protocol';
import { words } from '../../../src/text/text';
import { homeOf, marksOf, pictureOf } from '../../../webview/comparedPicture';
import { type ComparedCurve, type Curve, createCurves } from '../../../webview/curves';

const say = words();

function compared(...items: readonly Compared[]): readonly ComparedCurve[] {
  return createCurves(() => {}).of(items, say);
}

function drawn(...ids: readonly string[]): readonly Curve[] {
  return compared(...ids.map((activation) => ({ activation }))).flatMap(({ curve }) => curve ?? []);
}

describe('what is compared, worked out', () => {
  it('has a place in the drawing for each, but for what cannot be drawn', () => {
    const found = compared(
      { activation: 'relu' },
      { activation: 'no_such' },
      { activation: 'clip', settings: { min: 2, max: 1 } },
      { activation: 'elu' },
    );
    assert.deepEqual(
      found.map(({ curve }) => curve?.position),
      [0, undefined, undefined, 1],
    );
    assert.equal(found[1]?.problem, 'The catalogue has no no_such.');
    assert.match(found[2]?.problem ?? '', /min/);
  });

  it('tells namesakes by their values, and ports by their places', () => {
    const elu = (alpha: number, places?: readonly string[]) => ({
      activation: 'elu',
      settings: { alpha },
      ...(places && { places }),
    });
    assert.deepEqual(
      compared(elu(1), elu(0.5)).map(({ name }) => name),
      ['ELU (alpha (α) = 1)', 'ELU (alpha (α) = 0.5)'],
    );
    assert.deepEqual(
      compared(elu(1, ['PyTorch', 'JAX']), elu(0.5, ['Keras'])).map(({ name }) => name),
      ['PyTorch, …', 'Keras'],
    );
  });

  it('draws a function of the user’s own from its formula, and says what is none', () => {
    const own = (formula: string) => ({ activation: 'expression', own: { name: 'act', formula } });
    const [good, bad] = compared(own('x * sigmoid(2 * x)'), own('x +'));
    assert.equal(good?.name, 'act');
    assert.ok(
      Math.abs(atPoint(good?.curve?.shown.value ?? (() => new Float64Array(1)), 1) - 0.8808) < 1e-4,
    );
    assert.equal(bad?.problem, 'The catalogue has no act.');
  });

  it('tells functions of one name by their formulas, and shortens what was typed', () => {
    const own = (name: string, formula: string, settings?: Compared['settings']): Compared => ({
      activation: 'expression',
      own: { name, formula },
      ...(settings && { settings }),
    });
    assert.deepEqual(
      compared(own('act', 'x * tanh(x)'), own('act', 'x * erf(x)')).map(({ name }) => name),
      ['act (x * tanh(x))', 'act (x * erf(x))'],
    );
    assert.deepEqual(
      compared(own('a*x', 'a * x', { a: 2 }), own('a*x', 'a * x')).map(({ name }) => name),
      ['a*x (a = 2)', 'a*x (a = 1)'],
    );
    const long = 'where(x > 0, x, 0.25 * (exp(x) - 1)) + 0';
    const [curve] = compared(own(long, long));
    assert.equal(
      curve?.name,
      'where(x > 0, x, 0.25 * (exp(x) -…'.slice(0, 31).trimEnd().concat('…'),
    );
    assert.equal(curve?.activation?.name, long);
  });

  it('is worked out once while nothing of it changes', () => {
    const curves = createCurves(() => {});
    const items = [{ activation: 'relu' }, { activation: 'elu' }];
    const before = curves.of(items, say);
    assert.equal(curves.of(items, say), before);
    const [relu] = curves.of([...items, { activation: 'tanh' }], say);
    assert.equal(relu?.curve?.shown, before[0]?.curve?.shown);
  });
});

describe('the differences to the first', () => {
  it('are f − g and f′ − g′, and 0 of the first itself', () => {
    const { functions } = pictureOf(drawn('relu', 'elu', 'sigmoid'), 'differences');
    const at = (index: number, x: number) => {
      const shown = functions[index];
      assert.ok(shown);
      const { value, slopes } = readAt(shown, x);
      return [value, slopes.left];
    };
    assert.deepEqual(at(0, -2), [0, 0]);
    assert.deepEqual(at(1, 2), [0, 0]);
    assert.deepEqual(at(1, -1), [-0.6321205588285577, 0.36787944117144233]);
    assert.deepEqual(at(2, 0), [0.5, 0.25]);
  });

  it('break where one of the two does, with the sides of both', () => {
    const { functions, breaking } = pictureOf(drawn('relu', 'elu', 'step'), 'differences');
    assert.deepEqual(functions[0]?.analysis.kinks, []);
    const [kink] = functions[1]?.analysis.kinks ?? [];
    assert.deepEqual([kink?.x, kink?.leftDerivative, kink?.rightDerivative], [0, 1, 0]);
    const [jump] = functions[2]?.analysis.jumps ?? [];
    assert.deepEqual([jump?.x, jump?.leftValue, jump?.rightValue], [0, 0, 1]);
    assert.deepEqual(new Set(breaking.analysis.kinks.map(({ x }) => x)), new Set([0]));
  });

  it('do not break where both do alike', () => {
    const { functions } = pictureOf(drawn('relu', 'leaky_relu'), 'differences');
    const [kink] = functions[1]?.analysis.kinks ?? [];
    assert.deepEqual([kink?.leftDerivative, kink?.rightDerivative], [0.01, 0]);
    const same = pictureOf(drawn('relu', 'crelu'), 'differences');
    assert.deepEqual(same.functions[1]?.analysis.kinks, []);
  });

  it('are ringed where they are largest, at a kink on the side that is', () => {
    const curves = drawn('relu', 'gelu_erf', 'elu');
    const { functions } = pictureOf(curves, 'differences');
    const marks = (index: number, shows: 'value' | 'derivative') => {
      const [first, other] = [curves[0], curves[index]];
      const shown = functions[index];
      assert.ok(first && other && shown);
      const { values, slopes } = apart(first.expression, other.expression);
      return marksOf(shown, index, shows, shows === 'value' ? values : slopes, 'largest');
    };
    const [left, right] = marks(1, 'value');
    assert.ok(left && right);
    assert.ok(Math.abs(left.x + 0.7518) < 1e-4 && Math.abs(left.y + 0.17) < 1e-3);
    assert.deepEqual([left.text, right.text], ['largest', '']);
    const [slope] = marks(2, 'derivative');
    assert.deepEqual([slope?.x, slope?.y], [0, 1]);
    assert.deepEqual(marks(2, 'value'), []);
  });
});

describe('the view that a comparison begins with', () => {
  it('does not shrink while a parameter is changed', () => {
    const [lo, hi] = homeOf(drawn('relu'), undefined);
    assert.deepEqual([lo, hi], [-4, 4]);
    assert.deepEqual(homeOf(drawn('relu'), [-6, 3]), [-6, 4]);
  });
});
