import { tooComplex } from './complexity';
import { isConstant } from './constants';
import type { Comparison, Expr, WhereExpr } from './expression';
import { normalDistributionOf, withNormalDistributions } from './normalDistribution';
import { superscript, symbolOf } from './symbols';

export interface UnicodeOptions {
  /** How each parameter is written; Greek names are known without. */
  readonly symbols?: Readonly<Record<string, string>>;
  /**
   * For a derivative, which is not defined where the pieces meet: the last piece is
   * `1 for x > 0` instead of `1 otherwise`.
   */
  readonly openPieces?: boolean;
  /** How pieces are said; in English unless told. */
  readonly piecewise?: PiecewiseWords;
}

export interface PiecewiseWords {
  /** One of them, the last without its condition. */
  readonly piece: (value: string, condition?: string) => string;
  /** All, one after the other. */
  readonly listed: (pieces: readonly string[]) => string;
}

/**
 * The expression as a person writes it on one line: `x·σ(1.702x)`,
 * `x for x > 0, α(eˣ − 1) otherwise`. An expression too complex is `…`.
 */
export function toUnicode(expression: Expr, options: UnicodeOptions = {}): string {
  if (tooComplex(expression) !== undefined) return '…';
  return new Writer(options).whole(withNormalDistributions(expression));
}

const inEnglish: PiecewiseWords = {
  piece: (value, condition) =>
    condition === undefined ? `${value} otherwise` : `${value} for ${condition}`,
  listed: (pieces) => pieces.join(', '),
};

/** Binding strength: sum, product, negation, power, atom. */
const SUM = 1;
const PRODUCT = 2;
const POWER = 4;
const ATOM = 5;

interface Text {
  readonly text: string;
  readonly level: number;
}

const atom = (text: string): Text => ({ text, level: ATOM });

const names: Readonly<Record<string, string>> = { sigmoid: 'σ', log: 'ln' };

const relations: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};
const opposite: Readonly<Record<Comparison, string>> = { '<': '>', '<=': '>', '>': '<', '>=': '<' };

class Writer {
  private readonly words: PiecewiseWords;

  constructor(private readonly options: UnicodeOptions) {
    this.words = options.piecewise ?? inEnglish;
  }

  /** A formula that is one named function alone is spelled out: σ(x) would say nothing. */
  whole(node: Expr): string {
    if (node.kind === 'unary' && node.name === 'sigmoid') {
      return `1/(1 + ${exponential(this.write(negated(node.argument))).text})`;
    }
    return normalDistributionOf(node) === undefined ? this.pieces(node) : this.plain(node).text;
  }

  /** A piecewise definition at the top needs no brackets. */
  pieces(node: Expr): string {
    return node.kind === 'where' ? this.words.listed(this.piecesOf(node)) : this.write(node).text;
  }

  /** `above`: where the last piece ended. */
  private piecesOf(node: WhereExpr, above?: Expr): readonly string[] {
    const { piece } = this.words;
    const ascending = node.comparison === '<' && node.left.kind === 'x';
    const condition = this.piece(node, ascending ? above : undefined);
    const first = piece(this.nested(node.whenTrue), condition);
    if (node.otherwise.kind === 'where') {
      return [first, ...this.piecesOf(node.otherwise, ascending ? node.right : undefined)];
    }
    const last = this.write(node.otherwise).text;
    if (this.options.openPieces !== true || node.whenTrue.kind === 'where') {
      return [first, piece(last)];
    }
    return [first, piece(last, this.condition(node, opposite))];
  }

  /** `x < 3`, or `−3 < x < 3` between two pieces. */
  private piece(node: WhereExpr, above: Expr | undefined): string {
    const condition = this.condition(node, relations);
    if (above === undefined) return condition;
    return `${this.write(above).text} ${this.options.openPieces === true ? '<' : '≤'} ${condition}`;
  }

  private nested(node: Expr): string {
    return node.kind === 'where' ? `(${this.pieces(node)})` : this.write(node).text;
  }

  private condition(node: WhereExpr, words: Readonly<Record<Comparison, string>>): string {
    return `${this.write(node.left).text} ${words[node.comparison]} ${this.write(node.right).text}`;
  }

  private write(node: Expr): Text {
    const argument = normalDistributionOf(node);
    return argument === undefined ? this.plain(node) : atom(`Φ(${this.write(argument).text})`);
  }

  private plain(node: Expr): Text {
    switch (node.kind) {
      case 'constant':
        return this.constant(node.exact ?? String(node.value));
      case 'pi':
        return atom('π');
      case 'x':
        return atom('x');
      case 'parameter':
        return atom(symbolOf(node.name, this.options.symbols));
      case 'unary':
        return this.unary(node.name, node.argument);
      case 'binary':
        return this.binary(node.name, node.left, node.right);
      case 'where':
        return atom(`{${this.pieces(node)}}`);
    }
  }

  private constant(text: string): Text {
    const shown = text.replace('Infinity', '∞').replaceAll('-', '−').replace('e+', 'e');
    return { text: shown, level: shown.startsWith('−') ? SUM : ATOM };
  }

  private unary(name: string, argument: Expr): Text {
    const inner = this.write(argument);
    switch (name) {
      case 'negate':
        return { text: `−${bracketed(inner, PRODUCT)}`, level: SUM };
      case 'exp':
        return exponential(inner);
      case 'expm1':
        return { text: `${exponential(inner).text} − 1`, level: SUM };
      case 'log1p':
        return atom(`ln(1 + ${bracketed(inner, SUM + 0.5)})`);
      case 'softplus':
        return atom(`ln(1 + ${exponential(inner).text})`);
      case 'sqrt':
        return atom(`√${bracketed(inner, ATOM)}`);
      case 'abs':
        return atom(`|${inner.text}|`);
      default:
        return atom(`${names[name] ?? name}(${inner.text})`);
    }
  }

  private binary(name: string, left: Expr, right: Expr): Text {
    const [a, b] = [this.write(left), this.write(right)];
    switch (name) {
      case 'add':
        return { text: `${a.text} + ${bracketed(b, SUM + 0.5)}`, level: SUM };
      case 'subtract':
        return { text: `${a.text} − ${bracketed(b, SUM + 0.5)}`, level: SUM };
      case 'multiply':
        return product(
          left.kind === 'constant' ? a.text : bracketed(a, PRODUCT),
          bracketed(b, PRODUCT + (right.kind === 'binary' && right.name === 'divide' ? 0.5 : 0)),
          left,
        );
      case 'divide':
        return this.quotient(a, b, left);
      case 'power':
        return this.power(a, b, right);
      default:
        return atom(`${name}(${a.text}, ${b.text})`);
    }
  }

  /** A sign in front of the numerator needs no brackets. */
  private quotient(a: Text, b: Text, left: Expr): Text {
    const signed = left.kind === 'constant' || (left.kind === 'unary' && left.name === 'negate');
    const above = signed ? a.text : bracketed(a, PRODUCT);
    const level = above.startsWith('−') ? SUM : PRODUCT;
    return { text: `${above}/${bracketed(b, POWER)}`, level };
  }

  private power(base: Text, exponent: Text, written: Expr): Text {
    if (isConstant(written, 0.5)) return atom(`√${bracketed(base, ATOM)}`);
    const raised = superscript(exponent.text) ?? `^${bracketed(exponent, ATOM)}`;
    return { text: `${bracketed(base, ATOM)}${raised}`, level: POWER };
  }
}

function negated(node: Expr): Expr {
  return node.kind === 'unary' && node.name === 'negate'
    ? node.argument
    : { kind: 'unary', name: 'negate', argument: node };
}

/** `eˣ` where the exponent can be raised, `exp(−x²/2)` where it cannot. */
function exponential(argument: Text): Text {
  const raised = superscript(argument.text.replaceAll(' ', ''));
  return raised === undefined
    ? atom(`exp(${argument.text})`)
    : { text: `e${raised}`, level: POWER };
}

/** Numbers and parameters stand directly before what they multiply; functions get a dot. */
function product(left: string, right: string, leftExpression: Expr): Text {
  const number = leftExpression.kind === 'constant';
  const parameter = leftExpression.kind === 'parameter';
  const touching = (number && !/^[\d.−∞]/.test(right)) || (parameter && /^[(xeαβ√]/.test(right));
  return {
    text: `${left}${touching ? '' : '·'}${right}`,
    level: left.startsWith('−') ? SUM : PRODUCT,
  };
}

function bracketed({ text, level }: Text, wanted: number): string {
  return level < wanted ? `(${text})` : text;
}
