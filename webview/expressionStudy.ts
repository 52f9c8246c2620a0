import { hasVariable } from '../src/math/closed';
import type { Expr } from '../src/math/expression';
import { type ParseResult, parse } from '../src/math/parse';

/** An expression that was typed into the panel, as it was typed: it can be read, and has an x. */
export interface ExpressionStudy {
  readonly kind: 'expression';
  readonly text: string;
}

/** What a text that was typed comes to. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'expression'; readonly expression: Expr }
  /** A number, or a parameter: it would be the same everywhere. */
  | { readonly kind: 'constant' }
  | ({ readonly kind: 'problem' } & Extract<ParseResult, { readonly ok: false }>);

export function readTyped(text: string): Typed {
  if (text.trim() === '') return { kind: 'empty' };
  const parsed = parse(text);
  if (!parsed.ok) return { kind: 'problem', ...parsed };
  const { expression } = parsed;
  return hasVariable(expression) ? { kind: 'expression', expression } : { kind: 'constant' };
}

/**
 * `undefined` for what cannot be drawn yet: the last that could is kept then. `before`: what is
 * studied so far, which is the answer when its own text is there again.
 */
export function studyOfExpression(
  text: string,
  before?: { readonly kind: string } | null,
): ExpressionStudy | undefined {
  if (before && isTyped(before) && before.text === text) return before;
  return readTyped(text).kind === 'expression' ? { kind: 'expression', text } : undefined;
}

/** Whether the box holds something else than what is studied: a text that is no expression yet. */
export function isOutdated(study: { readonly kind: string } | null, text: string): boolean {
  return study !== null && isTyped(study) && study.text !== text && text.trim() !== '';
}

function isTyped(study: { readonly kind: string }): study is ExpressionStudy {
  return study.kind === 'expression';
}

/** The expression as it was typed. */
export function writtenIn({ text }: ExpressionStudy): Expr | undefined {
  const typed = readTyped(text);
  return typed.kind === 'expression' ? typed.expression : undefined;
}

/** Whether something that was kept can be studied again. */
export function isExpressionStudy(value: object): value is ExpressionStudy {
  return (
    'text' in value && typeof value.text === 'string' && readTyped(value.text).kind === 'expression'
  );
}
