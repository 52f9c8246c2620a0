import { argumentLines } from './arguments';
import { diffusersActivations, transformersActivations } from './huggingFace';
import { flaxLinen, flaxNnx, jaxNn } from './jax';
import { keras2Activations, kerasActivations, kerasBackend, kerasOps } from './kerasFunctions';
import { keras2Layers, kerasLayers } from './kerasLayers';
import type { KerasVersion } from './kerasVersion';
import { canonicalPath } from './modules';
import { parseSignature, type Signature } from './signature';
import type {
  ApiKind,
  ApiTable,
  ArgumentLine,
  Framework,
  RegistryName,
  VariantsName,
} from './table';
import {
  addonsActivations,
  addonsLayers,
  tensorflowMath,
  tensorflowNn,
  tensorflowRawOps,
  tensorflowTop,
} from './tensorflow';
import { tfjsLayers, tfjsMethods, tfjsOps } from './tfjs';
import { timmClasses, timmFunctions } from './timm';
import { torchClasses, torchQuantizedClasses } from './torchClasses';
import {
  torchFunctional,
  torchMethods,
  torchQuantizedFunctional,
  torchSpecial,
  torchTop,
} from './torchFunctions';

/** One spelling of an activation. */
export interface Api {
  /** The path that people write: `torch.nn.LeakyReLU`. */
  readonly path: string;
  readonly framework: Framework;
  readonly kind: ApiKind;
  readonly activation: string;
  readonly signature: Signature;
  readonly variants?: VariantsName;
}

/** An argument that names an activation. */
export interface ActivationArgument {
  readonly name: string;
  readonly position: number | undefined;
  readonly registry: RegistryName;
  /** Further arguments of the callee, which set the activation's parameters. */
  readonly signature: Signature | undefined;
}

export const apiTables: readonly ApiTable[] = [
  torchClasses,
  torchQuantizedClasses,
  torchFunctional,
  torchTop,
  torchSpecial,
  torchQuantizedFunctional,
  kerasLayers,
  keras2Layers,
  kerasActivations,
  keras2Activations,
  kerasOps,
  kerasBackend,
  tensorflowNn,
  tensorflowMath,
  tensorflowTop,
  tensorflowRawOps,
  addonsActivations,
  addonsLayers,
  tfjsOps,
  tfjsLayers,
  transformersActivations,
  diffusersActivations,
  timmClasses,
  timmFunctions,
  jaxNn,
  flaxLinen,
  flaxNnx,
];

const BY_PATH = indexApis(apiTables);
const METHODS: Readonly<Record<'torch' | 'tfjs', ReadonlyMap<string, Api>>> = {
  torch: methodsOf(torchMethods),
  tfjs: methodsOf(tfjsMethods),
};
const ARGUMENTS = indexArguments(argumentLines);
const MODULES = modulesOf(apiTables);

/** The activation that a resolved dotted path names, or `undefined`. */
export function findApi(path: string, keras: KerasVersion): Api | undefined {
  for (const candidate of candidates(path, keras)) {
    const api = BY_PATH.get(candidate);
    if (api) {
      return api;
    }
  }
  return undefined;
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
  const found: ActivationArgument[] = [];
  for (const candidate of candidates(callee, keras)) {
    found.push(...(ARGUMENTS.get(candidate) ?? []));
    for (let dot = candidate.lastIndexOf('.'); dot > 0; dot = candidate.lastIndexOf('.', dot - 1)) {
      found.push(...(ARGUMENTS.get(`${candidate.slice(0, dot)}.*`) ?? []));
    }
  }
  return found;
}

/** A callee that the tables know by its own name, not only by its module's. */
export function isKnownCallee(path: string, keras: KerasVersion): boolean {
  return candidates(path, keras).some((candidate) => ARGUMENTS.has(candidate));
}

/** The registry as the assumed Keras reads it. */
export function registryFor(
  registry: RegistryName,
  callee: string,
  keras: KerasVersion,
): RegistryName {
  const old = keras === 2 || canonicalPath(callee).startsWith('tf_keras');
  return registry === 'keras3' && old ? 'keras2' : registry;
}

/** A module whose members the tables know, so that `import *` from it says something. */
export function isKnownModule(path: string): boolean {
  return MODULES.has(canonicalPath(path));
}

/** `keras` and `tf_keras` share their tables; the assumed version says which goes first. */
function candidates(path: string, keras: KerasVersion): readonly string[] {
  const canonical = canonicalPath(path);
  if (canonical.startsWith('tf_keras.')) {
    return [canonical, canonical.slice('tf_'.length)];
  }
  return keras === 2 && canonical.startsWith('keras.')
    ? [`tf_${canonical}`, canonical]
    : [canonical];
}

function indexApis(tables: readonly ApiTable[]): ReadonlyMap<string, Api> {
  const index = new Map<string, Api>();
  for (const table of tables) {
    for (const [name, activation, signature = '', variants] of table.lines) {
      const path = table.prefix + name;
      index.set(path, {
        path,
        framework: table.framework,
        kind: table.kind,
        activation,
        signature: parseSignature(signature),
        ...(variants && { variants }),
      });
    }
  }
  return index;
}

function methodsOf(table: ApiTable): ReadonlyMap<string, Api> {
  return new Map(
    [...indexApis([table]).values()].map((api) => [api.path.slice(table.prefix.length), api]),
  );
}

function indexArguments(
  lines: readonly ArgumentLine[],
): ReadonlyMap<string, readonly ActivationArgument[]> {
  const index = new Map<string, ActivationArgument[]>();
  for (const [callees, name, position, registry, signature] of lines) {
    const argument = {
      name,
      position,
      registry,
      signature: signature === undefined ? undefined : parseSignature(signature),
    };
    for (const callee of callees.split(' ')) {
      index.set(callee, [...(index.get(callee) ?? []), argument]);
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
