import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** A program of a schema in a file, or of one of its definitions. */
export function validator(path: string, definition?: string): ValidateFunction {
  const { id, $schema, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  // The schema of SARIF is written for draft 4, of which nothing but `id` differs here.
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv);
  if (definition === undefined) {
    return ajv.compile(id === undefined ? schema : { ...schema, $id: id });
  }
  ajv.addSchema(schema, 'whole');
  return ajv.compile({ $ref: `whole#/definitions/${definition}` });
}

/** What a schema has against a value, a line each; empty: it is valid. */
export function complaints(validate: ValidateFunction, value: unknown): readonly string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
