import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { isUnknown } from '../../../src/math/analysis';
import { atPoint } from '../../../src/math/compile';
import { initialDrawn } from '../../../src/picture/drawn';
import {
  formNames,
  isRandom,
  type Picture,
  pictureOf,
  remarkOn,
} from '../../../src/picture/picture';
import { noSamples, placesOfSamples } from '../../../src/plot/beside';
import { words } from '../../../src/text/text';
import { fullAnalyser } from '../../../webview/fullAnalyser';
import { SLICE_KEYS } from '../../../webview/sliceKeys';
import { initialState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { knowingAll } from '../webview/fixtures';

const say = words();

describe('the picture of a random activation', () => {
  it('in tests is its curve alone', () => {
    const { shown, beside, key } = picture('rrelu', {}, { training: false });
    assert.equal(atPoint(shown.value, -48), -11);
    assert.deepEqual(beside, { companions: [], bands: [], samples: noSamples });
    assert.deepEqual(key, []);
  });

  it('in training is mean, middle and all draws, and samples, each explained', () => {
    const { shown, beside, key } = picture('rrelu', {});
    assert.equal(atPoint(shown.value, -48), -11);
    assert.equal(beside.samples.count, 48);
    const [all, middle] = beside.bands.map(({ value: [lower, upper] }) =>
      [lower, upper].map((edge) => atPoint(edge, -24)),
    );
    assert.deepEqual(all, [-8, -3]);
    assert.ok(middle?.every((edge) => edge > -8 && edge < -3));
    assert.deepEqual(
      beside.bands[0]?.derivative?.map((edge) => atPoint(edge, -24)),
      [1 / 8, 1 / 3],
    );
    assert.deepEqual(
      key.map(({ mark, index }) => `${mark} ${index}`),
      ['curve 0', 'band 1', 'band 0', 'sample 0'],
    );
    assert.match(key[0]?.text ?? '', /the form in tests/);
  });

  it('does not call a mean the form in tests where it is another', () => {
    const { shown, key } = picture('rrelu', { test: 'paper' });
    assert.equal(key[0]?.text, 'Mean over the draws');
    // ln(8/3)/5, not 2/11.
    assert.ok(Math.abs(atPoint(shown.value, -1) + Math.log(8 / 3) / 5) < 1e-12);
    assert.deepEqual(
      shown.analysis.kinks.map(({ x }) => x),
      [0],
    );
  });

  it('has no band of f′ where its quantiles are not those of the draw, and says so', () => {
    const { beside, key } = picture('noisy_tanh', { noise: 'input' });
    assert.equal(beside.bands[0]?.derivative, undefined);
    assert.match(key[1]?.text ?? '', /of f alone/);
  });

  it('hatches nothing: what saturates is the form in tests', () => {
    for (const id of ['noisy_hard_tanh', 'noisy_tanh', 'noisy_relu', 'gumbel_softmax']) {
      const { analysis } = picture(id, {}).shown;
      assert.ok(isUnknown(analysis.leftSaturation) && isUnknown(analysis.rightSaturation));
      assert.deepEqual(analysis.deadZones, []);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const drawnAt = (seed: number) =>
      picture('noisy_hard_tanh', {}, { seed }).beside.samples.value(new Float64Array(48).fill(3));
    assert.deepEqual(drawnAt(5), drawnAt(5));
    assert.notDeepEqual(drawnAt(5), drawnAt(6));
  });

  it('reads mean, sample, deviation and band at an x', () => {
    const { reads, beside, shown } = picture('rrelu', {});
    const third = placesOfSamples([-4, 4], 48)[2] ?? Number.NaN;
    const read = Object.fromEntries(reads.extra.map(({ name, at }) => [name, at(third, [-4, 4])]));
    assert.deepEqual(read.sample, [beside.samples.value(new Float64Array(48).fill(third))[2]]);
    // The slope is uniform over 5/24.
    const [deviation = Number.NaN] = read['standard deviation'] ?? [];
    assert.ok(Math.abs(deviation - (-third * 5) / 24 / Math.sqrt(12)) < 1e-12);
    const [low = Number.NaN, high = Number.NaN] = read['middle 68 %'] ?? [];
    const mean = shown.exact.value(third);
    assert.ok(low < mean && mean < high);
    assert.deepEqual(reads.names.slice(1, 3), ['mean f', 'mean f′']);
  });

  it('has a form in training for all that have a law of it', () => {
    for (const activation of catalogue) {
      assert.equal(isRandom({ activation }), activation.trainingLaw !== undefined, activation.id);
    }
  });

  it('names its forms by when they hold', () => {
    const names = (id: string) => Object.values(formNames(entry(id), say));
    assert.deepEqual(names('rrelu'), ['Test', 'Train']);
    assert.deepEqual(names('gumbel_softmax'), ['Without noise', 'With noise']);
  });

  it('says in training which form the facts are of', () => {
    assert.match(remarkOn(entry('rrelu'), true, say), /facts are of the one in tests/);
    assert.equal(remarkOn(entry('rrelu'), false, say), entry('rrelu').training);
    assert.equal(remarkOn(entry('crelu'), true, say), entry('crelu').slice);
    assert.equal(remarkOn(entry('relu'), true, say), '');
  });
});

describe('the picture of a vector activation', () => {
  const keys: readonly (readonly [string, Settings, readonly string[], readonly string[]])[] = [
    ['crelu', {}, ['max(0, −x)'], ['max(0, −x)', 'max(0, −x)′']],
    ['softmax', {}, ['another class'], ['another class', 'another class′']],
    ['glu', {}, ['gate'], ['gate', 'gate′']],
    ['maxout', { weights: [1, 0, -1], biases: [0, 0, 0] }, ['1', '2', '3'], []],
  ];
  for (const [id, settings, labels, reads] of keys) {
    it(`names what is beside ${id}, and reads it at the probe`, () => {
      const shown = picture(id, settings);
      assert.deepEqual(
        shown.beside.companions.map(({ name }) => name),
        labels,
      );
      assert.deepEqual(
        shown.reads.extra.map(({ name }) => name),
        reads,
      );
      assert.deepEqual(
        shown.key.map(({ mark }) => mark),
        ['curve', 'companion'],
      );
    });
  }

  it('has axes for the maximum of pieces, not for each of them', () => {
    assert.ok(picture('maxout', {}).beside.companions.every(({ isFramed }) => !isFramed));
    assert.ok(picture('crelu', {}).beside.companions.every(({ isFramed }) => isFramed));
  });

  it('reads the companion to the last digit', () => {
    const [value, slope] = picture('crelu', {}).reads.extra;
    assert.deepEqual([value?.at(-2, [-4, 4]), slope?.at(-2, [-4, 4])], [[2], [-1]]);
  });

  it('has words for all that a slice is chosen by', () => {
    for (const { slicing } of catalogue) {
      for (const parameter of slicing?.parameters ?? []) {
        const choices = parameter.kind === 'choice' ? parameter.choices : [];
        const needed = [parameter.name, ...choices.map((choice) => `${parameter.name}.${choice}`)];
        for (const name of needed) {
          assert.ok(
            SLICE_KEYS.some((key) => key === `panel.slice.${name}`),
            name,
          );
        }
      }
    }
  });
});

function picture(
  activation: string,
  overrides: Settings,
  drawn: Partial<typeof initialDrawn> = {},
): Picture {
  const state = {
    ...initialState,
    study: { kind: 'catalogue', activation } as const,
    overrides,
    drawn: { ...initialDrawn, training: true, ...drawn },
  };
  const studied = createStudies(() => {}, knowingAll).of(state);
  assert.ok(studied?.drawing.ok);
  return pictureOf({ ...studied, drawing: studied.drawing }, state.drawn, say, fullAnalyser);
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
