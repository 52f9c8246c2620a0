import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type {
  Activation,
  NumberParameter,
  Parameter,
  Settings,
} from '../../../src/activations/activation';
import { catalogue, findActivation, searchActivations } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import { parameterNames } from '../../../src/math/bind';

interface VocabularyEntry {
  readonly id: string;
  readonly params: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
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

    it('has the defaults of the vocabulary', () => {
      const named = vocabulary.find(({ id }) => id === activation.id)?.defaults ?? {};
      for (const { name, default: found } of activation.parameters) {
        const wanted = named[name];
        if (wanted === null) {
          assert.equal(Math.abs(Number(found)), Number.POSITIVE_INFINITY, name);
        } else if (wanted !== undefined && wanted !== '<differs by framework>') {
          assert.deepEqual(found, wanted === '<required>' ? undefined : wanted, name);
        }
      }
    });

    it('can be analysed at its defaults and at the ends of each slider', () => {
      for (const settings of settingsToTry(activation)) {
        const instance = instantiate(activation, settings);
        if (!instance.ok) assert.fail(instance.problem);
        const { range, derivativeRange, convex, moments, lipschitz } = analyse(instance.expression);
        for (const known of [range, derivativeRange, convex, moments, lipschitz]) {
          const unknown = isUnknown(known) ? known.unknown : undefined;
          assert.equal(unknown, undefined, JSON.stringify(settings));
        }
      }
    }).timeout(20_000);

    it('is found by its id, its name and each of its aliases', () => {
      const { id, name, aliases } = activation;
      for (const query of [id, name, ...aliases]) {
        assert.ok(searchActivations(query).includes(activation), query);
      }
    });

    it('says where a parameter that is learned starts, inside its domain', () => {
      for (const { initial = [], learnable, domain } of numbers) {
        assert.ok(learnable || initial.length === 0);
        assert.ok(initial.every((value) => contains(domain, value)));
      }
    });

    it('has choices that differ, with the default among them', () => {
      for (const parameter of activation.parameters) {
        if (parameter.kind !== 'choice') continue;
        assert.equal(new Set(parameter.choices).size, parameter.choices.length);
        assert.ok(parameter.choices.includes(parameter.default));
      }
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

/** All at their defaults, then each at the ends of its slider, or at its choices, with the rest as is. */
function settingsToTry({ parameters, ordered = [] }: Activation): readonly Settings[] {
  const base = Object.fromEntries(
    parameters.filter((one) => one.default === undefined).map(({ name }) => [name, 0.5]),
  );
  const changes = parameters.flatMap((parameter) => valuesToTry(parameter, ordered));
  return [base, ...changes.map((change) => ({ ...base, ...change }))];
}

function valuesToTry(
  parameter: Parameter,
  ordered: NonNullable<Activation['ordered']>,
): readonly Settings[] {
  const { name } = parameter;
  switch (parameter.kind) {
    case 'number': {
      const { lo, hi } = parameter.slider;
      return [lo, hi].map((end) => ({ [name]: end, ...partnersOf(name, end, ordered) }));
    }
    case 'choice':
      return parameter.choices.map((word) => ({ [name]: word }));
    case 'list':
      return [[1], [2, -1, 0.5]].map((numbers) => ({
        [parameter.pairedWith ?? name]: numbers,
        [name]: numbers,
      }));
  }
}

/** A bound goes along with the one that it may not pass. */
function partnersOf(
  name: string,
  end: number,
  ordered: NonNullable<Activation['ordered']>,
): Settings {
  const partners = ordered.flat().filter((other) => other !== name);
  return ordered.flat().includes(name)
    ? Object.fromEntries(partners.map((other) => [other, end]))
    : {};
}

function contains({ lo, hi, loOpen, hiOpen }: NumberParameter['domain'], value: number): boolean {
  return (loOpen ? value > lo : value >= lo) && (hiOpen ? value < hi : value <= hi);
}
