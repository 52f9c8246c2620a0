import { parameterNames } from '../math/bind';
import { add, multiply, x } from '../math/build';
import { hasVariable } from '../math/closed';
import { children, tooComplex } from '../math/complexity';
import type { Expr, ParameterValues } from '../math/expression';
import { guarded } from './guard';
import { identifiers } from './identifiers';
import { keras } from './keras';
import { numpy } from './numpy';
import type { Target, TargetName } from './target';
import { tensorflow } from './tensorflow';
import { tfjs } from './tfjs';
import { torch } from './torch';
import { Writer } from './writer';

export type { TargetName } from './target';

const targets: Readonly<Record<TargetName, Target>> = { torch, keras, tensorflow, numpy, tfjs };

export interface ExpressionCode {
  /** One line, in which `x` and the parameters stand by their names. */
  readonly expression: string;
  /** What has to stand above it, in this order: imports, then functions that it calls. */
  readonly imports: readonly string[];
  readonly helpers: readonly string[];
}

/**
 * The expression in the operations of a library, in forms that keep their digits and
 * whose gradient is finite wherever the expression's is. `undefined` for one that is
 * too complex. `nameOf`: what a parameter is called.
 */
export function expressionCode(
  expression: Expr,
  name: TargetName,
  nameOf?: (parameter: string) => string,
): ExpressionCode | undefined {
  if (tooComplex(expression) !== undefined) return undefined;
  const target = targets[name];
  const { body, helpers } = bodyOf(target, expression, nameOf);
  return { expression: body, imports: importsFor(target, [...helpers, body]), helpers };
}

/**
 * An expression without x whose parameters are plain numbers, in the language's own
 * functions. `undefined` where it has none for it.
 */
export function numberCode(
  expression: Expr,
  name: TargetName,
  nameOf: (parameter: string) => string,
): string | undefined {
  const target = targets[name];
  if (!isOfNumbers(expression, target)) return undefined;
  const { lift: _, ...plain } = target;
  const forms = { ...target.forms, ...target.scalars };
  return new Writer({ ...plain, forms }, nameOf).expression(expression);
}

function isOfNumbers(node: Expr, target: Target): boolean {
  if (!hasVariable(node) && parameterNames(node).length === 0) return true;
  if (node.kind === 'x' || node.kind === 'where') return false;
  const known = !('name' in node) || node.kind === 'parameter' || target.scalars[node.name];
  return known !== undefined && children(node).every((child) => isOfNumbers(child, target));
}

/**
 * A whole function of x and of the parameters, with imports: what a person pastes into
 * a file. `defaults` are those of its parameters, in the order in which they are to stand;
 * parameters without one come first.
 */
export function functionCode(
  expression: Expr,
  name: TargetName,
  functionName = 'activation',
  defaults: ParameterValues = {},
): string | undefined {
  const target = targets[name];
  const blocks = functionBlocks(expression, name, functionName, defaults);
  if (blocks === undefined) return undefined;
  const definition = (target.language === 'python' ? '' : 'export ') + (blocks.at(-1) ?? '');
  const imports = importsFor(target, blocks);
  return `${[imports.join('\n\n'), ...blocks.slice(0, -1), definition].join(gap(target))}\n`;
}

/** The same without imports, a text each: the functions that it calls, and last itself. */
export function functionBlocks(
  expression: Expr,
  name: TargetName,
  functionName: string,
  defaults: ParameterValues = {},
): readonly string[] | undefined {
  if (tooComplex(expression) !== undefined) return undefined;
  const target = targets[name];
  const { body, helpers } = bodyOf(target, expression);
  return [...helpers, definitionOf(target, functionName, expression, defaults, body)];
}

interface Body {
  readonly body: string;
  /** Definitions, each after those that it calls. */
  readonly helpers: readonly string[];
}

function bodyOf(target: Target, expression: Expr, nameOf = identifiers(target.language)): Body {
  const writer = new Writer(target, nameOf);
  const body = writer.expression(
    hasVariable(expression) ? guarded(expression, target.sharesTies) : flat(expression),
  );
  return { body, helpers: helpersOf(target, writer) };
}

/** A constant in the shape of its input. */
function flat(expression: Expr): Expr {
  return add(multiply(0, x), expression);
}

function helpersOf(target: Target, writer: Writer): readonly string[] {
  return [...new Set([...writer.helpers].flatMap((name) => helperOf(target, name)))];
}

function helperOf(target: Target, name: string): readonly string[] {
  const helper = target.helpers[name];
  if (helper === undefined) return [];
  if ('code' in helper) return [helper.code];
  const writer = new Writer(target, identifiers(target.language));
  const steps = (helper.steps ?? []).map(
    ([step, value]) => [step, writer.expression(value)] as const,
  );
  const body = writer.expression(helper.expression);
  const definition = definitionText(target.language, `${name}(x)`, steps, body);
  return [...helpersOf(target, writer), definition];
}

function definitionOf(
  target: Target,
  name: string,
  expression: Expr,
  defaults: ParameterValues,
  body: string,
): string {
  const { language } = target;
  const nameOf = identifiers(language);
  const names = parameterNames(expression);
  const required = names.filter((each) => !Object.hasOwn(defaults, each)).map(nameOf);
  const equals = language === 'python' ? '=' : ' = ';
  const optional = Object.entries(defaults)
    .filter(([each]) => names.includes(each))
    .map(([each, value]) => nameOf(each) + equals + defaultText(value, target));
  const head = `${name}(${['x', ...required, ...optional].join(', ')})`;
  return definitionText(language, head, [], body);
}

function definitionText(
  language: Target['language'],
  head: string,
  steps: readonly (readonly [name: string, value: string])[],
  body: string,
): string {
  if (language === 'python') {
    const lines = steps.map(([name, value]) => `    ${name} = ${value}`);
    return [`def ${head}:`, ...lines, `    return ${body}`].join('\n');
  }
  const lines = steps.map(([name, value]) => `  const ${name} = ${value};`);
  return [`function ${head} {`, ...lines, `  return ${body};`, '}'].join('\n');
}

/** A number as it is written where a library's tensors are made of it. */
export function numberText(value: number, name: TargetName): string {
  return defaultText(value, targets[name]);
}

function defaultText(value: number, { language, numbers }: Target): string {
  if (Number.isNaN(value)) return numbers.nan;
  if (!Number.isFinite(value)) return (value < 0 ? '-' : '') + numbers.infinity;
  const whole = Number.isInteger(value) && Math.abs(value) < 1e21 && language === 'python';
  return whole ? `${value}.0` : `${value}`;
}

/** Python's own modules first. */
function importsFor(target: Target, code: readonly string[]): readonly string[] {
  const usesMath = target.language === 'python' && code.some((each) => /\bmath\./.test(each));
  return [...(usesMath ? ['import math'] : []), target.imports];
}

/** Two empty lines between definitions in Python, one in JavaScript. */
function gap({ language }: Target): string {
  return language === 'python' ? '\n\n\n' : '\n\n';
}
