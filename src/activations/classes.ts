import { divide, log, subtract } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, Companion, JacobianEntry } from './activation';
import { number } from './parameters';
import type { Slice } from './slicing';

/** Two outputs of several classes, as functions of the logit of the first, with all others at 0. */
interface Outputs {
  /** Of the class whose logit x is. */
  readonly own: Expr;
  /** Of each other class. */
  readonly other: Expr;
}

/**
 * What an entry of the catalogue says of its slices by the number of classes; it is itself
 * that of two.
 */
export function slicesByClasses(
  outputs: (classes: number) => Outputs,
  jacobian: readonly JacobianEntry[],
): Pick<Activation, 'expression' | 'companions' | 'slicing' | 'jacobian'> {
  const companions = (classes: number): readonly Companion[] => [
    { role: 'otherClass', expression: outputs(classes).other },
  ];
  const slice = (classes: number): Slice => ({
    expression: outputs(classes).own,
    slice: `One output of ${classes} in its own logit x, against the other logits at 0, is drawn.`,
    companions: () => companions(classes),
    jacobian: () => ofClasses(jacobian, classes),
  });
  return {
    expression: outputs(2).own,
    companions: () => companions(2),
    jacobian: () => jacobian,
    slicing: {
      parameters: [
        number({
          name: 'classes',
          symbol: 'n',
          default: 2,
          domain: { lo: 2, hi: 1000 },
          slider: { lo: 2, hi: 20, step: 1 },
        }),
      ],
      at: ({ classes }) => slice(Math.round(Number(classes))),
    },
  };
}

/** u less the logarithm of the sum of the others' exponentials, each of which is 1. */
export function againstOthers(u: Expr, classes: number): Expr {
  return classes === 2 ? u : subtract(u, log(classes - 1));
}

/** An equal part of what is left to the other classes together. */
export function sharedByOthers(rest: Expr, classes: number): Expr {
  return classes === 2 ? rest : divide(rest, classes - 1);
}

/** The entries of the Jacobian for this many classes, and no more active ones than there are. */
function ofClasses(entries: readonly JacobianEntry[], classes: number): readonly JacobianEntry[] {
  const inputs = classes === 2 ? 'two' : 'more';
  return entries.flatMap((entry) => {
    const { inputs: only, ...rest } = entry;
    if (only !== undefined && only !== inputs) {
      return [];
    }
    const factors = entry.factors.map((factor) =>
      factor.of === 'counts' ? { ...factor, upTo: classes } : factor,
    );
    return [{ ...rest, factors }];
  });
}
