import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/activations/catalogue';
import { add, constant, exp, negate, parameter, power, where, x } from '../../../src/math/build';
import { children } from '../../../src/math/complexity';
import { equal } from '../../../src/math/equal';
import type { Expr } from '../../../src/math/expression';
import { callableFunctions } from '../../../src/math/functions';
import { type Expected, parse } from '../../../src/math/parse';
import { toInfix } from '../../../src/math/print';
import { expressions } from './arbitrary';

const seed = 20160302;

describe('parse reads', () => {
  const cases: readonly (readonly [text: string, printed: string])[] = [
    ['x * sigmoid(1.702 * x)', 'x * sigmoid(1.702 * x)'],
    ['where(x > 0, x, a * (exp(x) - 1))', 'where(x > 0, x, a * (exp(x) - 1))'],
    ['where(x<=-1,0,where(1>=x,.5,1.))', 'where(x <= -1, 0, where(1 >= x, 0.5, 1))'],
    ['1e-3 + 2E2 + 1.5e+1', '0.001 + 200 + 15'],
    ['x**3 - x^3', 'x^3 - x^3'],
    ['x^2^3', 'x^2^3'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['-2^2', '-2^2'],
    ['2^-x', '2^(-x)'],
    ['2*-x', '2 * -x'],
    ['1 - 2 - x', '1 - 2 - x'],
    ['1 - (2 - x)', '1 - (2 - x)'],
    ['x / 2 * 3', 'x / 2 * 3'],
    ['--x', '--x'],
    ['+x + +1', 'x + 1'],
    ['2·x − 1 × π', '2 * x - 1 * pi'],
    ['e^x + e**(2*x) + e', 'exp(x) + exp(2 * x) + exp(1)'],
    ['max(x, 1, 2)', 'max(max(x, 1), 2)'],
    ['maximum(x, 0) + minimum(x, 0)', 'max(x, 0) + min(x, 0)'],
    ['relu(x) + ln(2)', 'max(x, 0) + log(2)'],
    ['swish(2*x)', '2 * x * sigmoid(2 * x)'],
    ['square(x) + pow(x, 3)', 'x^2 + x^3'],
    ['clip(x, -1, 1)', 'min(max(x, -1), 1)'],
    ['sign(x)', 'where(x > 0, 1, where(x < 0, -1, 0))'],
    ['negative_slope * α', 'negative_slope * α'],
    ['max(x, -inf)', 'max(x, -Infinity)'],
    ['\n x\t+ 1 ', 'x + 1'],
  ];
  for (const [text, printed] of cases) {
    it(JSON.stringify(text), () => assert.equal(toInfix(parsed(text)), printed));
  }

  it('a minus before a literal as part of the literal, unless a power binds tighter', () => {
    assert.deepEqual(parsed('-2'), constant(-2));
    assert.deepEqual(parsed('-(2)'), negate(2));
    assert.deepEqual(parsed('-2^2'), negate(power(2, 2)));
    assert.deepEqual(parsed('-0'), constant(-0));
  });

  it('literals as the doubles nearest to them', () => {
    assert.deepEqual(parsed('0.1'), constant(0.1));
    assert.deepEqual(parsed('1e999'), constant(Infinity));
  });

  it('e as Euler’s number, not as a parameter', () => {
    assert.deepEqual(parsed('e^x'), exp(x));
    assert.deepEqual(parsed('e'), exp(1));
    assert.deepEqual(parsed('e1 + E'), add(parameter('e1'), parameter('E')));
  });

  it('a name as a function only where it is called', () => {
    assert.deepEqual(parsed('min + sigmoid'), add(parameter('min'), parameter('sigmoid')));
  });

  it('every name that can be called', () => {
    for (const [name, { operands }] of callableFunctions) {
      const text = `${name}(${['x', '-1', '1'].slice(0, operands).join(', ')})`;
      assert.ok(parse(text).ok, text);
    }
  });

  it('every definition of the catalogue as it is printed, its numbers as doubles', () => {
    for (const { id, expression } of catalogue) {
      assert.ok(equal(parsed(toInfix(expression)), asDoubles(expression)), id);
    }
  });
});

describe('parse answers a mistake with its position and what was expected', () => {
  const cases: readonly (readonly [text: string, position: number, expected: Expected])[] = [
    ['', 0, 'operand'],
    ['  ', 2, 'operand'],
    ['x +', 3, 'operand'],
    ['x + )', 4, 'operand'],
    ['*x', 0, 'operand'],
    ['x $ 2', 2, 'operatorOrEnd'],
    ['2x', 1, 'operatorOrEnd'],
    ['x > 0', 2, 'operatorOrEnd'],
    ['x)', 1, 'operatorOrEnd'],
    ['(x', 2, 'operatorOrClosing'],
    ['exp(x, 1)', 5, 'operatorOrClosing'],
    ['min(x)', 5, 'operatorOrComma'],
    ['max(x, 1', 8, 'operatorOrCommaOrClosing'],
    ['x(2)', 0, 'function'],
    ['where(x, 1, 2)', 7, 'comparison'],
    ['where(x > 0, 1)', 14, 'operatorOrComma'],
    ['where(x > 0, 1, 2, 3)', 17, 'operatorOrClosing'],
    ['foo(x)', 0, 'function'],
    ['1 + constructor(x)', 4, 'function'],
    ['α + 😀', 4, 'operand'],
    ['🙂', 0, 'operand'],
  ];
  for (const [text, position, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(parse(text), { ok: false, position, expected });
    });
  }

  const many = 10_000;
  const excessive: readonly (readonly [title: string, text: string])[] = [
    ['brackets', `${'('.repeat(many)}x${')'.repeat(many)}`],
    ['open brackets', '('.repeat(many)],
    ['signs', `${'-'.repeat(many)}x`],
    ['powers', `${'x^'.repeat(many)}x`],
    ['calls', 'exp('.repeat(many)],
    ['conditions', 'where('.repeat(many)],
    ['terms', `${'x+'.repeat(many)}x`],
    ['operands', `max(${'x,'.repeat(many)}x)`],
    ['nodes', Array.from({ length: 300 }, () => `(${'x*'.repeat(300)}x)`).join('+')],
    ['functions that repeat their operand', `${'silu('.repeat(50)}x${')'.repeat(50)}`],
  ];
  for (const [title, text] of excessive) {
    it(`asks for a simpler expression when there are too many ${title}`, () => {
      const result = parse(text);
      assert.ok(!result.ok && result.expected === 'simpler');
    });
  }
});

describe('laws of parse', function () {
  this.timeout(0);

  it('print then parse is the identity', () => {
    fc.assert(
      fc.property(writable(5), (expression) => {
        assert.ok(equal(parsed(toInfix(expression)), expression), toInfix(expression));
      }),
      { seed, numRuns: 3_000 },
    );
  });

  const deepest: readonly (readonly [title: string, over: (inner: Expr) => Expr])[] = [
    ['negations', negate],
    ['powers', (inner) => power(2, inner)],
    ['powers of powers', (inner) => power(inner, 2)],
    ['differences', (inner) => add(1, inner)],
    ['calls', exp],
    ['conditions', (inner) => where(inner, '<', 0, 1, x)],
    ['pieces', (inner) => where(x, '<', 0, 1, inner)],
  ];
  for (const [title, over] of deepest) {
    it(`as deep as expressions are worked on: ${title}`, () => {
      let expression: Expr = x;
      for (let depth = 1; depth < 400; depth += 1) expression = over(expression);
      assert.ok(equal(parsed(toInfix(expression)), expression));
      assert.equal(parse(toInfix(over(expression))).ok, false);
    });
  }

  const letters = fc.string({ unit: fc.constantFrom(...'x12.e+-*/^()<>=, $πmaxwhere\u{1F642}') });

  it('any text has an answer, and a mistake a position within it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), letters), (text) => {
        const result = parse(text);
        if (!result.ok) assert.ok(0 <= result.position && result.position <= text.length);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('what is parsed is printed and parsed as itself', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const result = parse(text);
        if (result.ok) assert.ok(equal(parsed(toInfix(result.expression)), result.expression));
      }),
      { seed, numRuns: 3_000 },
    );
  });
});

function parsed(text: string): Expr {
  const result = parse(text);
  if (!result.ok) assert.fail(`${text}: ${result.expected} at ${result.position}`);
  return result.expression;
}

/** Expressions as text can state them: with parameters, and with doubles for numbers. */
function writable(depth: number): fc.Arbitrary<Expr> {
  const names = fc.constantFrom(constant(3), parameter('a'), parameter('β_2'), constant(-0));
  return fc
    .tuple(expressions(depth), names)
    .map(([expression, three]) => replaced(asDoubles(expression), constant(3), three));
}

function asDoubles(node: Expr): Expr {
  return node.kind === 'constant' ? constant(node.value) : over(node, asDoubles);
}

function replaced(node: Expr, wanted: Expr, by: Expr): Expr {
  return equal(node, wanted) ? by : over(node, (child) => replaced(child, wanted, by));
}

function over(node: Expr, change: (child: Expr) => Expr): Expr {
  const [a = x, b = x, c = x, d = x] = children(node).map(change);
  switch (node.kind) {
    case 'unary':
      return { ...node, argument: a };
    case 'binary':
      return { ...node, left: a, right: b };
    case 'where':
      return { ...node, left: a, right: b, whenTrue: c, otherwise: d };
    default:
      return node;
  }
}
