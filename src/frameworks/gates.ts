/** Activations whose values, between 0 and 1, weigh what they are multiplied with. */
const GATES: ReadonlySet<string> = new Set([
  'sigmoid',
  'hard_sigmoid_slope_1_6',
  'hard_sigmoid_slope_0_2',
  'hard_sigmoid_slope_0_25',
  'sparse_sigmoid',
  'softmax',
  'softmin',
  'sparsemax',
  'gumbel_softmax',
]);

/** A product with this activation's value is a gate. */
export function isGateActivation(id: string): boolean {
  return GATES.has(id);
}

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['crelu', 2],
  ['glu', 1 / 2],
  ['geglu', 1 / 2],
  ['swiglu', 1 / 2],
]);

/** Features that come out of an activation for each that goes in. */
export function widthFactor(id: string): number {
  return WIDTHS.get(id) ?? 1;
}
