import { readFileSync } from 'node:fs';
import type { Settings } from '../../../src/activations/activation';

/** One activation at some parameters, as the committed reference mathematics has it. */
export interface Truth {
  readonly key: string;
  readonly id: string;
  readonly settings: Settings;
}

/** Rows of math.json that are activations of the catalogue; the others are no entries of it. */
export const truths: readonly Truth[] = [
  row('sigmoid', 'sigmoid'),
  row('tanh', 'tanh'),
  row('relu', 'relu'),
  row('lrelu_0.01', 'leaky_relu'),
  row('lrelu_0.1', 'leaky_relu', { negative_slope: 0.1 }),
  row('lrelu_0.2', 'leaky_relu', { negative_slope: 0.2 }),
  row('lrelu_0.25', 'leaky_relu', { negative_slope: 0.25 }),
  row('lrelu_0.3', 'leaky_relu', { negative_slope: 0.3 }),
  row('lrelu_0.5', 'leaky_relu', { negative_slope: 0.5 }),
  row('lrelu_1', 'leaky_relu', { negative_slope: 1 }),
  row('prelu_0.25', 'prelu'),
  row('rrelu_eval_torch', 'rrelu'),
  row('rrelu_eval_paper', 'rrelu', { test: 'paper' }),
  row('elu', 'elu'),
  row('elu_0.5', 'elu', { alpha: 0.5 }),
  row('elu_2', 'elu', { alpha: 2 }),
  row('mpelu_1_1', 'mpelu'),
  row('mpelu_0.25_1', 'mpelu', { alpha: 0.25 }),
  row('mpelu_0_1', 'mpelu', { alpha: 0 }),
  row('mpelu_25_0.01', 'mpelu', { alpha: 25, beta: 0.01 }),
  row('mpelu_2_1.5', 'mpelu', { alpha: 2, beta: 1.5 }),
  row('nah_hardtanh_test', 'noisy_hard_tanh'),
  row('nah_hardsigmoid_test', 'noisy_hard_sigmoid'),
  row('identity', 'identity'),
  row('selu', 'selu'),
  row('celu', 'celu'),
  row('celu_2', 'celu', { alpha: 2 }),
  row('gelu', 'gelu_erf'),
  row('gelu_tanh', 'gelu_tanh'),
  row('silu', 'silu'),
  row('quickgelu', 'quick_gelu'),
  row('mish', 'mish'),
  row('softplus', 'softplus'),
  row('softsign', 'softsign'),
  row('hardtanh', 'hard_tanh'),
  row('hardsigmoid', 'hard_sigmoid_slope_1_6'),
  row('hardsigmoid_0.2', 'hard_sigmoid_slope_0_2'),
  row('relu6', 'relu6'),
  row('sparse_sigmoid', 'sparse_sigmoid'),
  row('hardswish', 'hard_swish'),
  row('sparse_plus', 'sparse_plus'),
  row('logsigmoid', 'log_sigmoid'),
  row('tanhshrink', 'tanhshrink'),
  row('softshrink', 'softshrink'),
  row('hardshrink', 'hardshrink'),
  row('threshold_1_0', 'thresholded_relu'),
  row('threshold_1_0', 'threshold', { threshold: 1, value: 0 }),
  row('squareplus', 'squareplus'),
  row('relu2', 'relu2'),
  row('exponential', 'exponential'),
  row('hardtanh', 'clip', { min: -1, max: 1 }),
  row('relu', 'clip', { min: 0 }),
  row('relu6', 'relu_general', { max_value: 6 }),
  row('abs', 'maxout', { weights: [1, -1] }),
];

/** Rows without an activation of their own in the vocabulary. */
export const unnamed: readonly string[] = ['hardsigmoid_0.25', 'lecun_tanh', 'step', 'sin'];

/** Numbers are decimal text, `inf`, `-inf`, or `null` where there is none. */
export type Decimal = string | null;

export interface TruthComponent {
  readonly kind: 'point' | 'interval';
  readonly value?: string;
  readonly lo?: string;
  readonly hi?: string;
  readonly lo_closed?: boolean;
  readonly hi_closed?: boolean;
}

export interface TruthRow {
  readonly range: { readonly components: readonly TruthComponent[] };
  readonly derivative_range: { readonly components: readonly TruthComponent[] };
  readonly limits: Readonly<
    Record<'f_minus_inf' | 'f_plus_inf' | 'df_minus_inf' | 'df_plus_inf', Decimal>
  >;
  readonly saturation: {
    readonly left: string;
    readonly right: string;
    readonly hard_left_for_x_below: Decimal;
    readonly hard_right_for_x_above: Decimal;
  };
  readonly samples: readonly { readonly x: string; readonly f: string; readonly df: Decimal }[];
}

const fixture = new URL('../../fixtures/math.json', import.meta.url);
const { activations } = JSON.parse(readFileSync(fixture, 'utf8')) as {
  activations: Readonly<Record<string, TruthRow>>;
};

export const truthKeys: readonly string[] = Object.keys(activations);

export function truthRow(key: string): TruthRow {
  const found = activations[key];
  if (found === undefined) {
    throw new Error(`math.json has no row ${key}`);
  }
  return found;
}

function row(key: string, id: string, settings: Settings = {}): Truth {
  return { key, id, settings };
}
