/** Where the kernel of a runtime returns something simpler than the function. Read in its source. */
export interface RuntimeNote {
  readonly activation: string;
  /** With its version: `torch 2.13.0`. */
  readonly runtime: string;
  readonly api: string;
  /** linear: returns x above the threshold; tails: also exp(x) below its negative. */
  readonly kind: 'linear' | 'tails';
  /** Of βx. */
  readonly threshold: number;
}

const NOTES: readonly RuntimeNote[] = [
  {
    activation: 'softplus',
    runtime: 'torch 2.13.0',
    api: 'F.softplus',
    kind: 'linear',
    threshold: 20,
  },
  {
    activation: 'softplus',
    runtime: 'tfjs 4.22.0',
    api: 'tf.softplus',
    kind: 'tails',
    threshold: 13.94,
  },
];

export function runtimeNotes(activationId: string): readonly RuntimeNote[] {
  return NOTES.filter(({ activation }) => activation === activationId);
}
