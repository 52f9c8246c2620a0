import { Collector, type FoundUse } from './collector';
import type { Dialect } from './dialect';
import { fileTraits, importedFrameworks, methodFramework, stringContext } from './fileFacts';
import { collectInstances } from './instances';
import { javascript } from './javascript/dialect';
import { copyTree } from './nodes';
import { python } from './python/dialect';
import { collectReferences } from './references';
import { Resolver } from './resolve';
import { roleOf } from './role';
import type { Scope } from './scopes';
import { collectStrings } from './strings';
import type { SyntaxTree } from './syntax';
import type { ActivationUse, Detection, SourceLanguage } from './use';

const DIALECTS: Readonly<Record<SourceLanguage, Dialect>> = {
  python,
  javascript,
  typescript: javascript,
  typescriptreact: javascript,
};

const NO_TRAITS = { transformer: false, convolutional: false, batchNorm: false };

/** Finds every place of a source that names an activation. Any tree gives a result. */
export function detect(language: SourceLanguage, tree: SyntaxTree): Detection {
  const dialect = DIALECTS[language];
  const source = copyTree(tree, dialect.pruning);
  if (!source) {
    return { uses: [], traits: NO_TRAITS, gaveUp: 'The source has too many syntax nodes.' };
  }
  const module = dialect.bindScopes(source);
  const scopes = new Set<Scope>([module]);
  for (const node of source.nodes) {
    if (node.scope) {
      scopes.add(node.scope);
    }
  }
  const resolver = new Resolver(source, dialect, module);
  const frameworks = importedFrameworks(resolver, scopes);
  const collector = new Collector(resolver);
  collectReferences(collector, methodFramework(resolver, frameworks));
  collectStrings(collector, stringContext(resolver, frameworks));
  collectInstances(collector);
  return { uses: ordered(collector), traits: fileTraits(resolver) };
}

function ordered(collector: Collector): readonly ActivationUse[] {
  const found: readonly FoundUse[] = [...collector.found].sort(
    (a, b) => a.use.span.start - b.use.span.start,
  );
  return found.map((one, index) => ({
    ...one.use,
    role: roleOf(collector.resolver, one, found, index),
  }));
}
