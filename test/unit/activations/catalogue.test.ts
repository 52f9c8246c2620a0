import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { NumberParameter } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { parameterNames } from '../../../src/math/bind';

interface VocabularyEntry {
  readonly id: string;
  readonly params: readonly string[];
}

const vocabulary: readonly VocabularyEntry[] = JSON.parse(
  readFileSync(new URL('../../fixtures/vocabulary.json', import.meta.url), 'utf8'),
);

/** Settings of the catalogue that the vocabulary does not name: how a random one is tested. */
const extraParameters: Readonly<Record<string, readonly string[]>> = { rrelu: ['test'] };

describe('the catalogue', () => {
  it('holds exactly the ids of the vocabulary, each once', () => {
    assert.deepEqual(catalogue.map(({ id }) => id).sort(), vocabulary.map(({ id }) => id).sort());
  });

  it('finds each entry by its id, and nothing by another', () => {
    for (const activation of catalogue) {
      assert.equal(findActivation(activation.id), activation);
    }
    assert.equal(findActivation('ReLU'), undefined);
    assert.equal(findActivation('toString'), undefined);
  });

  it('gives each entry a name of its own', () => {
    const names = catalogue.map(({ name }) => name.toLowerCase());
    assert.equal(new Set(names).size, names.length);
  });

  it('says which of its entries the survey treats', () => {
    assert.deepEqual(
      catalogue
        .filter(({ inSurvey }) => inSurvey)
        .map(({ id }) => id)
        .sort(),
      [
        'crelu',
        'elu',
        'leaky_relu',
        'maxout',
        'mpelu',
        'noisy_hard_sigmoid',
        'noisy_hard_tanh',
        'noisy_relu',
        'noisy_sigmoid',
        'noisy_tanh',
        'prelu',
        'relu',
        'rrelu',
        'sigmoid',
        'tanh',
      ],
    );
  });
});

for (const activation of catalogue) {
  describe(`the entry ${activation.id}`, () => {
    const numbers = activation.parameters.filter((parameter) => parameter.kind === 'number');

    it('has the parameters of the vocabulary, in that order', () => {
      const named = vocabulary.find(({ id }) => id === activation.id)?.params ?? [];
      assert.deepEqual(
        activation.parameters.map(({ name }) => name),
        [...named, ...(extraParameters[activation.id] ?? [])],
      );
    });

    it('has its number parameters in its expression, and no other names', () => {
      assert.deepEqual(
        [...parameterNames(activation.expression)].sort(),
        numbers
          .filter(({ trainingOnly }) => trainingOnly !== true)
          .map(({ name }) => name)
          .sort(),
      );
    });

    it('has defaults and sliders inside the domains', () => {
      for (const parameter of numbers) {
        const { slider, domain } = parameter;
        assert.ok(slider.lo < slider.hi && slider.step > 0, parameter.name);
        assert.ok(slider.lo >= domain.lo && slider.hi <= domain.hi, parameter.name);
        for (const value of [parameter.default, slider.lo, slider.hi]) {
          assert.ok(value === undefined || contains(domain, value), `${parameter.name} ${value}`);
        }
      }
    });

    it('writes its parameters with different symbols', () => {
      const symbols = activation.parameters.flatMap((parameter) =>
        parameter.kind === 'choice' ? [] : [parameter.symbol],
      );
      assert.equal(new Set(symbols).size, symbols.length);
    });

    it('says what is drawn if it is no function of one variable', () => {
      assert.equal(activation.slice !== undefined, activation.arity === 'vector');
      if (activation.arity === 'random') {
        assert.ok(activation.training?.endsWith('.'));
      }
    });

    it('cites papers by name, year and a safe address', () => {
      for (const { authors, title, venue, year, url } of activation.papers) {
        assert.ok(authors !== '' && title !== '' && venue !== '' && year > 1900);
        assert.match(url ?? 'https://arxiv.org/abs/1', /^https:\/\/(arxiv\.org\/abs|doi\.org)\//);
      }
    });
  });
}

function contains({ lo, hi, loOpen, hiOpen }: NumberParameter['domain'], value: number): boolean {
  return (loOpen ? value > lo : value >= lo) && (hiOpen ? value < hi : value <= hi);
}
