import { apiTables } from './apiTables';
import { initialValue } from './initialisers';
import { frameworkOfPath } from './modules';
import { entryNaming } from './registryEntries';
import { type Constant, parseSignature } from './signature';
import type { ApiLine, ApiTable, Framework } from './table';
import { variantsOf } from './variants';
import { settableParameters } from './vocabulary';

/** What a framework has of an activation. */
export interface Offer {
  /** Numeric parameters as they are where the code does not say. */
  readonly defaults: Readonly<Record<string, number>>;
  /** Parameters that code can set, by one spelling or another. */
  readonly settable: ReadonlySet<string>;
}

/**
 * What a framework sets an activation's numeric parameters to when the code does
 * not say: as its layer does, or where it has none, its function (the two differ:
 * Keras takes 0.3 and 0.2 for the slope of a leaky ReLU), or a string. `undefined`: the
 * framework has no such activation.
 */
export function frameworkDefaults(
  framework: Framework,
  activation: string,
): Offer['defaults'] | undefined {
  return offerOf(framework, activation)?.defaults;
}

/** The defaults, as `frameworkDefaults` says, and what can be set. */
export function offerOf(framework: Framework, activation: string): Offer | undefined {
  const making = [...(lines().get(`${framework} ${activation}`) ?? [])].sort(
    (a, b) => Number(b[1] === activation) - Number(a[1] === activation),
  );
  const settable = settableIn(making, activation);
  const [first] = making;
  if (first === undefined) {
    const named = entryNaming(framework, activation);
    return named && { defaults: numbersOf(named.parameters), settable };
  }
  return { defaults: defaultsOf(first, activation), settable };
}

function defaultsOf([, , signature = '']: ApiLine, activation: string): Offer['defaults'] {
  const settable = settableParameters(activation);
  const defaults: Record<string, number> = {};
  for (const parameter of parseSignature(signature).parameters) {
    const { target, mirrored, default: given } = parameter;
    const value = given === undefined || mirrored ? undefined : initialValue(parameter, given);
    if (typeof value === 'number' && settable.has(target)) {
      defaults[target] ??= value;
    }
  }
  return defaults;
}

/** A more general function that becomes the activation is told all of its values. */
function settableIn(lines: readonly ApiLine[], activation: string): ReadonlySet<string> {
  const settable = settableParameters(activation);
  return lines.some(([, id]) => id !== activation)
    ? settable
    : new Set(
        lines
          .flatMap(([, , signature = '']) => parseSignature(signature).parameters)
          .map(({ target }) => target)
          .filter((target) => settable.has(target)),
      );
}

function numbersOf(parameters: ReadonlyMap<string, Constant>): Record<string, number> {
  return Object.fromEntries(
    [...parameters].flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

/**
 * The lines of the tables by `framework activation`: those of layers first. Made when first
 * asked for; a panel asks for the counterparts of each use of a file.
 */
let index: ReadonlyMap<string, readonly ApiLine[]> | undefined;

function lines(): ReadonlyMap<string, readonly ApiLine[]> {
  index ??= indexed();
  return index;
}

function indexed(): ReadonlyMap<string, readonly ApiLine[]> {
  const made = new Map<string, ApiLine[]>();
  const tables = [...apiTables].sort((a, b) => Number(isLayers(b)) - Number(isLayers(a)));
  for (const table of tables) {
    const framework = frameworkOfPath(table.prefix) ?? '';
    for (const line of table.lines) {
      for (const activation of madeBy(line)) {
        const key = `${framework} ${activation}`;
        const before = made.get(key);
        if (before) before.push(line);
        else made.set(key, [line]);
      }
    }
  }
  return made;
}

/** What a spelling names, and what its arguments can turn it into. */
function madeBy([, id, , variants]: ApiLine): ReadonlySet<string> {
  const turned = variants === undefined ? [] : variantsOf(variants);
  return new Set([id, ...turned.map(({ activation }) => activation)]);
}

function isLayers(table: ApiTable): boolean {
  return table.kind === 'class' || table.prefix.endsWith('.layers.');
}
