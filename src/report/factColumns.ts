/** The facts by which activations are held against each other, in the order of the columns. */
export const factColumns = [
  'derivativeRange',
  'leftSaturation',
  'rightSaturation',
  'mean',
  'forwardGain',
  'backwardGain',
  'parameters',
  'operations',
  'frameworks',
  'range',
] as const;

export type FactColumn = (typeof factColumns)[number];
