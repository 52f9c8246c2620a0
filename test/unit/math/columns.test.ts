import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { bind, parameterNames } from '../../../src/math/bind';
import { columnsOf, columnWith, compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { simplify } from '../../../src/math/simplify';
import { expressions } from './arbitrary';
import { valueByDefinition } from './definition';

const seed = 20160301;

describe('columns of values', () => {
  const special = [0, -0, Infinity, -Infinity, Number.NaN, Number.MIN_VALUE, -Number.MAX_VALUE];
  const point = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: -40, max: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...special) },
  );
  /** Also more of them than are worked on at a time. */
  const points = fc.array(point, { maxLength: 300, size: 'max' });

  it('have the bits of the definition, as have values one by one, for expressions made at random', () => {
    fc.assert(
      fc.property(expressions(5), expressions(4), points, (first, second, places) => {
        const found = columnsOf([first, second])(Float64Array.from(places));
        for (const [index, expression] of [first, second].entries()) {
          const expected = places.map((place) => valueByDefinition(expression, place));
          assert.deepEqual([...(found[index] ?? [])], expected);
          assert.deepEqual(places.map(compile(expression)), expected);
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it('have the bits of the definition for every activation and its derivative', () => {
    const near = Array.from({ length: 400 }, (_, index) => index / 10 - 20);
    const places = Float64Array.from([...special, ...near]);
    for (const activation of catalogue) {
      const instance = instantiate(activation);
      if (!instance.ok) continue;
      const both = [simplify(instance.expression), differentiate(instance.expression)];
      const found = columnsOf(both)(places);
      for (const [index, expression] of both.entries()) {
        const expected = [...places].map((place) => valueByDefinition(expression, place));
        assert.deepEqual([...(found[index] ?? [])], expected, activation.id);
      }
    }
  });

  it('are the same where a number takes the place of a parameter before, or afterwards', () => {
    for (const activation of catalogue) {
      const instance = instantiate(activation);
      if (!instance.ok) continue;
      const [name] = parameterNames(instance.definition);
      if (name === undefined) continue;
      const others = Object.fromEntries(
        parameterNames(instance.definition).map((other) => [other, 0.75]),
      );
      const { [name]: _, ...rest } = others;
      const expression = bind(instance.definition, rest);
      const points = Float64Array.of(-3, 0, 1.25, 4);
      const values = Float64Array.of(0.5, 2, -0, 0.1);
      const found = columnWith(expression, name)(points, values);
      for (const [index, number] of values.entries()) {
        const bound = compile(bind(expression, { [name]: number }));
        assert.equal(found[index], bound(points[index] ?? 0), `${activation.id}, ${name}`);
      }
    }
  });
});
