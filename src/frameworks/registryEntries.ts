import { registries } from './registries';
import { type Constant, parseConstant } from './signature';
import type { Framework, RegistryName } from './table';

/** What a string of a registry stands for. */
export interface RegistryEntry {
  readonly activation: string;
  readonly framework: Framework;
  /** Values that the registry fixes, by parameter. */
  readonly parameters: ReadonlyMap<string, Constant>;
}

interface Registry {
  readonly loose: boolean;
  readonly entries: ReadonlyMap<string, RegistryEntry>;
}

const PARSED: ReadonlyMap<string, Registry> = new Map(
  Object.entries(registries).map(([name, table]) => {
    const loose = table.loose === true;
    const entries = new Map<string, RegistryEntry>();
    for (const item of table.names.split(' ').filter(Boolean)) {
      const [spelling, activation, parameters] = parseItem(item);
      entries.set(loose ? loosen(spelling) : spelling, {
        activation,
        framework: table.framework,
        parameters,
      });
    }
    return [name, { loose, entries }];
  }),
);

/** The activation that `spelling` names in a registry, or `undefined`. */
export function findInRegistry(
  registry: RegistryName,
  spelling: string,
): RegistryEntry | undefined {
  const found = PARSED.get(registry);
  return found?.entries.get(found.loose ? loosen(spelling) : spelling);
}

/** The first string of a framework, over its registries, that names the activation. */
export function entryNaming(framework: Framework, activation: string): RegistryEntry | undefined {
  return [...PARSED.values()]
    .flatMap(({ entries }) => [...entries.values()])
    .find((entry) => entry.framework === framework && entry.activation === activation);
}

/** Every spelling of a registry, as its table writes it. */
export function registrySpellings(registry: RegistryName): readonly string[] {
  return registries[registry].names
    .split(' ')
    .filter(Boolean)
    .map((item) => parseItem(item)[0]);
}

function loosen(spelling: string): string {
  return spelling.toLowerCase().replace(/[-_ ]/g, '');
}

/** Reads `name`, `name=id`, `name(parameter=value)` or `name=id(parameter=value)`. */
function parseItem(item: string): readonly [string, string, ReadonlyMap<string, Constant>] {
  const [, spelling = '', activation = spelling, list = ''] =
    /^([^=(]+)(?:=([^(]+))?(?:\((.*)\))?$/.exec(item) ?? [];
  const parameters = new Map<string, Constant>();
  for (const pair of list.split(',').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=');
    parameters.set(name, parseConstant(value));
  }
  return [spelling, activation, parameters];
}

const ANY: ReadonlySet<string> = new Set(
  [...PARSED.values()].flatMap((registry) => [...registry.entries.keys()].map(loosen)),
);
const LONGEST = Math.max(...[...ANY].map((spelling) => spelling.length)) + 4;

/** Some registry may know the string; a quick test that most strings fail. */
export function isAnySpelling(spelling: string): boolean {
  return spelling.length <= LONGEST && ANY.has(loosen(spelling));
}
