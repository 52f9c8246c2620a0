import { CopiedNode } from './nodes';
import type { PlainGrammar } from './plainExpressions';

const QUOTES = /["'`]/;
const NAME = /[A-Za-z_]\w*/y;
const NUMBER = /\d+(?:\.\d+)?(?![\w.])/y;
const STRING = /"[^"\\\n]*"(?!\s*["'`])|'[^'\\\n]*'(?!\s*["'`])/y;
const SPACE = /\s*/y;
const RETURN = /return[ \t]+/y;
const ARITHMETIC = /[-+*/](?![-+*/=])\s*/y;
const DECLARE = /(?:const|let)[ \t]+/y;
const EQUALS = /=(?!=)\s*/y;

/** Reads one plain expression; every method returns `undefined` at what is not plain. */
export class PlainReader {
  private at: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly grammar: PlainGrammar,
  ) {
    this.at = start;
  }

  /** The parts of a node that reaches to the end. */
  whole(node: CopiedNode | undefined): readonly CopiedNode[] | undefined {
    return node?.end === this.end ? node.children : undefined;
  }

  /** One node that is all there is, but for a semicolon where statements end in one. */
  alone(node: CopiedNode | undefined): readonly CopiedNode[] | undefined {
    const isClosed = this.at === this.end - 1 && this.text.charAt(this.at) === ';';
    const ends = this.isAtEnd() || (isClosed && this.grammar.endsInSemicolon);
    return node && ends ? [node] : undefined;
  }

  /** `return value`. */
  returned(): CopiedNode | undefined {
    return this.match(RETURN) === undefined ? undefined : this.expression();
  }

  private isAtEnd(): boolean {
    return this.at === this.end;
  }

  /** `target = value`, or an expression alone. */
  statement(): CopiedNode | undefined {
    const target = this.expression();
    if (!target || this.isAtEnd() || this.text.charAt(this.at) === ';') {
      return target;
    }
    return this.assigned(this.grammar.assignment, target);
  }

  /** `const name = value`. */
  declaration(): CopiedNode | undefined {
    return this.match(DECLARE) === undefined ? undefined : this.declarator();
  }

  /** `name = value` in a declaration. */
  declarator(): CopiedNode | undefined {
    const name = this.atom();
    return name && this.assigned(this.grammar.declarator, name);
  }

  private assigned(type: string, target: CopiedNode): CopiedNode | undefined {
    this.match(SPACE);
    if (this.match(EQUALS) === undefined || !this.isTarget(target)) {
      return undefined;
    }
    const value = this.expression();
    return value && made(type, target.start, this.at, [target, value]);
  }

  /** An operand, or two with a sign of arithmetic between them: of more, the parser knows the order. */
  expression(): CopiedNode | undefined {
    const left = this.operand();
    const { at } = this;
    this.match(SPACE);
    if (!left || this.match(ARITHMETIC) === undefined) {
      this.at = at;
      return left;
    }
    const right = this.operand();
    return right && made(this.grammar.binary, left.start, this.at, [left, right]);
  }

  private operand(): CopiedNode | undefined {
    const { grammar } = this;
    let node = this.atom();
    while (node && this.at < this.end) {
      const sign = this.text.charAt(this.at);
      if (sign === '.') {
        this.at += 1;
        const start = this.at;
        const name = this.match(NAME);
        if (name === undefined) {
          return undefined;
        }
        node = made(grammar.member, node.start, this.at, [
          node,
          new CopiedNode(grammar.property, start, this.at),
        ]);
      } else if (sign === '(') {
        const list = this.list();
        if (!list) {
          return undefined;
        }
        node = made(grammar.call, node.start, this.at, [node, list]);
      } else {
        break;
      }
    }
    return node;
  }

  /** Arguments in parentheses. */
  list(): CopiedNode | undefined {
    return this.items(this.grammar.list, '(', ')', () => this.argument(this.grammar.keyword));
  }

  /** Parameters of a function, in parentheses. */
  parameters(): CopiedNode | undefined {
    const { parameters, optional } = this.grammar;
    return this.items(parameters, '(', ')', () => this.parameter(optional));
  }

  /** `{ key: value }`. */
  mapping(): CopiedNode | undefined {
    return this.items(this.grammar.mapping, '{', '}', () => this.pair());
  }

  private parameter(optional: string): CopiedNode | undefined {
    const parameter = this.argument(optional);
    return parameter && /^(identifier|default_parameter)$/.test(parameter.type)
      ? parameter
      : undefined;
  }

  private pair(): CopiedNode | undefined {
    const { grammar } = this;
    const key = grammar.key === undefined ? this.expression() : this.name(grammar.key);
    this.match(SPACE);
    if (!key || this.text.charAt(this.at) !== ':') {
      return undefined;
    }
    this.at += 1;
    this.match(SPACE);
    const value = this.expression();
    return value && made('pair', key.start, this.at, [key, value]);
  }

  private name(type: string): CopiedNode | undefined {
    const start = this.at;
    return this.match(NAME) === undefined ? undefined : new CopiedNode(type, start, this.at);
  }

  private items(
    type: string,
    open: string,
    close: string,
    readItem: () => CopiedNode | undefined,
  ): CopiedNode | undefined {
    const start = this.at;
    if (this.text.charAt(start) !== open) {
      return undefined;
    }
    this.at += 1;
    this.match(SPACE);
    const items: CopiedNode[] = [];
    while (this.text.charAt(this.at) !== close) {
      const item = readItem();
      if (!item || this.at >= this.end) {
        return undefined;
      }
      items.push(item);
      this.match(SPACE);
      if (this.text.charAt(this.at) === ',') {
        this.at += 1;
        this.match(SPACE);
      } else if (this.text.charAt(this.at) !== close) {
        return undefined;
      }
    }
    this.at += 1;
    return made(type, start, this.at, items);
  }

  /** A value, or a value by name, whose type is `named`. */
  argument(named: string | undefined): CopiedNode | undefined {
    const value = this.expression();
    if (!value || named === undefined || value.type !== 'identifier') {
      return value;
    }
    const { at } = this;
    this.match(SPACE);
    if (this.match(EQUALS) === undefined) {
      this.at = at;
      return value;
    }
    const given = this.expression();
    return given && made(named, value.start, this.at, [value, given]);
  }

  private atom(): CopiedNode | undefined {
    const { grammar } = this;
    const start = this.at;
    const first = this.text.charAt(start);
    if (first === '[') {
      return this.items(grammar.brackets, '[', ']', () => this.expression());
    }
    if (first === '{') {
      return this.mapping();
    }
    if (first === '-') {
      this.at += 1;
      const operand = this.number();
      return operand && made(grammar.sign, start, this.at, [operand]);
    }
    const word = this.match(NAME);
    if (word !== undefined) {
      const type = grammar.words.has(word) ? grammar.words.get(word) : 'identifier';
      // A prefix of a string.
      const isName = type !== undefined && !QUOTES.test(this.text.charAt(this.at));
      return isName ? new CopiedNode(type, start, this.at) : undefined;
    }
    if (first !== '"' && first !== "'") {
      return this.number();
    }
    return this.match(STRING) === undefined ? undefined : new CopiedNode('string', start, this.at);
  }

  private number(): CopiedNode | undefined {
    const { at } = this;
    const number = this.match(NUMBER);
    const type = number?.includes('.') ? this.grammar.float : this.grammar.integer;
    return number === undefined ? undefined : new CopiedNode(type, at, this.at);
  }

  private isTarget({ type }: CopiedNode): boolean {
    return type === 'identifier' || type === this.grammar.member;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function made(
  type: string,
  start: number,
  end: number,
  children: readonly CopiedNode[],
): CopiedNode {
  const node = new CopiedNode(type, start, end);
  node.adopt(children);
  return node;
}
