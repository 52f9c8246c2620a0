import { apiTables } from './apiTables';
import { argumentLines } from './argumentLines';
import { isOfEitherKeras, pathsInTables } from './kerasPaths';
import type { KerasVersion } from './kerasVersion';
import { canonicalPath, frameworkOfPath } from './modules';
import { remembered } from './remembered';
import { parseSignature, type Signature } from './signature';
import type { ApiKind, ApiTable, Framework, RegistryName, VariantsName } from './table';

/** One spelling of an activation. */
export interface Api {
  /** The path that people write: `torch.nn.LeakyReLU`. */
  readonly path: string;
  readonly framework: Framework;
  readonly kind: ApiKind;
  readonly activation: string;
  readonly signature: Signature;
  readonly variants?: VariantsName;
  /** First version that has it, where that is known. */
  readonly since?: string;
}

/** An argument that names an activation. */
export interface ActivationArgument {
  readonly name: string;
  readonly position: number | undefined;
  readonly registry: RegistryName;
  /** The activation if the argument is left out; `undefined`: it has to be given, or it depends. */
  readonly whenLeftOut: string | undefined;
  /** Further arguments of the callee, which set the activation's parameters. */
  readonly signature: Signature | undefined;
}

const BY_PATH = indexApis(apiTables.filter(({ kind }) => kind !== 'method'));
const METHODS: Readonly<Record<'torch' | 'tfjs', ReadonlyMap<string, Api>>> = {
  torch: methodsOf('torch.Tensor.'),
  tfjs: methodsOf('@tensorflow/tfjs.Tensor.prototype.'),
};
const ARGUMENTS = indexArguments();
const MODULES = modulesOf(apiTables);

/** The activation that a resolved dotted path names, or `undefined`. */
export function findApi(path: string, keras: KerasVersion): Api | undefined {
  return APIS[keras](path);
}

const APIS = byKeras((path, keras) => first(pathsInTables(path, keras), BY_PATH));

/** As `findApi`, also of a tensor's method: `torch.Tensor.relu`. */
export function apiAt(path: string, keras: KerasVersion): Api | undefined {
  const method = /^(torch\.Tensor|@tensorflow\/tfjs\.Tensor\.prototype)\.(\w+)$/.exec(path);
  return method
    ? findMethod(method[1] === 'torch.Tensor' ? 'torch' : 'tfjs', method[2] ?? '')
    : findApi(path, keras);
}

/** What the path names if Keras is of the other version; `undefined` if the version does not matter to it. */
export function findApiOfOtherKeras(path: string, keras: KerasVersion): Api | undefined {
  return isOfEitherKeras(path) ? findApi(path, keras === 2 ? 3 : 2) : undefined;
}

/** A tensor's method of that name. */
export function findMethod(framework: 'torch' | 'tfjs', name: string): Api | undefined {
  return METHODS[framework].get(name);
}

/** The arguments of a callee that name activations, the most specific callee first. */
export function activationArguments(
  callee: string,
  keras: KerasVersion,
): readonly ActivationArgument[] {
  return ARGUMENTS_OF[keras](callee);
}

const ARGUMENTS_OF = byKeras((callee, keras) => {
  const paths = pathsInTables(callee, keras);
  const found = [...(first(paths, ARGUMENTS) ?? [])];
  for (const path of paths) {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      found.push(...(ARGUMENTS.get(`${path.slice(0, dot)}.*`) ?? []));
    }
  }
  return found;
});

function byKeras<T>(
  compute: (path: string, keras: KerasVersion) => T,
): Readonly<Record<KerasVersion, (path: string) => T>> {
  return {
    2: remembered((path) => compute(path, 2)),
    3: remembered((path) => compute(path, 3)),
  };
}

/** The registry that a dictionary is, which sources index with a string: `ACT2FN["gelu"]`. */
export function indexedRegistry(path: string): RegistryName | undefined {
  return ARGUMENTS.get(path)?.find(({ name }) => name === '[]')?.registry;
}

/** A callee that the tables know by its own name, not only by its module's. */
export function isKnownCallee(path: string, keras: KerasVersion): boolean {
  return first(pathsInTables(path, keras), ARGUMENTS) !== undefined;
}

/** A module whose members the tables know, so that `import *` from it says something. */
export function isKnownModule(path: string): boolean {
  return MODULES.has(canonicalPath(path));
}

function first<T>(keys: readonly string[], index: ReadonlyMap<string, T>): T | undefined {
  const key = keys.find((candidate) => index.has(candidate));
  return key === undefined ? undefined : index.get(key);
}

function indexApis(tables: readonly ApiTable[]): ReadonlyMap<string, Api> {
  const index = new Map<string, Api>();
  for (const { kind, prefix, lines } of tables) {
    const framework = frameworkOfPath(prefix);
    if (framework === undefined) {
      continue;
    }
    for (const [name, activation, signature = '', variants, since] of lines) {
      const path = prefix + name;
      index.set(path, {
        path,
        framework,
        kind,
        activation,
        signature: parseSignature(signature),
        ...(variants && { variants }),
        ...(since !== undefined && { since }),
      });
    }
  }
  return index;
}

function methodsOf(prefix: string): ReadonlyMap<string, Api> {
  const tables = apiTables.filter((table) => table.prefix === prefix);
  return new Map(
    [...indexApis(tables).values()].map((api) => [api.path.slice(prefix.length), api]),
  );
}

function indexArguments(): ReadonlyMap<string, readonly ActivationArgument[]> {
  const index = new Map<string, ActivationArgument[]>();
  for (const line of argumentLines) {
    const [module, callees, name, position, registry, whenLeftOut, signature] = line;
    const argument = {
      name,
      position,
      registry,
      whenLeftOut,
      signature: signature === undefined ? undefined : parseSignature(signature),
    };
    for (const callee of callees.split(' ')) {
      const path = module + callee;
      index.set(path, [...(index.get(path) ?? []), argument]);
    }
  }
  return index;
}

function modulesOf(tables: readonly ApiTable[]): ReadonlySet<string> {
  const modules = new Set(['keras', 'tf_keras', 'keras.applications', 'torch', 'torch.nn.init']);
  for (const table of tables) {
    modules.add(table.prefix.slice(0, -1));
  }
  return modules;
}
