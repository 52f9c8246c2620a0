import { compile } from '../math/compile';
import type { Expr } from '../math/expression';
import { remembered } from '../math/memo';
import { simplify } from '../math/simplify';
import type { Activation, Reduction } from './activation';
import { findActivation } from './catalogue';
import { instantiate } from './instantiate';

/** A reduction with both functions ready to be compared. */
export interface Reduced {
  readonly reduction: Reduction;
  /** The activation at the special settings, simplified. */
  readonly from: Expr;
  /** What it becomes. */
  readonly to: Expr;
  /** The name of what it becomes; a formula has none. */
  readonly target: Activation | undefined;
  /** How far the two are apart at the point that the reduction names; 0 where they are equal. */
  readonly gap: number;
}

/** What the activation becomes at special settings. */
export const reductionsOf: (activation: Activation) => readonly Reduced[] = remembered(reduced);

function reduced(activation: Activation): readonly Reduced[] {
  return (activation.reductions ?? []).flatMap((reduction) => {
    const from = expressionOf(activation, reduction.at);
    const target = 'id' in reduction.to ? findActivation(reduction.to.id) : undefined;
    const to =
      'formula' in reduction.to
        ? simplify(reduction.to.formula)
        : target && expressionOf(target, reduction.to.settings);
    if (from === undefined || to === undefined) {
      return [];
    }
    const { gapAt } = reduction;
    const gap = gapAt === undefined ? 0 : Math.abs(compile(from)(gapAt) - compile(to)(gapAt));
    return [{ reduction, from, to, target, gap }];
  });
}

function expressionOf(activation: Activation, settings: Reduction['at'] = {}): Expr | undefined {
  const instance = instantiate(activation, settings);
  return instance.ok ? simplify(instance.expression) : undefined;
}
