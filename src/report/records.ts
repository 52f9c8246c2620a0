import type { Activation } from '../activations/activation';
import type { AdviceRule } from '../advice/adviceRule';
import type { ActivationUse, ParameterUse } from '../detect/use';
import { availabilityOf } from '../frameworks/availability';
import { toInfix } from '../math/print';
import { simplify } from '../math/simplify';
import type { Words } from '../text/text';
import { jsonNumber } from './jsonNumber';
import {
  cellNumber,
  type FilePlace,
  type LocatedFinding,
  type LocatedUse,
  type Region,
} from './locatedUse';

/** One use, as JSON has it. */
export function useRecord({ use, ...place }: LocatedUse) {
  return {
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
}

/** One finding, as a line of JSON has it. */
export function findingRecord({ finding, ...place }: LocatedFinding) {
  const { rule, code, severity, message, reference } = finding;
  return { kind: 'finding', rule, code, severity, ...placeRecord(place), message, reference };
}

/** One finding with the other places that it speaks of, and its fix. */
export function wholeFindingRecord(located: LocatedFinding) {
  const { finding, related, edits } = located;
  return {
    ...findingRecord(located),
    related: related.map(({ place, message }) => ({ ...placeRecord(place), message })),
    fix: finding.fix
      ? {
          title: finding.fix.title,
          edits: edits.map(({ place, text }) => ({ ...placeRecord(place), text })),
        }
      : null,
  };
}

/** One rule, as JSON has it. */
export function ruleRecord({ code, slug, severity, enabled }: AdviceRule, words: Words) {
  const title = words(`rule.${slug}.title`);
  return { kind: 'rule', rule: slug, code, severity, enabled, title };
}

/** One entry of the catalogue, as JSON has it, with the frameworks that have a class or function for it. */
export function activationRecord({ id, name, aliases }: Activation) {
  const frameworks = availabilityOf(id).map(({ framework }) => framework);
  return { kind: 'activation', activation: id, name, aliases, frameworks };
}

export function placeRecord({ path, ...part }: FilePlace) {
  return { path, ...partRecord(part) };
}

/** Of a notebook with the cell, which need not be that of the whole. */
export function partRecord({ cell, ...region }: Omit<FilePlace, 'path'>) {
  return { ...(cell === undefined ? {} : { cell: cellNumber(cell) }), ...regionRecord(region) };
}

export function regionRecord({ line, column, endLine, endColumn }: Region) {
  return { line, column, endLine, endColumn };
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
