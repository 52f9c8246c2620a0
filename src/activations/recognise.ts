import { Canonical } from '../math/canonical';
import { closedValue, hasVariable } from '../math/closed';
import { children } from '../math/complexity';
import type { Expr, UnaryName } from '../math/expression';
import { type Cut, cutOf, sameCuts } from '../math/identical';
import type { Activation, Settings } from './activation';
import { catalogue } from './catalogue';
import { instantiate } from './instantiate';
import { samplesOf, settingsThatFit } from './parameterSearch';

/** The entry of the catalogue that an expression equals. */
export interface Recognition {
  readonly activation: Activation;
  /** Every setting, with which it does. */
  readonly values: Settings;
}

/**
 * The entry that the expression equals up to rewriting and up to the values of its
 * parameters, the simplest where several do: `x * sigmoid(1.702 * x)` is QuickGELU,
 * not SiLU with β = 1.702. `null` where none is proven to be the same function (see
 * `identical`); expressions with parameters equal none.
 */
export function recognise(expression: Expr): Recognition | null {
  const cut = cutOf(expression);
  if (cut === undefined || !hasVariable(cut.expression)) return null;
  const samples = samplesOf(cut.expression);
  const numbers = numbersIn(expression, cut);
  const trials = { left: MOST_TRIALS };
  for (const { activation, shape } of candidates()) {
    if (!mayBe(cut, shape)) continue;
    for (const settings of settingsThatFit(activation, samples, numbers, trials)) {
      const instance = instantiate(activation, settings);
      const other = instance.ok ? cutOf(instance.expression) : undefined;
      if (instance.ok && other !== undefined && sameCuts(cut, other)) {
        return { activation, values: instance.values };
      }
    }
  }
  return null;
}

/** Some 20 ms of work; what people write takes a few hundred. */
const MOST_TRIALS = 1_500;

/** Numbers beyond these are not tried as parameters. */
const MOST_NUMBERS = 48;

interface Candidate {
  readonly activation: Activation;
  readonly shape: Shape;
}

let sorted: readonly Candidate[] | undefined;

/** Functions of one number alone, those with the fewest parameters first. */
function candidates(): readonly Candidate[] {
  sorted ??= catalogue
    .filter(({ arity }) => arity === 'elementwise')
    .sort((a, b) => a.parameters.length - b.parameters.length)
    .map((activation) => ({ activation, shape: shapeOf(activation.expression) }));
  return sorted;
}

/** Of what a function is made, as far as no rewriting changes it. */
interface Shape {
  readonly pieced: boolean;
  readonly made: string;
}

/** A function of other make or with other kinks is passed over without a trial. */
function mayBe({ pieces }: Cut, { pieced, made }: Shape): boolean {
  if (pieced && pieces.length === 1) return false;
  const own = new Set(pieces.flatMap(({ expression }) => [...makeOf(expression)]));
  return [...own].sort().join() === made;
}

function shapeOf(definition: Expr): Shape {
  return { pieced: hasPieces(definition), made: [...new Set(makeOf(definition))].sort().join() };
}

function hasPieces(node: Expr): boolean {
  const own =
    node.kind === 'where' ||
    (node.kind === 'unary' && node.name === 'abs') ||
    (node.kind === 'binary' && (node.name === 'min' || node.name === 'max'));
  return own || children(node).some(hasPieces);
}

/** Exponentials, error functions, waves and roots cannot be written by one another. */
const MAKE: Partial<Record<UnaryName, string>> = {
  exp: 'exp',
  expm1: 'exp',
  log: 'exp',
  log1p: 'exp',
  tanh: 'exp',
  sigmoid: 'exp',
  softplus: 'exp',
  erf: 'erf',
  erfc: 'erf',
  sin: 'wave',
  cos: 'wave',
  sqrt: 'root',
};

function makeOf(node: Expr): readonly string[] {
  const own = node.kind === 'unary' && hasVariable(node) ? MAKE[node.name] : undefined;
  const inner = children(node).flatMap(makeOf);
  return own === undefined ? inner : [own, ...inner];
}

/**
 * Values that a parameter may have: the numbers in the expression as it is written, in
 * the forms of its pieces and where they meet, and their opposites.
 */
function numbersIn(written: Expr, { pieces }: Cut): readonly number[] {
  const canonical = new Canonical();
  const computed = [
    ...pieces.flatMap(({ from }) => (from === 'end' ? [] : [from.x])),
    ...pieces.flatMap(({ expression }) => [...canonical.numbersIn(expression)]),
  ];
  const found = [0, 1, ...[...closedNumbers(written), ...computed].flatMap((n) => [tidy(n), n])];
  const both = found.filter(Number.isFinite).flatMap((value) => [value, -value]);
  return [...new Set(both)].slice(0, MOST_NUMBERS);
}

function closedNumbers(node: Expr): readonly number[] {
  const own = hasVariable(node) ? [] : [closedValue(node)];
  return [...own, ...children(node).flatMap(closedNumbers)];
}

/** Without the last, rounded digit of a number that was computed: 0.6 - 0.4 is 0.2. */
function tidy(value: number): number {
  const short = Number(value.toPrecision(15));
  return Math.abs(short - value) <= 4 * Number.EPSILON * Math.abs(value) ? short : value;
}
