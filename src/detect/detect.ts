import type { KerasHints } from '../frameworks/kerasVersion';
import type { Dialect } from './dialect';
import { javascriptCode } from './javascript/code';
import { javascript } from './javascript/dialect';
import { NODE_BUDGET } from './nodes';
import { outlineAround, type RunnableFile } from './outline/aroundUse';
import type { CodeReader } from './outline/code';
import { foreignModels } from './outline/foreign';
import type { FileOutline } from './outline/model';
import { NO_MODELS, outlineOf } from './outline/outline';
import { type OwnActivation, OwnActivations } from './own/functions';
import {
  type ForeignModel,
  type ModuleMembers,
  type Neighbours,
  NO_NEIGHBOURS,
} from './own/neighbours';
import { pythonCode } from './python/code';
import { python } from './python/dialect';
import type { Resolver } from './resolve';
import {
  type FileInput,
  type FileReading,
  type FileState,
  readEdited,
  readFile,
} from './statements/fileReading';
import type { SyntaxEdit, SyntaxTree } from './syntax';
import type { Detection, SourceLanguage, Span } from './use';
import { handleOf } from './writing/handles';
import { layoutOf } from './writing/layout';
import type { Writing } from './writing/writing';

const DIALECTS: Readonly<Record<SourceLanguage, Dialect>> = {
  python,
  javascript,
  typescript: javascript,
  typescriptreact: javascript,
};

const CODES: Readonly<Record<SourceLanguage, CodeReader>> = {
  python: pythonCode,
  javascript: javascriptCode,
  typescript: javascriptCode,
  typescriptreact: javascriptCode,
};

const NO_TRAITS = { transformer: false, convolutional: false, batchNorm: false };

export interface DetectOptions {
  /** What is known of the version of Keras outside of the source. */
  readonly keras?: KerasHints;
  /** Most nodes of a tree that is looked at. */
  readonly budget?: number;
  /** What the source imports from other files of its project, where these have been read. */
  readonly neighbours?: Neighbours;
  /** What the text before an edit showed: what it has left alone is not read again. */
  readonly earlier?: EarlierReading | undefined;
}

/** A reading of the tree that another tree was parsed from, and the one edit between their texts. */
export interface EarlierReading {
  readonly reading: Reading;
  readonly edit: Pick<SyntaxEdit, 'startIndex' | 'oldEndIndex' | 'newEndIndex'>;
}

/** What a source shows. */
export interface Reading {
  readonly detection: Detection;
  /** Its models: worked out when first asked for, as that takes a while longer. */
  readonly outline: () => FileOutline;
  /**
   * The models that what stands at an offset is a part of, and perhaps others: as in `outline`,
   * but for what a file is given up for, and in a fraction of the time where it has many.
   */
  readonly outlineAround: (offset: number) => FileOutline;
  /** Of how many statements what was found was read anew, and how many there are. */
  readonly statements: { readonly read: number; readonly all: number };
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
  return fileOf(language, tree, options).detection;
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
  const file = fileOf(language, tree, options);
  const { detection } = file;
  if (!isRead(file)) return unread(detection);
  const { resolver, scopes, statements, facts, neighbours, state } = file;
  const runnable: RunnableFile = { resolver, scopes, statements, facts, neighbours, detection };
  let whole: FileOutline | undefined;
  const outline = () => (whole ??= outlineIn(language, detection, resolver, neighbours));
  const reading: Reading = {
    detection,
    outline,
    outlineAround: (offset) =>
      whole ?? outlineAround(language, CODES[language], runnable, offset) ?? outline(),
    statements: { read: file.read, all: facts.length },
  };
  STATES.set(reading, state);
  return reading;
}

/** Of a source that is not looked into. */
export function unread(detection: Detection): Reading {
  const outline = () => NO_MODELS;
  return { detection, outline, outlineAround: outline, statements: { read: 0, all: 0 } };
}

function outlineIn(
  language: SourceLanguage,
  { uses }: Detection,
  resolver: Resolver,
  neighbours?: Neighbours,
): FileOutline {
  return outlineOf(resolver, CODES[language], uses, neighbours && { neighbours });
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
  const file = fileOf(language, tree, options);
  if (!isRead(file)) {
    return undefined;
  }
  const { detection, resolver, collector, scopes, frameworks } = file;
  const layout = layoutOf(resolver, scopes, frameworks);
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

/** What later readings can begin from; each is used but once. */
const STATES = new WeakMap<Reading, FileState>();

/** A file that was given up. */
interface GivenUp {
  readonly detection: Detection;
}

function isRead(file: FileReading | GivenUp): file is FileReading {
  return 'state' in file;
}

function fileOf(
  language: SourceLanguage,
  tree: SyntaxTree,
  { keras, budget = NODE_BUDGET, neighbours = NO_NEIGHBOURS, earlier }: DetectOptions,
): FileReading | GivenUp {
  const dialect = DIALECTS[language];
  const before = earlier && STATES.get(earlier.reading);
  if (earlier) STATES.delete(earlier.reading);
  const nodes = earlier && before && { table: before.input.table, edit: earlier.edit };
  const table = tree.nodes(dialect.pruning, budget, nodes);
  if (!table) {
    const gaveUp = tree.gaveUp ?? 'The source has too many syntax nodes.';
    return { detection: { uses: [], rejected: [], traits: NO_TRAITS, gaveUp } };
  }
  const input: FileInput = { text: tree.text, table, dialect, keras, neighbours };
  return (earlier && before && readEdited(input, before, earlier.edit)) ?? readFile(input);
}

/** The activations and networks that a file defines itself, for the files that import it. */
export function moduleMembers(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: Omit<DetectOptions, 'neighbours' | 'earlier'> = {},
): ModuleMembers {
  const file = fileOf(language, tree, options);
  if (!isRead(file)) {
    return new Map();
  }
  const { detection, resolver, frameworks } = file;
  const { models } = outlineIn(language, detection, resolver);
  const members = new Map<string, ForeignModel | OwnActivation>(
    foreignModels(models, detection.uses),
  );
  for (const [name, activation] of new OwnActivations(resolver, frameworks.size > 0).exported()) {
    members.set(name, activation);
  }
  return members;
}
