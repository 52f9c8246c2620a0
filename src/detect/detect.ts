import type { KerasHints } from '../frameworks/kerasVersion';
import { Collector, type FoundUse } from './collector';
import type { Dialect } from './dialect';
import { collectDynamic } from './dynamic';
import { fileTraits, importedFrameworks, methodFramework, stringContext } from './fileFacts';
import { collectInstances } from './instances';
import { javascriptCode } from './javascript/code';
import { javascript } from './javascript/dialect';
import { NODE_BUDGET, Source } from './nodes';
import { once } from './once';
import { foreignModels } from './outline/foreign';
import type { FileOutline } from './outline/model';
import { NO_MODELS, outlineOf } from './outline/outline';
import { collectOwn } from './own/collect';
import { type OwnActivation, OwnActivations } from './own/functions';
import {
  type ForeignModel,
  type ModuleMembers,
  type Neighbours,
  NO_NEIGHBOURS,
} from './own/neighbours';
import { pythonCode } from './python/code';
import { python } from './python/dialect';
import { collectReferences } from './references';
import { Resolver } from './resolve';
import { roleOf } from './role';
import type { Scopes } from './scopes';
import { findSites } from './sites';
import { collectStrings } from './strings';
import type { SyntaxTree } from './syntax';
import type { ActivationUse, Detection, SourceLanguage, Span } from './use';
import { handleOf } from './writing/handles';
import { layoutOf } from './writing/layout';
import type { Writing } from './writing/writing';

const DIALECTS: Readonly<Record<SourceLanguage, Dialect>> = {
  python,
  javascript,
  typescript: javascript,
  typescriptreact: javascript,
};

const NO_TRAITS = { transformer: false, convolutional: false, batchNorm: false };

export interface DetectOptions {
  /** What is known of the version of Keras outside of the source. */
  readonly keras?: KerasHints;
  /** Most nodes of a tree that is looked at. */
  readonly budget?: number;
  /** What the source imports from other files of its project, where these have been read. */
  readonly neighbours?: Neighbours;
}

/** What a source shows. */
export interface Reading {
  readonly detection: Detection;
  /** Its models: worked out when first asked for, as that takes a while longer. */
  readonly outline: () => FileOutline;
}

/**
 * Finds every place of a source that names an activation. Any tree gives a result;
 * one of more nodes than the budget is given up, and the result says so.
 */
export function detect(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: DetectOptions = {},
): Detection {
  return resolved(language, tree, options).detection;
}

/** As `detect`, and the models of the source. */
export function detectModels(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: DetectOptions = {},
): { readonly detection: Detection; readonly outline: FileOutline } {
  const { detection, outline } = read(language, tree, options);
  return { detection, outline: outline() };
}

/** As `detect`, and the models of the source for those who come to need them. */
export function read(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: DetectOptions = {},
): Reading {
  const { detection, resolver } = resolved(language, tree, options);
  const { neighbours } = options;
  return {
    detection,
    outline: once(() => outlineIn(language, detection, resolver, neighbours)),
  };
}

function outlineIn(
  language: SourceLanguage,
  { uses }: Detection,
  resolver: Resolver | undefined,
  neighbours?: Neighbours,
): FileOutline {
  const code = language === 'python' ? pythonCode : javascriptCode;
  return resolver ? outlineOf(resolver, code, uses, neighbours) : NO_MODELS;
}

/**
 * As `detect`, and what has to be known to write into the source: in the place of the use
 * whose name has this span, or anywhere. `undefined` where the source was given up.
 */
export function detectWriting(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: DetectOptions = {},
): { readonly detection: Detection; readonly writing: (use?: Span) => Writing } | undefined {
  const { detection, resolver, collector, scopes } = resolved(language, tree, options);
  if (!resolver || !collector || !scopes) {
    return undefined;
  }
  const layout = layoutOf(resolver, scopes);
  return {
    detection,
    writing: (use) => {
      const found =
        use &&
        collector.found.find(
          (one) => one.use.span.start === use.start && one.use.span.end === use.end,
        );
      return { layout, handle: found && handleOf(resolver, found) };
    },
  };
}

interface Resolved {
  readonly detection: Detection;
  readonly resolver?: Resolver;
  readonly collector?: Collector;
  readonly scopes?: Scopes;
  /** The file imports a framework. */
  readonly tensors?: boolean;
}

function resolved(
  language: SourceLanguage,
  tree: SyntaxTree,
  { keras, budget = NODE_BUDGET, neighbours = NO_NEIGHBOURS }: DetectOptions,
): Resolved {
  const dialect = DIALECTS[language];
  const table = tree.nodes(dialect.pruning, budget);
  if (!table) {
    const gaveUp = tree.gaveUp ?? 'The source has too many syntax nodes.';
    return { detection: { uses: [], rejected: [], traits: NO_TRAITS, gaveUp } };
  }
  const source = new Source(tree.text, table);
  const scopes = dialect.bindScopes(source);
  const resolver = new Resolver(source, dialect, scopes, keras);
  const sites = findSites(source, dialect);
  const frameworks = importedFrameworks(resolver, scopes);
  const collector = new Collector(resolver);
  const traits = collectReferences(
    collector,
    sites.references,
    methodFramework(resolver, frameworks),
  );
  collectOwn(collector, sites.references, frameworks.size > 0, neighbours);
  collectStrings(collector, sites, stringContext(resolver, frameworks));
  collectDynamic(collector, sites.calls, sites.subscripts);
  collectInstances(collector, sites.calls);
  const { rejected } = collector;
  const uses = ordered(collector);
  return {
    detection: { uses, rejected, traits: fileTraits(traits) },
    resolver,
    collector,
    scopes,
    tensors: frameworks.size > 0,
  };
}

/** The activations and networks that a file defines itself, for the files that import it. */
export function moduleMembers(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: Omit<DetectOptions, 'neighbours'> = {},
): ModuleMembers {
  const { detection, resolver, tensors = false } = resolved(language, tree, options);
  if (!resolver) {
    return new Map();
  }
  const { models } = outlineIn(language, detection, resolver);
  const members = new Map<string, ForeignModel | OwnActivation>(
    foreignModels(models, detection.uses),
  );
  for (const [name, activation] of new OwnActivations(resolver, tensors).exported()) {
    members.set(name, activation);
  }
  return members;
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
