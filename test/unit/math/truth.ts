import { readFileSync } from 'node:fs';

/** A row of the reference table: decimal strings, `inf` and `-inf` spelled so, `null` undefined. */
export interface Row {
  readonly range: TrueRange;
  readonly derivative_range: TrueRange;
  readonly limits: Readonly<
    Record<'f_minus_inf' | 'f_plus_inf' | 'df_minus_inf' | 'df_plus_inf', string | null>
  >;
  readonly saturation: {
    readonly left: string;
    readonly right: string;
    readonly hard_left_for_x_below: string | null;
    readonly hard_right_for_x_above: string | null;
  };
  readonly below_threshold: Readonly<
    Record<string, { readonly left: string | null; readonly right: string | null }>
  >;
  readonly lipschitz: string;
  readonly monotone: string;
  readonly convex: string;
  readonly f0: string;
  readonly df0: string | null;
  readonly kinks: readonly {
    readonly x: string;
    readonly f: string;
    readonly f_left: string;
    readonly f_right: string;
    readonly df_left: string;
    readonly df_right: string;
    readonly jump: boolean;
  }[];
  readonly gauss: { readonly mean: string; readonly second: string; readonly dsecond: string };
  readonly samples: readonly {
    readonly x: string;
    readonly f: string;
    readonly df: string | null;
  }[];
}

export interface TrueRange {
  readonly inf: string;
  readonly sup: string;
  readonly inf_attained: boolean;
  readonly sup_attained: boolean;
  readonly components: readonly (
    | { readonly kind: 'point'; readonly value: string }
    | {
        readonly kind: 'interval';
        readonly lo: string;
        readonly hi: string;
        readonly lo_closed: boolean;
        readonly hi_closed: boolean;
        readonly argmin: readonly string[];
        readonly argmax: readonly string[];
      }
  )[];
}

const file = new URL('../../fixtures/math.json', import.meta.url);

export const truth: Readonly<Record<string, Row>> = JSON.parse(
  readFileSync(file, 'utf8'),
).activations;

export function number(text: string): number {
  if (text === 'inf') return Infinity;
  return text === '-inf' ? -Infinity : Number(text);
}
