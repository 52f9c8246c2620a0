import type { TargetName } from '../codegen/functionCode';
import type { LayerLibrary, LayerStyle } from '../codegen/layer/style';
import type { FrameworkId } from '../detect/use';
import type { Layout } from '../detect/writing/writing';
import type { KerasVersion } from '../frameworks/kerasVersion';
import { canonicalPath, TFJS } from '../frameworks/modules';
import { type RegistryEntry, stringsOf } from '../frameworks/registryEntries';
import type { Home } from '../frameworks/spellings';
import type { Framework, RegistryName } from '../frameworks/table';

/** What can be printed for the code of a framework. */
export interface Printing {
  readonly library: LayerLibrary | undefined;
  readonly functions: TargetName | undefined;
}

/** Frameworks whose modules are PyTorch's. */
const BY_TORCH: Printing = { library: 'torch', functions: 'torch' };

const PRINTINGS: Readonly<Partial<Record<Framework, Printing>>> = {
  torch: BY_TORCH,
  torchvision: BY_TORCH,
  timm: BY_TORCH,
  transformers: BY_TORCH,
  diffusers: BY_TORCH,
  keras: { library: 'keras', functions: 'keras' },
  tensorflow: { library: 'keras', functions: 'tensorflow' },
  tfjs: { library: 'tfjs', functions: 'tfjs' },
};

/** A function of the source's own counts to the framework that the source imports. */
export function printingFor(framework: FrameworkId, layout: Layout): Printing | undefined {
  const known = framework === 'user' ? frameworkOf(layout) : framework;
  const printing = known && PRINTINGS[known];
  return printing?.functions === 'keras' && layout.keras.version === 2
    ? { ...printing, functions: 'tensorflow' }
    : printing;
}

/** Keras 2 has no operations of its own. */
export function operationsFor({ keras }: Layout): LayerStyle['operations'] {
  return keras.version === 2 ? 'tensorflow' : 'keras';
}

/** By importance to what activations are made of, where a source imports several. */
const ORDER: readonly Framework[] = ['torch', 'keras', 'tensorflow', 'jax'];

export function frameworkOf({ language, frameworks }: Layout): Framework | undefined {
  return language === 'javascript' ? 'tfjs' : ORDER.find((each) => frameworks.has(each));
}

/** Libraries that a class can be written for in a source; more than one: its user has to say. */
export function librariesOf({ language, frameworks }: Layout): readonly LayerLibrary[] {
  if (language === 'javascript') return ['tfjs'];
  const found = [...frameworks].flatMap((each) => PRINTINGS[each]?.library ?? []);
  return found.length === 0 ? ['torch', 'keras'] : [...new Set(found)];
}

interface Homes {
  readonly layers: string | undefined;
  readonly functions: string;
}

const OWN_HOMES: Readonly<Partial<Record<Framework, Homes>>> = {
  torch: { layers: 'torch.nn.', functions: 'torch.nn.functional.' },
  keras: { layers: 'keras.layers.', functions: 'keras.activations.' },
  tensorflow: { layers: undefined, functions: 'tensorflow.nn.' },
  tfjs: { layers: `${TFJS}.layers.`, functions: `${TFJS}.` },
  jax: { layers: undefined, functions: 'jax.nn.' },
};

/** Where the framework of a source has what the source defines itself. */
export function ownHome(layout: Layout, isLayer: boolean): Home | undefined {
  const framework = frameworkOf(layout);
  const homes = framework && OWN_HOMES[framework];
  const prefix = isLayer ? homes?.layers : homes?.functions;
  if (prefix === undefined) return undefined;
  const isOld = layout.keras.version === 2 && prefix.startsWith('keras.');
  const kind = isLayer && framework !== 'tfjs' ? 'class' : 'function';
  return { prefix: isOld ? `tf_${prefix}` : prefix, kind };
}

/** The layer of a framework that applies whatever a string names. */
export interface StringLayerKind {
  readonly path: string;
  readonly home: Home;
  readonly options: boolean;
  readonly strings: readonly (readonly [string, RegistryEntry])[];
}

/** By the path of it, or of another layer beside it, as the source has it; `undefined` for others. */
export function stringLayerOf(path: string, version: KerasVersion): StringLayerKind | undefined {
  const canonical = canonicalPath(path)
    .replace(/^tf_/, '')
    .replace(/\.\w*$/, '');
  if (canonical === 'keras.layers') {
    const isOld = version === 2 || path.startsWith('tf_');
    const prefix = isOld ? 'tf_keras.layers.' : 'keras.layers.';
    return kind(prefix, 'Activation', 'class', isOld ? 'keras2' : 'keras3');
  }
  return canonical === `${TFJS}.layers`
    ? kind(`${TFJS}.layers.`, 'activation', 'function', 'tfjsLayers')
    : undefined;
}

function kind(
  prefix: string,
  name: string,
  of: Home['kind'],
  registry: RegistryName,
): StringLayerKind {
  return {
    path: prefix + name,
    home: { prefix, kind: of },
    options: of === 'function',
    strings: stringsOf(registry, undefined),
  };
}
