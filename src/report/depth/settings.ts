import type { Normalisation } from '../../math/network/network';

/** How the weights of a network start, as far as it is chosen. */
export const starts = [
  'code',
  'torch_default',
  'xavier',
  'he_in',
  'he_out',
  'lecun',
  'taylor',
  'lsuv',
] as const;

export type StartId = (typeof starts)[number];

/** `code`: where the model has it. */
export const normalisations = ['code', 'none', 'batch', 'layer'] as const;

export type NormalisationId = 'code' | Normalisation;

/** What is followed through the layers, as a person chooses it. */
export interface DepthSettings {
  /** A model of the file, by `modelKey`; `undefined`: so many equal layers. */
  readonly model: string | undefined;
  readonly layers: number;
  readonly start: StartId;
  readonly normalisation: NormalisationId;
  /** Variance of the biases, or `rule`: as the start has it. */
  readonly biasVariance: number | 'rule';
  /** Standard deviation of the inputs. */
  readonly inputDeviation: number;
  /** Units of a layer, of the first where they widen, of the widest in a model. */
  readonly width: number;
  /** Units of the last layer for each of the inputs. */
  readonly widening: number;
  /** Of the network that is drawn. */
  readonly seed: number;
  /** The layer that is looked at, from 1. */
  readonly looked: number;
}

export const initialDepth: DepthSettings = {
  model: undefined,
  layers: 30,
  start: 'code',
  normalisation: 'code',
  biasVariance: 'rule',
  inputDeviation: 1,
  width: 256,
  widening: 1,
  seed: 1,
  looked: 1,
};

/** Both ends included. */
interface Limits {
  readonly lo: number;
  readonly hi: number;
}

/** Of what is a whole number. More layers would take a run too long, and the squares out of doubles. */
const wholes = {
  layers: { lo: 1, hi: 100 },
  seed: { lo: 0, hi: 999_999 },
  looked: { lo: 1, hi: 1_000_000 },
} as const satisfies Partial<Record<keyof DepthSettings, Limits>>;

const numbers = {
  inputDeviation: { lo: 1e-4, hi: 1e4 },
  biasVariance: { lo: 0, hi: 100 },
} as const satisfies Partial<Record<keyof DepthSettings, Limits>>;

export const depthLimits = { ...wholes, ...numbers };

export const widths = [32, 64, 128, 256, 512] as const;
export const widenings = [1, 2, 4] as const;

/** The settings with changes, as far as each of them makes sense; of any shape. */
export function changedDepth(settings: DepthSettings, changes: unknown): DepthSettings {
  if (typeof changes !== 'object' || changes === null) return settings;
  const entries = Object.entries(changes).filter(([name, value]) => fits(name, value));
  return { ...settings, ...Object.fromEntries(entries) };
}

const checks: Readonly<Record<keyof DepthSettings, (value: unknown) => boolean>> = {
  model: (value) => value === undefined || typeof value === 'string',
  layers: (value) => isWhole(value, wholes.layers),
  start: (value) => starts.some((start) => start === value),
  normalisation: (value) => normalisations.some((one) => one === value),
  biasVariance: (value) => value === 'rule' || isNumber(value, numbers.biasVariance),
  inputDeviation: (value) => isNumber(value, numbers.inputDeviation),
  width: (value) => widths.some((width) => width === value),
  widening: (value) => widenings.some((widening) => widening === value),
  seed: (value) => isWhole(value, wholes.seed),
  looked: (value) => isWhole(value, wholes.looked),
};

function fits(name: string, value: unknown): boolean {
  return Object.hasOwn(checks, name) && checks[name as keyof DepthSettings](value);
}

function isWhole(value: unknown, limits: Limits): boolean {
  return Number.isInteger(value) && isNumber(value, limits);
}

function isNumber(value: unknown, { lo, hi }: Limits): boolean {
  return typeof value === 'number' && value >= lo && value <= hi;
}
