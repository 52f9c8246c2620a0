import { canonicalPath, frameworkOfPath } from '../frameworks/modules';
import type { Framework, RegistryName } from '../frameworks/table';
import type { Trait } from '../frameworks/traits';
import type { Binding } from './bindings';
import type { MethodFramework } from './references';
import type { Resolver } from './resolve';
import type { Scopes } from './scopes';
import type { StringContext } from './stringSite';
import type { FileTraits } from './use';

/** The frameworks that a source imports, tf.keras counted as Keras. */
export function importedFrameworks(resolver: Resolver, scopes: Scopes): Set<Framework> {
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
      const module = resolver.dialect.requiredModule(resolver.source, binding.value);
      if (module !== undefined) {
        note(module);
      }
    }
  };
  for (const { stars, names } of scopes.all) {
    stars?.forEach(note);
    names?.forEach((bindings) => {
      bindings.forEach(noteBinding);
    });
  }
  if (/\b(?:PretrainedConfig|PreTrainedConfig)\b/.test(resolver.source.text)) {
    frameworks.add('transformers');
  }
  if (/\btf\.keras\b/.test(resolver.source.text)) {
    frameworks.add('keras');
  }
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
  resolver: Resolver,
  frameworks: ReadonlySet<Framework>,
): MethodFramework {
  if (resolver.dialect.language === 'javascript') {
    return frameworks.has('tfjs') || /\btf\./.test(resolver.source.text) ? 'tfjs' : undefined;
  }
  return ['torch', 'torchvision', 'timm', 'diffusers'].some((name) =>
    frameworks.has(name as Framework),
  )
    ? 'torch'
    : undefined;
}

/** What the layers that a file names say about its network. */
export function fileTraits(found: ReadonlySet<Trait>): FileTraits {
  const convolutional = found.has('convolution');
  return {
    transformer: found.has('attention') || (found.has('layerNorm') && !convolutional),
    convolutional,
    batchNorm: found.has('batchNorm'),
  };
}
