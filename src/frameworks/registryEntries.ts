import { type Constant, parseConstant } from './signature';
import type { Framework, RegistryName } from './table';
import { strings } from './tables/strings';

/** What a string of a registry stands for. */
export interface RegistryEntry {
  readonly activation: string;
  readonly framework: Framework;
  /** Values that the registry fixes, by parameter. */
  readonly parameters: ReadonlyMap<string, Constant>;
  /** First and last version that know the string, where that is known. */
  readonly since?: string;
  readonly until?: string;
}

/** Whose registry it is; what projects of their own call activations means PyTorch's. */
const FRAMEWORK: Readonly<Record<RegistryName, Framework>> = {
  keras3: 'keras',
  keras2: 'keras',
  torchTransformer: 'torch',
  torchRnn: 'torch',
  torchInit: 'torch',
  tfjsLayers: 'tfjs',
  tfjsFused: 'tfjs',
  transformers: 'transformers',
  transformersTf: 'transformers',
  transformersFlax: 'transformers',
  timm: 'timm',
  diffusers: 'diffusers',
  generic: 'torch',
  none: 'torch',
};

/** Registries in which case, `_`, `-` and spaces do not count. */
const LOOSE: ReadonlySet<RegistryName> = new Set(['timm', 'diffusers', 'generic']);

const ENTRIES: ReadonlyMap<RegistryName, ReadonlyMap<string, RegistryEntry>> = new Map(
  (Object.keys(strings) as (keyof typeof strings)[]).map((name) => [name, entriesOf(name)]),
);

/** The activation that `spelling` names in a registry, or `undefined`. */
export function findInRegistry(
  registry: RegistryName,
  spelling: string,
): RegistryEntry | undefined {
  return ENTRIES.get(registry)?.get(LOOSE.has(registry) ? loosen(spelling) : spelling);
}

/**
 * Strings of a registry that stand for an activation by themselves, in the table's order.
 * Names of layers, which Keras 2 and TensorFlow.js take there as well, are left out, and
 * those of an add-on (`Addons>gelu`) are given where it is named.
 */
export function stringsOf(
  registry: RegistryName,
  addOn: string | undefined,
): readonly (readonly [string: string, entry: RegistryEntry])[] {
  const lines = registry === 'none' ? [] : strings[registry];
  return lines.flatMap(([string]) => {
    const entry = findInRegistry(registry, string);
    const isBeside = BESIDE[registry]?.includes(string) ?? false;
    const isOf = string.includes('>') ? string.split('>')[0] === addOn : addOn === undefined;
    const isLayer = /^[A-Z]\w*$/.test(string);
    return entry && isOf && !isBeside && !isLayer ? [[string, entry] as const] : [];
  });
}

/** Strings that need an argument beside them. */
const BESIDE: Readonly<Partial<Record<RegistryName, readonly string[]>>> = {
  tfjsFused: ['prelu', 'leakyrelu'],
  keras3: ['threshold'],
};

/** The first string of a framework, over its registries, that names the activation. */
export function entryNaming(framework: Framework, activation: string): RegistryEntry | undefined {
  return [...ENTRIES.values()]
    .flatMap((entries) => [...entries.values()])
    .find((entry) => entry.framework === framework && entry.activation === activation);
}

/** Those of the registries that know the string mean the same by it. */
export function isReadAlike(spelling: string, registries: readonly RegistryName[]): boolean {
  const known = registries.flatMap((registry) => findInRegistry(registry, spelling) ?? []);
  return new Set(known.map(meaning)).size <= 1;
}

function meaning({ activation, parameters }: RegistryEntry): string {
  return JSON.stringify([activation, ...parameters]);
}

function loosen(spelling: string): string {
  return spelling.toLowerCase().replace(/[-_ ]/g, '');
}

function entriesOf(registry: keyof typeof strings): ReadonlyMap<string, RegistryEntry> {
  const entries = new Map<string, RegistryEntry>();
  for (const [spelling, activation, parameters, since, until] of strings[registry]) {
    entries.set(LOOSE.has(registry) ? loosen(spelling) : spelling, {
      activation,
      framework: FRAMEWORK[registry],
      parameters: parseValues(parameters),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    });
  }
  return entries;
}

/** Reads `lower=1/8, upper=1/3`. */
function parseValues(text = ''): ReadonlyMap<string, Constant> {
  const values = new Map<string, Constant>();
  for (const pair of text.split(', ').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=');
    values.set(name, parseConstant(value));
  }
  return values;
}

const ANY: ReadonlySet<string> = new Set(
  [...ENTRIES.values()].flatMap((entries) => [...entries.keys()].map(loosen)),
);
const LONGEST = Math.max(...[...ANY].map((spelling) => spelling.length)) + 4;

/** Some registry may know the string; a quick test that most strings fail. */
export function isAnySpelling(spelling: string): boolean {
  return spelling.length <= LONGEST && ANY.has(loosen(spelling));
}

/**
 * Finds the strings that some registry may know, whatever quotes are around them: as
 * `isAnySpelling` does, in a text that nobody has read yet.
 */
export const quotedSpelling: RegExp = new RegExp(
  `["'\`](?:${[...ANY].map(loosely).join('|')})[-_ ]*["'\`]`,
  'i',
);

/** A pattern of a spelling without signs that do not count. */
function loosely(spelling: string): string {
  return [...spelling].map((sign) => `[-_ ]*${sign.replace(/[^\w]/, '\\$&')}`).join('');
}
