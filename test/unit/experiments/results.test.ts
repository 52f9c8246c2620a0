import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { experiments, subjectsOf } from '../../experiments/experiments';
import {
  numbersOf,
  type Results,
  readResults,
  resultsText,
  seeds,
  spreadOf,
  valuesOf,
} from '../../experiments/results';
import { keyOf } from '../../experiments/subject';
import type { Trial } from '../../experiments/trial';

const trial: Trial = {
  activation: 'elu',
  start: { rule: 'he', fan: 'out', asForRelu: true },
  hidden: [24, 24, 32],
  optimiser: { kind: 'momentum', rate: 0.01 },
  steps: 100,
};

const results: Results = {
  tensorflow: '0.0.0',
  seeds: [1, 2, 3, 4, 5],
  runs: { [keyOf(trial)]: { loss: [3, 1, null, 2, 0.5], accuracy: [0.1, 0.2, 0.3, 0.4, 0.5] } },
};

describe('results of experiments', () => {
  it('are found by all that a subject is', () => {
    assert.equal(keyOf(trial), 'elu he-out-relu 2x24,1x32 momentum-0.01 steps-100 deviation-1');
    assert.equal(
      keyOf({ activation: 'elu', start: 'lsuv', width: 100, layers: 30 }),
      'elu lsuv 30x100 signal',
    );
    const others: readonly Trial[] = [
      { ...trial, activation: 'relu' },
      { ...trial, start: { rule: 'he', fan: 'out' } },
      { ...trial, start: { rule: 'he', asForRelu: true } },
      { ...trial, hidden: [24, 32, 24] },
      { ...trial, optimiser: { kind: 'adam', rate: 0.01 } },
      { ...trial, optimiser: { kind: 'momentum', rate: 0.1 } },
      { ...trial, steps: 10 },
      { ...trial, deviation: 60 },
    ];
    assert.equal(new Set([trial, ...others].map(keyOf)).size, others.length + 1);
  });

  it('count what is not finite as infinite, and have a median and two ends', () => {
    assert.deepEqual(valuesOf(results, trial, 'loss'), [3, 1, Infinity, 2, 0.5]);
    assert.deepEqual(spreadOf(results, trial, 'loss'), {
      median: 2,
      least: 0.5,
      most: Infinity,
    });
    assert.deepEqual(spreadOf(results, trial, 'accuracy'), { median: 0.3, least: 0.1, most: 0.5 });
  });

  it('are missed where nothing was measured', () => {
    assert.throws(() => valuesOf(results, { ...trial, steps: 1 }, 'loss'), /steps-1 /);
    assert.throws(() => valuesOf(results, trial, 'beauty'), /beauty/);
  });

  it('keep four digits', () => {
    assert.deepEqual(numbersOf([{ loss: 1.23456 }, { loss: Number.NaN }, { loss: 0.000123456 }]), {
      loss: [1.235, null, 0.0001235],
    });
  });

  it('are written as they are read', () => {
    assert.deepEqual(JSON.parse(resultsText(results)), results);
  });
});

describe('the results that are kept', () => {
  const kept = readResults();

  it('are those of the experiments as they are, and no others', () => {
    assert.deepEqual(Object.keys(kept.runs), [...subjectsOf(experiments).keys()]);
  });

  it('have a number of each seed', () => {
    assert.deepEqual(kept.seeds, seeds);
    for (const [key, numbers] of Object.entries(kept.runs)) {
      for (const [name, values] of Object.entries(numbers)) {
        assert.equal(values.length, seeds.length, `${key}: ${name}`);
      }
    }
  });

  it('are of the TensorFlow.js that is installed', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(kept.tensorflow, devDependencies['@tensorflow/tfjs']);
  });

  it('are written as they were', () => {
    assert.equal(readFileSync('test/experiments/results.json', 'utf8'), resultsText(kept));
  });
});
