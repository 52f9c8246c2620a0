import type { Expr } from '../../math/expression';
import type { Node } from '../nodes';
import type { Environment } from './formula';
import type { Statement } from './shape';

type Read = (node: Node, environment: Environment, depth: number) => Expr | undefined;

/** The formula that a body returns, the locals that it comes to put in their places. */
export function readBody(
  body: readonly Statement[],
  start: Environment,
  read: Read,
): Expr | undefined {
  const at = body.findIndex(({ kind }) => kind === 'return' || kind === 'other');
  const last = body[at];
  return last?.kind === 'return'
    ? read(last.value, new Locals(body, at, start, new Formulas(), read), 0)
    : undefined;
}

/** Formulas of expressions, each worked out once. */
export class Formulas {
  private readonly known = new Map<Node, Expr | undefined>();

  of(node: Node, compute: () => Expr | undefined): Expr | undefined {
    if (this.known.has(node)) return this.known.get(node);
    // Until it is known: what rests on itself has none.
    this.known.set(node, undefined);
    const formula = compute();
    this.known.set(node, formula);
    return formula;
  }
}

/** What names stand for at a statement of a body. */
class Locals implements Environment {
  constructor(
    private readonly body: readonly Statement[],
    private readonly end: number,
    private readonly start: Environment,
    private readonly formulas: Formulas,
    private readonly read: Read,
  ) {}

  get(name: string, depth: number): Expr | undefined {
    const { body, end, start, formulas, read } = this;
    for (let at = end - 1; at >= 0; at--) {
      const statement = body[at];
      if (statement?.kind === 'assign' && statement.name === name) {
        const { value } = statement;
        const before = new Locals(body, at, start, formulas, read);
        return formulas.of(value, () => read(value, before, depth));
      }
    }
    return start.get(name, depth);
  }
}
