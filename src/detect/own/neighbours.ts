import { isFunctionLibrary } from '../../frameworks/elementary';
import { canonicalPath, frameworkOfPath } from '../../frameworks/modules';
import { isAnySpelling } from '../../frameworks/registryEntries';
import { isOwnActivationName } from '../../frameworks/telling';
import { LOSS_WORD } from '../../frameworks/words';
import type { Layer } from '../outline/model';
import type { SourceLanguage } from '../use';
import type { OwnActivation } from './functions';

/** A network that another file of the project defines. */
export interface ForeignModel {
  readonly kind: 'model';
  /** Of its longest chain; their places are in that file, and none has a use in this one. */
  readonly layers: readonly Layer[];
}

/** The activations and networks that a module of the project defines, by name. */
export type ModuleMembers = ReadonlyMap<string, OwnActivation | ForeignModel>;

/** What one imported name stands for, a module too; `undefined`: nothing that is known. */
export type Neighbour = OwnActivation | ForeignModel | ModuleMembers | undefined;

export function isModule(neighbour: Neighbour): neighbour is ModuleMembers {
  return neighbour instanceof Map;
}

/** By the name that the importing file gives it; a name that leads nowhere is there too. */
export type Neighbours = ReadonlyMap<string, Neighbour>;

export const NO_NEIGHBOURS: Neighbours = new Map();

/** Something is known of what they stand for, or said of what is not. */
export function isBrought(neighbours: Neighbours): boolean {
  return [...neighbours].some(([name, found]) => found !== undefined || isSaidUnread(name));
}

/** It is called like an activation: what it is where its file was not read is said to be unknown. */
export function isSaidUnread(name: string): boolean {
  return isAnySpelling(name) && isOwnActivationName(name);
}

/** One name that a file imports from another file of its project. */
export interface RelativeImport {
  /** As it is written: `..layers`, `./layers`; `layers`, which may be a file beside it. */
  readonly module: string;
  /** `undefined` for a whole module. */
  readonly name: string | undefined;
  readonly local: string;
}

/** What a text imports that may be beside it, as far as the eye can tell: only files are chosen by it. */
export function relativeImports(language: SourceLanguage, text: string): readonly RelativeImport[] {
  return language === 'python' ? pythonImports(text) : scriptImports(text);
}

function pythonImports(text: string): readonly RelativeImport[] {
  const lines = text.matchAll(
    /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]{0,9999}\)|[^\n#]+)/gm,
  );
  const own = [...lines].filter(
    ([, module = '']) => !frameworkOfPath(canonicalPath(module)) && !isFunctionLibrary(module),
  );
  return own.flatMap(([, module = '', names = '']) =>
    named(names.replace(/#.*$/gm, '').replace(/[()]/g, ''), /\s{1,50}as\s{1,50}/).flatMap(
      ([name, local]) =>
        // `from . import layers` may bring a module as well as a name of the package.
        /^\.+$/.test(module)
          ? [
              { module, name, local },
              { module: `${module}${name}`, name: undefined, local },
            ]
          : [{ module, name, local }],
    ),
  );
}

const SCRIPT_IMPORT =
  /\bimport\s{1,50}(?!type\b)(?:[\w$]{1,200}\s{0,50},\s{0,50})?(\{[^}]{0,9999}\}|\*\s{0,50}as\s{1,50}[\w$]{1,200}|[\w$]{1,200})\s{0,50}from\s{0,50}['"](\.[^'"\n]{0,1000})['"]/g;
const SCRIPT_REQUIRE =
  /\b(?:const|let|var)\s{1,50}(\{[^}]{0,9999}\}|[\w$]{1,200})\s{0,50}=\s{0,50}require\(\s{0,50}['"](\.[^'"\n]{0,1000})['"]\s{0,50}\)/g;

function scriptImports(text: string): readonly RelativeImport[] {
  return [...text.matchAll(SCRIPT_IMPORT), ...text.matchAll(SCRIPT_REQUIRE)].flatMap(
    ([statement, what = '', module = '']) => {
      const whole = /^\*\s{0,50}as\s{1,50}(.*)$/.exec(what)?.[1];
      if (whole !== undefined) return [{ module, name: undefined, local: whole }];
      if (what.startsWith('{')) {
        return named(what.slice(1, -1), /\s{1,50}as\s{1,50}|\s{0,50}:\s{0,50}/).map(
          ([name, local]) => ({
            module,
            name,
            local,
          }),
        );
      }
      const name = statement.includes('require') ? undefined : 'default';
      return [{ module, name, local: what }];
    },
  );
}

function named(list: string, separator: RegExp): readonly (readonly [string, string])[] {
  return list.split(',').flatMap((item) => {
    const [name = '', local = name] = item.trim().split(separator);
    return /^[\w$]+$/.test(name) && /^[\w$]+$/.test(local) ? [[name, local] as const] : [];
  });
}

/** Reads the first of these files, given relative to the importing one's folder, that exists. */
export type OpenModule = (candidates: readonly string[]) => Promise<ModuleMembers | undefined>;

/** Names that networks and what builds them go by. */
const NETWORK_NAME = /^[A-Z]\w*[a-z]|model|net/i;

/** Those of its imports that may bring an activation, or if the text has a loss, a network. */
export function wantedImports(language: SourceLanguage, text: string): readonly RelativeImport[] {
  const imports = relativeImports(language, text);
  const trains = imports.length > 0 && LOSS_WORD.test(text);
  const isWanted = (name: string | undefined) =>
    name !== undefined && (isOwnActivationName(name) || (trains && NETWORK_NAME.test(name)));
  return imports.filter(({ name, local }) => isWanted(name) || isWanted(local));
}

/**
 * What a text imports from its neighbours under names that activations go by, and if it has a
 * loss, networks. Each module is opened once; a name that is not found there stands for
 * nothing that is known.
 */
export async function neighboursOf(
  language: SourceLanguage,
  text: string,
  open: OpenModule,
): Promise<Neighbours> {
  const imports = wantedImports(language, text);
  if (imports.length === 0) return NO_NEIGHBOURS;
  const modules = new Map<string, ModuleMembers | undefined>();
  for (const module of new Set(imports.map((each) => each.module))) {
    modules.set(module, await open(candidatesOf(language, module)));
  }
  const neighbours = new Map<string, Neighbour>();
  for (const { module, name, local } of imports) {
    const members = modules.get(module);
    const found = name === undefined ? members : members?.get(name);
    if (found !== undefined || !neighbours.has(local)) neighbours.set(local, found);
  }
  return neighbours;
}

const SCRIPT_ENDINGS = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts'] as const;

/** Where a module may be, as paths below or above the importing file's folder. */
export function candidatesOf(language: SourceLanguage, module: string): readonly string[] {
  if (language === 'python') {
    const [, dots = '', rest = ''] = /^(\.*)(.*)/.exec(module) ?? [];
    const parts = rest.split('.').filter(Boolean);
    if (dots !== '') return pythonFiles([...above(dots.length - 1), ...parts], rest === '');
    // The folder that the program is started in, or one that is on its path: most often the project's.
    return Array.from({ length: MOST_ABOVE + 1 }, (_, level) =>
      pythonFiles([...above(level), ...parts], false),
    ).flat();
  }
  // TypeScript names the file that it will become: `./act.js` is written in `act.ts`.
  const bare = module.replace(/\.([mc]?)js$/, '');
  const endings = SCRIPT_ENDINGS.flatMap((ending) => [
    `${bare}${ending}`,
    `${bare}/index${ending}`,
  ]);
  return /\.[mc]?[jt]sx?$/.test(module) ? [module, ...endings] : endings;
}

/** Folders above the importing file's that an absolute import of Python is looked for in. */
const MOST_ABOVE = 4;

function above(levels: number): readonly string[] {
  return Array<string>(levels).fill('..');
}

/** A module's file, or that of a package. */
function pythonFiles(parts: readonly string[], isFolder: boolean): readonly string[] {
  const initial = [...parts, '__init__.py'].join('/');
  return isFolder ? [initial] : [`${parts.join('/')}.py`, initial];
}
