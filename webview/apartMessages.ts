import type { Apart } from '../src/math/apart';
import type { Expr } from '../src/math/expression';

/** The worker is asked how far two functions are apart, without parameters. */
export interface ApartRequest {
  readonly type: 'apart';
  readonly f: Expr;
  readonly g: Expr;
}

/** Its only answer. */
export interface ApartAnswer {
  readonly type: 'apart';
  readonly distance: Apart;
}
