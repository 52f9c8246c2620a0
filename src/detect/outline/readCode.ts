import type { Node } from '../nodes';
import { once } from '../once';
import type { Resolver } from '../resolve';
import type { CodeReader, Expression, Statement, Target } from './code';

/** The code of a file: what each node says is read once, however often it runs. */
export class ReadCode {
  private readonly expressions: (Expression | undefined)[];
  private readonly statements: (Statement | undefined)[];
  private readonly targets: (Target | undefined)[];
  private readonly names = once(() => this.countNames());

  constructor(
    private readonly resolver: Resolver,
    private readonly reader: CodeReader,
  ) {
    const { length } = resolver.source.table;
    this.expressions = new Array(length);
    this.statements = new Array(length);
    this.targets = new Array(length);
  }

  expression(node: Node): Expression {
    const before = this.expressions[node.row];
    if (before) return before;
    const expression = this.reader.expression(this.resolver.source, node);
    this.expressions[node.row] = expression;
    return expression;
  }

  statement(node: Node): Statement {
    const before = this.statements[node.row];
    if (before) return before;
    const statement = this.reader.statement(this.resolver.source, node);
    this.statements[node.row] = statement;
    return statement;
  }

  target(node: Node): Target {
    const before = this.targets[node.row];
    if (before) return before;
    const target = this.reader.target(this.resolver.source, node);
    this.targets[node.row] = target;
    return target;
  }

  /** How often the code names something, comments and strings aside. */
  mentions(name: string): number {
    return this.names().get(name) ?? 0;
  }

  private countNames(): ReadonlyMap<string, number> {
    const { dialect, source } = this.resolver;
    const counts = new Map<string, number>();
    for (const row of source.rowsOf(dialect.nameTypes)) {
      const name = source.textAt(row);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }
}
