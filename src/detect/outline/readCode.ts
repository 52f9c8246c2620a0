import { ByRow } from '../byRow';
import type { Node, RowRange } from '../nodes';
import { plainText } from '../plainText';
import type { Resolver } from '../resolve';
import type { Span } from '../use';
import type { CodeReader, Expression, Statement, Target } from './code';

/** The code of a file: what each node says is read once, however often it runs. */
export class ReadCode {
  private readonly expressions = new ByRow<Expression>();
  private readonly statements = new ByRow<Statement>();
  private readonly targets = new ByRow<Target>();
  private readonly beginnings = new Map<Node, string>();

  constructor(
    private readonly resolver: Resolver,
    private readonly reader: CodeReader,
  ) {}

  expression(node: Node): Expression {
    const before = this.expressions.get(node.row);
    if (before) return before;
    const expression = this.reader.expression(this.resolver.source, node);
    this.expressions.set(node.row, expression);
    return expression;
  }

  statement(node: Node): Statement {
    const before = this.statements.get(node.row);
    if (before) return before;
    const statement = this.reader.statement(this.resolver.source, node);
    this.statements.set(node.row, statement);
    return statement;
  }

  target(node: Node): Target {
    const before = this.targets.get(node.row);
    if (before) return before;
    const target = this.reader.target(this.resolver.source, node);
    this.targets.set(node.row, target);
    return target;
  }

  /** The beginning of what a node says, in one line. */
  beginning(node: Node): string {
    let beginning = this.beginnings.get(node);
    if (beginning === undefined) {
      beginning = this.beginningOf(this.resolver.text(node));
      this.beginnings.set(node, beginning);
    }
    return beginning;
  }

  /** What a part of the text says, whatever comments and white space are in it. */
  plainAt({ start, end }: Span): string {
    const { dialect, source } = this.resolver;
    return plainText(source.text.slice(start, end), dialect.language);
  }

  private beginningOf(text: string): string {
    const start = text.slice(0, LONGEST_BEGINNING);
    if (!/\s\s|[^\S ]/.test(start)) return start;
    return plainText(text, this.resolver.dialect.language).slice(0, LONGEST_BEGINNING);
  }

  /** Those of some names that are said more than once in some rows, comments and strings aside. */
  saidAgain(names: readonly string[], ranges: readonly RowRange[]): ReadonlySet<string> {
    const { dialect, source } = this.resolver;
    const { lengths, types } = source.table;
    const isName = source.marks(dialect.nameTypes);
    const isWhole = ranges[0]?.first === 0;
    const asked = isWhole ? mostlySaidAgain(source.text, names) : names;
    const said = new Map(asked.map((name) => [name, 0]));
    if (said.size === 0) return new Set();
    // Most names are told from these without being read.
    const asLong = new Set([...said.keys()].map((name) => name.length));
    for (const { first, after } of ranges) {
      for (let row = first; row < after; row++) {
        const isLike = isName[types[row] ?? 0] && asLong.has(lengths[row] ?? 0);
        if (!isLike) continue;
        const name = source.textAt(row);
        const times = said.get(name);
        if (times !== undefined) said.set(name, times + 1);
      }
    }
    return new Set([...said.keys()].filter((name) => (said.get(name) ?? 0) > 1));
  }
}

/** Of more names than this, the nodes tell it sooner than the text. */
const FEW = 16;

/** Some of the names may be left that a text says but once. */
function mostlySaidAgain(text: string, names: readonly string[]): readonly string[] {
  if (names.length > FEW) return names;
  return names.filter((name) => {
    const first = text.indexOf(name);
    let next = text.indexOf(name, first + 1);
    while (next !== -1 && /\w/.test(text.charAt(next + name.length))) {
      next = text.indexOf(name, next + 1);
    }
    return next !== -1;
  });
}

const LONGEST_BEGINNING = 60;
