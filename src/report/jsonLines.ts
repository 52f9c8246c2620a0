import type { ParameterUse } from '../detect/use';
import { escapeControls } from './escape';
import type { LocatedUse } from './locatedUse';

/**
 * One use as one line of JSON, without its line end. JSON has no infinities and
 * no NaN: they are the strings "Infinity", "-Infinity" and "NaN".
 */
export function useJsonLine({ use, ...place }: LocatedUse): string {
  const { path, cell, line, column, endLine, endColumn } = place;
  const record = {
    kind: 'use',
    path,
    ...(cell === undefined ? {} : { cell }),
    line,
    column,
    endLine,
    endColumn,
    text: use.text,
    activation: use.activation,
    framework: use.framework,
    form: use.form,
    certainty: use.certainty,
    parameters: Object.fromEntries(Object.entries(use.parameters).map(parameter)),
  };
  return escapeControls(JSON.stringify(record));
}

function parameter([name, { value, source }]: readonly [string, ParameterUse]) {
  return [name, { value: jsonValue(value), source }] as const;
}

function jsonValue(value: ParameterUse['value']): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : String(value);
  }
  return Array.isArray(value) ? value.map(jsonValue) : value;
}
