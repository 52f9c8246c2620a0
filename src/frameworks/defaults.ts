import { initialValue } from './initialisers';
import { apiTables } from './lookup';
import { parseSignature } from './signature';
import type { ApiTable, Framework } from './table';
import { settableParameters } from './vocabulary';

/**
 * What a framework sets an activation's numeric parameters to when the code does
 * not say: as its layer does, or where it has none, its function (the two differ:
 * Keras takes 0.3 and 0.2 for the slope of a leaky ReLU). `undefined`: the
 * framework has no such activation.
 */
export function frameworkDefaults(
  framework: Framework,
  activation: string,
): Readonly<Record<string, number>> | undefined {
  const signatures = apiTables
    .filter((table) => table.framework === framework)
    .sort((a, b) => Number(isLayers(b)) - Number(isLayers(a)))
    .flatMap(({ lines }) => lines)
    .filter(([, id]) => id === activation)
    .map(([, , signature = '']) => parseSignature(signature));
  const [first] = signatures;
  if (first === undefined) {
    return undefined;
  }
  const settable = settableParameters(activation);
  const defaults: Record<string, number> = {};
  for (const parameter of first.parameters) {
    const { target, default: given } = parameter;
    const value = given === undefined ? undefined : initialValue(parameter, given);
    if (typeof value === 'number' && settable.has(target)) {
      defaults[target] ??= value;
    }
  }
  return defaults;
}

function isLayers(table: ApiTable): boolean {
  return table.kind === 'class' || table.prefix.endsWith('.layers.');
}
