import assert from 'node:assert/strict';
import type { Expr } from '../../../src/math/expression';
import { parse } from '../../../src/math/parse';

/** An expression of a fixture, which has to be one. */
export function parsed(text: string): Expr {
  const result = parse(text);
  return result.ok ? result.expression : assert.fail(`${text}, at ${result.position}`);
}
