import type { AdviceRule } from '../advice/adviceRule';
import type { ActivationUse, ParameterUse } from '../detect/use';
import { toInfix } from '../math/print';
import { simplify } from '../math/simplify';
import type { Words } from '../text/text';
import { escapeControls } from './escape';
import { jsonNumber } from './jsonNumber';
import type { FilePlace, LocatedFinding, LocatedUse } from './locatedUse';

/** One use as one line of JSON, without its line end. */
export function useJsonLine({ use, ...place }: LocatedUse): string {
  const record = {
    kind: 'use',
    ...placeRecord(place),
    text: use.text,
    activation: use.activation,
    framework: use.framework,
    form: use.form,
    certainty: use.certainty,
    ...(use.keras && { keras: use.keras.version }),
    parameters: Object.fromEntries(Object.entries(use.parameters).map(parameter)),
    ...ownFunction(use),
  };
  return escapeControls(JSON.stringify(record));
}

/** One finding as one line of JSON, without its line end. */
export function findingJsonLine({ finding, ...place }: LocatedFinding): string {
  const { rule, code, severity, message, reference } = finding;
  const record = {
    kind: 'finding',
    rule,
    code,
    severity,
    ...placeRecord(place),
    message,
    reference,
  };
  return escapeControls(JSON.stringify(record));
}

function placeRecord({ path, cell, line, column, endLine, endColumn }: FilePlace) {
  return { path, ...(cell === undefined ? {} : { cell }), line, column, endLine, endColumn };
}

/** One rule as one line of JSON, without its line end. */
export function ruleJsonLine(rule: AdviceRule, words: Words): string {
  const { code, slug, severity, enabled } = rule;
  const title = words(`rule.${slug}.title`);
  return JSON.stringify({ kind: 'rule', rule: slug, code, severity, enabled, title });
}

/** A function of the user's own: what it computes, and the id of what that is known as. */
function ownFunction({ expression, equals }: ActivationUse) {
  return expression === undefined
    ? {}
    : { expression: toInfix(simplify(expression)), equals: equals ?? null };
}

function parameter([name, { value, source }]: readonly [string, ParameterUse]) {
  return [name, { value: jsonValue(value), source }] as const;
}

function jsonValue(value: ParameterUse['value']) {
  if (typeof value === 'object') {
    return value?.map(jsonNumber) ?? null;
  }
  return typeof value === 'number' ? jsonNumber(value) : value;
}
