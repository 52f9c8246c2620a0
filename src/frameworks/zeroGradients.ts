import type { Activation, Settings } from '../activations/activation';

/** Formats of floating-point numbers, as frameworks name them. */
export type NumberFormat = 'float64' | 'float32' | 'bfloat16' | 'float16';

/** The gradient was 0 for x <= `left` and for x >= `right`; `null`: nowhere on that side. */
export interface ZeroGradient {
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * What kernels were measured to return, which no formula says: theirs rounds on the way
 * (`s * (1 - s)` is 0 as soon as s rounds to 1). By autograd in torch 2.13.0 on a CPU, by
 * bisection, to three decimals.
 */
export const zeroGradients = {
  framework: 'torch',
  version: '2.13.0',
  formats: ['float64', 'float32', 'bfloat16', 'float16'],
  byActivation: {
    sigmoid: [
      [-709.783, 36.737],
      [-88.723, 16.636],
      [-89, 6.25],
      [-17.34, 8.32],
    ],
    tanh: [
      [-19.062, 19.062],
      [-9.011, 9.011],
      [-3.469, 3.469],
      [-4.508, 4.508],
    ],
    elu: [
      [-745.134, null],
      [-103.973, null],
      [-93, null],
      [-17.34, null],
    ],
    selu: [
      [-745.134, null],
      [-103.973, null],
      [-93.5, null],
      [-17.91, null],
    ],
    celu: [
      [-745.134, null],
      [-103.973, null],
      [-93, null],
      [-17.34, null],
    ],
    gelu_erf: [
      [-38.576, null],
      [-6.152, null],
      [-6.156, null],
      [-6.039, null],
    ],
    gelu_tanh: [
      [-7.146, null],
      [-5.062, null],
      [-5.0625, null],
      [-5.0625, null],
    ],
    silu: [
      [-709.783, null],
      [-88.723, null],
      [-89, null],
      [-20.3, null],
    ],
    mish: [
      [-744.035, null],
      [-102.874, null],
      [-93, null],
      [-20.3, null],
    ],
    softplus: [
      [-745.134, null],
      [-103.973, null],
      [-93, null],
      [-17.34, null],
    ],
    softsign: [
      [null, null],
      [null, null],
      [-512, 512],
      [null, null],
    ],
    log_sigmoid: [
      [null, 745.134],
      [null, 103.973],
      [null, 93],
      [null, 17.34],
    ],
  },
} as const;

/** What was measured in a format; `undefined` for an activation or settings that were not. */
export function zeroGradientOf(
  { id, parameters }: Activation,
  settings: Settings,
  format: NumberFormat,
): ZeroGradient | undefined {
  const table: Readonly<Record<string, readonly (readonly [number | null, number | null])[]>> =
    zeroGradients.byActivation;
  const atDefaults = parameters.every(
    (parameter) => (settings[parameter.name] ?? parameter.default) === parameter.default,
  );
  const row = Object.hasOwn(table, id) ? table[id] : undefined;
  const pair = row?.[zeroGradients.formats.indexOf(format)];
  return pair === undefined || !atDefaults ? undefined : { left: pair[0], right: pair[1] };
}
