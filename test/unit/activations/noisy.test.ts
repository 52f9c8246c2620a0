import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { learnableDerivatives } from '../../../src/activations/learnable';
import { at, trainingOf } from '../../../src/activations/training';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { near, reference } from './reference';

interface Outcome {
  readonly phi: string;
  readonly dphi_dx: string;
  readonly dphi_dp: string;
}

interface Case {
  readonly h: string;
  readonly alpha: string;
  readonly c: string;
  readonly p: string;
  readonly x: string;
  readonly Delta: string;
  readonly sigma: string;
  readonly d: string;
  readonly 'eps=0.7': Outcome;
  readonly test_half_normal: Outcome;
  readonly test_normal: Outcome;
}

interface InputNoise {
  readonly x: string;
  readonly relu: string;
  readonly relu_d: string;
  readonly hardtanh: string;
  readonly hardtanh_d: string;
}

const noisy = reference<{
  readonly E_abs_xi: string;
  readonly cases: readonly Case[];
  readonly NANI_expected: readonly InputNoise[];
}>('noisy');

const ids: Readonly<Record<string, string>> = {
  hardtanh: 'noisy_hard_tanh',
  'hardsigmoid_0.25': 'noisy_hard_sigmoid',
  tanh: 'noisy_tanh',
  sigmoid: 'noisy_sigmoid',
};

/** The functions h and u by their definitions, from which Δ is the difference. */
const saturating: Readonly<
  Record<string, readonly [h: (x: number) => number, u: (x: number) => number]>
> = {
  hardtanh: [(x) => Math.max(-1, Math.min(1, x)), (x) => x],
  'hardsigmoid_0.25': [(x) => Math.max(0, Math.min(1, x / 4 + 0.5)), (x) => x / 4 + 0.5],
  tanh: [Math.tanh, (x) => x],
  sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (x) => x / 4 + 0.5],
};

describe('noisy activations', () => {
  it('are tested on every case of the reference', () => {
    assert.equal(noisy.cases.length, 96);
  });

  for (const row of noisy.cases) {
    const { h, x } = row;
    const id = ids[h] ?? assert.fail(h);
    const numbers = { alpha: Number(row.alpha), c: Number(row.c), p: Number(row.p) };
    const halfNormal = { ...numbers, noise: 'half_normal' };
    const normal = { ...numbers, noise: 'normal' };

    it(`${id} α=${row.alpha} p=${row.p} at ${x}: φ and its derivatives in training and at test time`, () => {
      const ofOne = outcome(id, halfNormal, 0.7, Number(x));
      agree(ofOne, row['eps=0.7']);
      agree(outcome(id, normal, 0.7, Number(x)), row['eps=0.7']);
      const mean = Number(noisy.E_abs_xi);
      agree(outcome(id, halfNormal, mean, Number(x)), row.test_half_normal);
      agree(outcome(id, normal, 0, Number(x)), row.test_normal);
      agree(testTime(id, halfNormal, Number(x)), row.test_half_normal);
      agree(testTime(id, normal, Number(x)), row.test_normal);
    });

    it(`${id} α=${row.alpha} p=${row.p} at ${x}: the noise has the scale σ and the direction d`, () => {
      const [quiet, loud] = [0, 1].map((noise) => outcome(id, halfNormal, noise, Number(x)).phi);
      near((loud ?? 0) - (quiet ?? 0), String(Number(row.sigma) * Number(row.d)), 1e-13, 3e-16);
      const [hardened, expansion] = saturating[h] ?? assert.fail(h);
      near(hardened(Number(x)) - expansion(Number(x)), row.Delta, 1e-13, 1e-16);
    });
  }

  it('lose their noise, and the gradient of p, where p is 0', () => {
    const dead = { alpha: 1.15, c: 0.5, p: 0, noise: 'half_normal' };
    const { phi, dphi_dp } = outcome('noisy_hard_tanh', dead, 0.7, 3);
    near(phi, String(1.15 - 0.15 * 3));
    assert.equal(dphi_dp, 0);
  });

  it('reach the noise c/4 far out', () => {
    const settings = { alpha: 1.15, c: 0.5, p: 1, noise: 'half_normal' };
    const far = [0, 1].map((noise) => outcome('noisy_hard_tanh', settings, noise, 90).phi);
    near((far[1] ?? 0) - (far[0] ?? 0), '0.125', 1e-12);
  });

  it('push noise outwards at α = 1 as the authors’ code does, where the formula has none', () => {
    const settings = { alpha: 1, c: 0.5, p: 1, noise: 'half_normal' };
    near(outcome('noisy_hard_tanh', settings, 1, 3).phi, String(1 - 0.07250320729824675));
    near(outcome('noisy_hard_tanh', settings, 1, -3).phi, String(0.07250320729824675 - 1));
  });
});

describe('noise on the input', () => {
  for (const row of noisy.NANI_expected) {
    it(`has the mean of the reference at ${row.x}`, () => {
      const tanh = meanOf('noisy_hard_tanh', { c: 0.05, noise: 'input' });
      const relu = meanOf('noisy_relu', { c: 0.05 });
      const x = Number(row.x);
      near(compile(tanh)(x), row.hardtanh, 1e-14, 1e-15);
      near(compile(differentiate(tanh))(x), row.hardtanh_d, 1e-12, 1e-15);
      // Below −1 the terms of the mean cancel to 1e-101 and less of their size.
      near(compile(relu)(x), row.relu, 1e-12, x < -1 ? 1e-95 : 1e-17);
      near(compile(differentiate(relu))(x), row.relu_d, 1e-10, x < -1 ? 1e-90 : 1e-17);
    });
  }

  it('is left away at test time', () => {
    for (const noise of ['input', 'input_learned', 'input_saturated']) {
      const { phi, dphi_dx } = testTime('noisy_hard_sigmoid', { noise }, 1.5);
      assert.deepEqual({ phi, dphi_dx }, { phi: 0.875, dphi_dx: 0.25 });
    }
  });

  it('reaches saturated inputs alone for NANIS', () => {
    const settings = { c: 0.25, noise: 'input_saturated' };
    assert.equal(outcome('noisy_hard_tanh', settings, -4, 0.9).phi, 0.9);
    assert.equal(outcome('noisy_hard_tanh', settings, -4, 1.5).phi, 0.5);
  });

  it('has the scale c·softplus(p·|Δ|/|ξ|) where it is learned', () => {
    const settings = { c: 0.25, p: 1, noise: 'input_learned' };
    near(outcome('noisy_hard_tanh', settings, -1, 3).phi, '1', 1e-12);
    near(
      outcome('noisy_tanh', { ...settings, p: 0 }, -1, 0).phi,
      String(Math.tanh(-0.25 * Math.LN2)),
      1e-12,
    );
    near(
      outcome('noisy_hard_tanh', settings, -4.5, 3).phi,
      String(Math.min(1, 3 - 4.5 * 0.25 * Math.log(1 + Math.exp(2 / (4.5 + 1e-10))))),
      1e-12,
    );
  });

  it('is not offered only where it saturates for functions that are smooth', () => {
    const answer = instantiate(entry('noisy_tanh'), { noise: 'input_saturated' });
    assert.ok(!answer.ok);
    assert.match(answer.problem, /^noise must be one of half_normal, normal, input, input_learned/);
  });
});

interface Numbers {
  readonly phi: number;
  readonly dphi_dx: number;
  readonly dphi_dp: number | undefined;
}

/** In training, with the draw given. */
function outcome(
  id: string,
  settings: Readonly<Record<string, number | string>>,
  draw: number,
  x: number,
): Numbers {
  const { expression } = trainingOf(entry(id), settings) ?? assert.fail(id);
  const [byP] = learnableDerivatives(entry(id), settings);
  const fixed = at(expression, draw);
  return {
    phi: compile(fixed)(x),
    dphi_dx: compile(differentiate(fixed))(x),
    dphi_dp: byP && compile(at(byP.expression, draw))(x),
  };
}

function testTime(
  id: string,
  settings: Readonly<Record<string, number | string>>,
  x: number,
): Numbers {
  const instance = instantiate(entry(id), settings);
  assert.ok(instance.ok);
  const { expression } = instance;
  return {
    phi: compile(expression)(x),
    dphi_dx: compile(differentiate(expression))(x),
    dphi_dp: undefined,
  };
}

function meanOf(id: string, settings: Readonly<Record<string, number | string>>) {
  return trainingOf(entry(id), settings)?.mean?.expression ?? assert.fail(id);
}

function agree({ phi, dphi_dx, dphi_dp }: Numbers, expected: Outcome): void {
  near(phi, expected.phi, 1e-14, 1e-15);
  near(dphi_dx, expected.dphi_dx, 1e-13, 1e-15);
  if (dphi_dp !== undefined) near(dphi_dp, expected.dphi_dp, 1e-13, 1e-16);
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
