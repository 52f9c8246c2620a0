import type { ParameterUse } from '../detect/use';
import { escapeControls } from './escape';
import { jsonNumber } from './jsonNumber';
import type { LocatedUse } from './locatedUse';

/** One use as one line of JSON, without its line end. */
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

function jsonValue(value: ParameterUse['value']) {
  if (typeof value === 'object') {
    return value?.map(jsonNumber) ?? null;
  }
  return typeof value === 'number' ? jsonNumber(value) : value;
}
