import type {
  LayerForm,
  LayerRole,
  LayerTable,
  MergeKind,
  NormalisationKind,
  PlainKind,
  RoleWord,
  StructureKind,
  WeightedKind,
} from './layerKinds';
import {
  kerasLayerFunctions,
  kerasLayerKinds,
  kerasModels,
  kerasTopFunctions,
  tensorflowLayerFunctions,
} from './layersKeras';
import { tfjsFunctions, tfjsLayerKinds, tfjsModels, tfjsTensorMethods } from './layersTfjs';
import {
  torchLayerFunctions,
  torchLayers,
  torchTensorFunctions,
  torchTensorMethods,
} from './layersTorch';
import { canonicalPath } from './modules';
import { remembered } from './remembered';
import { parseSignature, type Signature } from './signature';

/** One spelling of a layer. */
export interface LayerSpelling {
  /** The last name: `Conv2d`. */
  readonly name: string;
  /** The canonical path, Keras 2 counted as Keras. */
  readonly path: string;
  readonly form: LayerForm;
  readonly role: LayerRole;
  readonly signature: Signature;
}

export const layerTables: readonly LayerTable[] = [
  torchLayers,
  torchLayerFunctions,
  torchTensorFunctions,
  kerasLayerKinds,
  kerasLayerFunctions,
  kerasModels,
  kerasTopFunctions,
  tensorflowLayerFunctions,
  tfjsLayerKinds,
  tfjsModels,
  tfjsFunctions,
];

/** Methods of tensors that do what layers do. */
export const tensorMethodTables: readonly LayerTable[] = [torchTensorMethods, tfjsTensorMethods];

const PLAIN: ReadonlySet<string> = new Set<PlainKind>([
  'maxPooling',
  'averagePooling',
  'upsampling',
  'padding',
  'dropout',
  'reshape',
  'identity',
  'arithmetic',
  'noise',
]);

const STRUCTURES: ReadonlySet<string> = new Set<StructureKind>([
  'sequential',
  'list',
  'dictionary',
  'model',
  'input',
  'wrapper',
  'doubling',
  'stack',
  'lambda',
  'activation',
  'parameter',
  'base',
]);

const BY_PATH = indexed(layerTables);
const METHODS: Readonly<Record<'torch' | 'tfjs', ReadonlyMap<string, LayerSpelling>>> = {
  torch: byName(torchTensorMethods),
  tfjs: byName(tfjsTensorMethods),
};

/** The layer that a resolved dotted path names, or `undefined`. */
export const findLayer: (path: string) => LayerSpelling | undefined = remembered((path) => {
  const canonical = canonicalPath(path);
  return BY_PATH.get(canonical.startsWith('tf_keras.') ? canonical.slice('tf_'.length) : canonical);
});

/** The method of a tensor of that name. */
export function findLayerMethod(
  framework: 'torch' | 'tfjs',
  name: string,
): LayerSpelling | undefined {
  return METHODS[framework].get(name);
}

function indexed(tables: readonly LayerTable[]): ReadonlyMap<string, LayerSpelling> {
  return new Map(tables.flatMap(spellings).map((spelling) => [spelling.path, spelling]));
}

function byName(table: LayerTable): ReadonlyMap<string, LayerSpelling> {
  return new Map(spellings(table).map((spelling) => [spelling.name, spelling]));
}

function spellings({ prefix, form, lines }: LayerTable): readonly LayerSpelling[] {
  return lines.flatMap(([names, word, signature = '']) => {
    const parsed = parseSignature(signature);
    const role = roleOf(word);
    return names.split(' ').map((name) => ({
      name: name.slice(name.lastIndexOf('.') + 1),
      path: prefix + name,
      form,
      role,
      signature: parsed,
    }));
  });
}

function roleOf(word: RoleWord): LayerRole {
  const [kind = '', suffix] = word.split(' ');
  if (suffix === 'normalisation') {
    return { kind: 'normalisation', normalisation: kind as NormalisationKind };
  }
  if (suffix === 'merge') return { kind: 'merge', merge: kind as MergeKind };
  if (PLAIN.has(kind)) return { kind: 'plain', plain: kind as PlainKind };
  return STRUCTURES.has(kind)
    ? { kind: 'structure', structure: kind as StructureKind }
    : { kind: 'weighted', weighted: kind as WeightedKind };
}
