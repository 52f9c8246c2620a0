import { canonicalPath, frameworkOfPath } from '../frameworks/modules';
import type { Framework, RegistryName } from '../frameworks/table';
import type { Trait } from '../frameworks/traits';
import type { Binding } from './bindings';
import type { Dialect } from './dialect';
import type { FileSigns } from './fileSigns';
import type { Source } from './nodes';
import type { MethodFramework } from './references';
import type { Resolver } from './resolve';
import type { StatementBindings } from './scopes';
import type { StringContext } from './stringSite';
import type { FileTraits } from './use';

/** The frameworks that a statement imports, tf.keras counted as Keras. */
export function frameworksIn(
  source: Source,
  dialect: Dialect,
  { module, stars, inner }: StatementBindings,
): ReadonlySet<Framework> {
  const frameworks = new Set<Framework>();
  const note = (path: string) => {
    const framework = frameworkOfPath(canonicalPath(path));
    if (framework) {
      frameworks.add(framework);
    }
  };
  const noteBinding = (binding: Binding) => {
    if (binding.kind === 'import') {
      note(binding.path);
    } else if (binding.kind === 'value') {
      const module = dialect.requiredModule(source, binding.value);
      if (module !== undefined) {
        note(module);
      }
    }
  };
  stars.forEach(note);
  for (const { binding } of module) noteBinding(binding);
  for (const scope of inner) {
    scope.stars?.forEach(note);
    scope.names?.forEach((bindings) => {
      bindings.forEach(noteBinding);
    });
  }
  return frameworks;
}

/** The frameworks of a file: what its statements import, and what its text tells. */
export function importedFrameworks(
  statements: Iterable<ReadonlySet<Framework>>,
  signs: FileSigns,
): ReadonlySet<Framework> {
  const frameworks = new Set<Framework>();
  for (const imported of statements) for (const one of imported) frameworks.add(one);
  if (signs.shows('transformers')) frameworks.add('transformers');
  if (signs.shows('tfKeras')) frameworks.add('keras');
  return frameworks;
}

/** Whose registries a project's own strings mean, by what the file imports; first match. */
const CONTEXTS: readonly (readonly [Framework, readonly RegistryName[]])[] = [
  ['tfjs', ['tfjsLayers', 'generic']],
  ['torch', ['generic']],
  ['keras', ['keras3', 'keras2', 'generic']],
  ['tensorflow', ['keras3', 'keras2', 'generic']],
  ['jax', ['generic']],
  ['transformers', ['transformers', 'generic']],
  ['diffusers', ['diffusers', 'generic']],
  ['timm', ['timm', 'generic']],
  ['torchvision', ['generic']],
];

/** What a string under a telling name means in this file. */
export function stringContext(
  resolver: Resolver,
  frameworks: ReadonlySet<Framework>,
): StringContext {
  const script = resolver.dialect.language === 'javascript';
  for (const [framework, registries] of CONTEXTS) {
    if (frameworks.has(framework)) {
      const old = resolver.keras === 2;
      return {
        framework,
        registries: registries.filter((registry) => !old || registry !== 'keras3'),
      };
    }
  }
  return { framework: 'user', registries: script ? ['tfjsLayers', 'generic'] : ['generic'] };
}

/** Whose tensors the file's values may be. */
export function methodFramework(
  { language }: Dialect,
  frameworks: ReadonlySet<Framework>,
  signs: FileSigns,
): MethodFramework {
  if (language === 'javascript') {
    return frameworks.has('tfjs') || signs.shows('tf') ? 'tfjs' : undefined;
  }
  return OF_TORCH.some((framework) => frameworks.has(framework)) ? 'torch' : undefined;
}

/** Frameworks whose values are tensors of PyTorch. */
const OF_TORCH: readonly Framework[] = ['torch', 'torchvision', 'timm', 'diffusers'];

/** What the layers that a file names say about its network. */
export function fileTraits(found: ReadonlySet<Trait>): FileTraits {
  const convolutional = found.has('convolution');
  return {
    transformer: found.has('attention') || (found.has('layerNorm') && !convolutional),
    convolutional,
    batchNorm: found.has('batchNorm'),
  };
}
