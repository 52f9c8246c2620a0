import assert from 'node:assert/strict';
import {
  type Fan,
  type Fans,
  findInitialisation,
  initialisations,
  weightLaw,
} from '../../../src/activations/initialisations';

describe('initialisations', () => {
  const fans: Fans = { fanIn: 100, fanOut: 300 };

  /** By hand, from the papers' formulas; the last is what multiplies fan-in. */
  const laws: readonly (readonly [
    id: string,
    options: { readonly leftSlope?: number; readonly fan?: Fan },
    variance: number,
    bound: number,
    timesFanIn: number,
    biases: number,
  ])[] = [
    ['xavier', {}, 2 / 400, Math.sqrt(6 / 400), 0.5, 0],
    ['xavier', { leftSlope: 0.3 }, 2 / 400, Math.sqrt(6 / 400), 0.5, 0],
    ['xavier', { fan: 'in' }, 1 / 100, Math.sqrt(3 / 100), 1, 0],
    ['he', {}, 2 / 100, Math.sqrt(6 / 100), 2, 0],
    ['he', { fan: 'out' }, 2 / 300, Math.sqrt(6 / 300), 2 / 3, 0],
    ['he', { leftSlope: 0.25 }, 2 / 100 / 1.0625, Math.sqrt(6 / 106.25), 2 / 1.0625, 0],
    ['he', { leftSlope: Math.sqrt(5) }, 1 / 300, 1 / 10, 1 / 3, 0],
    ['lecun', {}, 1 / 100, Math.sqrt(3 / 100), 1, 0],
    ['torch_default', {}, 1 / 300, 1 / 10, 1 / 3, 1 / 300],
    // ELU: αβ = 1, half of He's variance.
    ['taylor', { leftSlope: 1 }, 1 / 100, Math.sqrt(3 / 100), 1, 0],
    [
      'taylor',
      { leftSlope: 0.25, fan: 'out' },
      2 / 300 / 1.0625,
      Math.sqrt(6 / 318.75),
      2 / 3 / 1.0625,
      0,
    ],
    ['taylor', { leftSlope: 0 }, 2 / 100, Math.sqrt(6 / 100), 2, 0],
  ];
  for (const [id, options, variance, bound, timesFanIn, biases] of laws) {
    it(`draw the weights of ${id} ${JSON.stringify(options)} with variance ${variance}`, () => {
      const answer = weightLaw(findInitialisation(id) ?? assert.fail(id), fans, options);
      if (!answer.ok) assert.fail(answer.problem);
      const { law } = answer;
      close(law.variance, variance);
      close(law.standardDeviation, Math.sqrt(variance));
      close(law.uniformBound, bound);
      close(law.varianceTimesFanIn, timesFanIn);
      close(law.biasVariance, biases);
    });
  }

  const problems: readonly (readonly [what: Partial<Fans>, leftSlope: number, problem: RegExp])[] =
    [
      [{ fanIn: 0 }, 0, /whole numbers greater than 0/],
      [{ fanOut: 2.5 }, 0, /whole numbers greater than 0/],
      [{ fanIn: Number.NaN }, 0, /whole numbers greater than 0/],
      [{ fanIn: Infinity }, 0, /whole numbers greater than 0/],
      [{}, Number.NaN, /slope on the left must be finite, not NaN/],
      [{}, -Infinity, /slope on the left must be finite/],
    ];
  for (const [what, leftSlope, problem] of problems) {
    it(`say what is wrong with ${Object.entries(what)} and slope ${leftSlope}`, () => {
      const rule = findInitialisation('he') ?? assert.fail();
      const answer = weightLaw(rule, { ...fans, ...what }, { leftSlope });
      assert.ok(!answer.ok);
      assert.match(answer.problem, problem);
    });
  }

  it('have ids of their own, a condition and a source', () => {
    const ids = initialisations.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { condition, source } of initialisations) {
      assert.match(condition, /n/);
      assert.ok(source.year > 1980);
    }
    assert.equal(findInitialisation('glorot'), undefined);
  });
});

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= 1e-15, `expected ${expected}, got ${actual}`);
}
