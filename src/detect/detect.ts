import type { KerasHints } from '../frameworks/kerasVersion';
import type { Dialect } from './dialect';
import { javascriptCode } from './javascript/code';
import { javascript } from './javascript/dialect';
import { NODE_BUDGET } from './nodes';
import { outlineAround } from './outline/aroundUse';
import type { CodeReader } from './outline/code';
import { foreignModels } from './outline/foreign';
import { KeptOutlines } from './outline/keptOutlines';
import type { FileOutline } from './outline/model';
import { NO_MODELS, type PartsRun, type WholeOutline, wholeOutline } from './outline/wholeOutline';
import { type OwnActivation, OwnActivations } from './own/functions';
import {
  type ForeignModel,
  type ModuleMembers,
  type Neighbours,
  NO_NEIGHBOURS,
} from './own/neighbours';
import { pythonCode } from './python/code';
import { python } from './python/dialect';
import { type FileInput, FileReading } from './statements/fileReading';
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
}

export interface ReadOptions extends DetectOptions {
  /** What the text before an edit showed: what it has left alone is not read again. */
  readonly earlier?: EarlierReading | undefined;
}

/** A reading of the tree that another tree was parsed from, and the one edit between their texts. */
export interface EarlierReading {
  readonly reading: Reading;
  readonly edit: Pick<SyntaxEdit, 'startIndex' | 'oldEndIndex' | 'newEndIndex'>;
}

/** What a source shows. Its statements are read, and its models worked out, when they are asked for. */
export interface Reading {
  readonly detection: Detection;
  readonly outline: () => FileOutline;
  /** What is known around a span, without reading the rest of a file where that takes a while. */
  readonly around: (span: Span) => Around;
  /** Of how many statements what was found was read anew, and how many there are. */
  readonly statements: { readonly read: number; readonly all: number };
}

/** A part of what a source shows, as it is in the whole. */
export interface Around {
  /** What the statements around a span show; of others there may be something, or nothing. */
  readonly detection: Detection;
  /** The models around a use in them, and perhaps others; uses are those of its own detection. */
  readonly outlined: (use: Span) => Outlined;
}

export interface Outlined {
  readonly detection: Detection;
  readonly outline: FileOutline;
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
): Outlined {
  const { detection, outline } = read(language, tree, options);
  return { detection, outline: outline() };
}

/** As `detect`, and the models of the source for those who come to need them. */
export function read(
  language: SourceLanguage,
  tree: SyntaxTree,
  { earlier, ...options }: ReadOptions = {},
): Reading {
  const before = earlier && takenFrom(earlier);
  const file = fileOf(language, tree, options, before);
  if (!isRead(file)) return unread(file.detection);
  const outlines = before ? before.outlines.after(before.edit, file.isMoved) : new KeptOutlines();
  return new SourceReading(language, file, outlines);
}

/**
 * A class: an object with getters of its own would have a shape of its own as well, which keeps all
 * that they see, texts and trees, until all of the memory is looked through.
 */
class SourceReading implements Reading {
  /** A later reading has begun from it. */
  isTaken = false;

  constructor(
    private readonly language: SourceLanguage,
    readonly file: FileReading,
    readonly outlines: KeptOutlines,
  ) {}

  get detection(): Detection {
    return this.file.detection;
  }

  get statements(): Reading['statements'] {
    return { read: this.file.read, all: this.file.file.facts.length };
  }

  readonly outline = (): FileOutline =>
    this.outlines.ofFile((run) => outlineIn(this.language, this.file, run));

  readonly around = (span: Span): Around => ({
    detection: this.file.within(this.file.placesAt(span)),
    outlined: (use) => this.outlinedAround(use),
  });

  private outlinedAround({ start }: Span): Outlined {
    const { file, outlines } = this;
    const part = outlines.isWhole
      ? undefined
      : outlines.around(file.file.statements.at(start), () =>
          outlineAround(CODES[this.language], file, start),
        );
    if (part) return part;
    const outline = this.outline();
    return { detection: file.detection, outline };
  }
}

/** What a reading begins from, which is used but once. */
interface Before extends Pick<SourceReading, 'file' | 'outlines'> {
  readonly edit: EarlierReading['edit'];
}

function takenFrom({ reading, edit }: EarlierReading): Before | undefined {
  if (!(reading instanceof SourceReading) || reading.isTaken) return undefined;
  reading.isTaken = true;
  const { file, outlines } = reading;
  return { file, outlines, edit };
}

/** Of a source that is not looked into. */
export function unread(detection: Detection): Reading {
  const outline = () => NO_MODELS;
  const around = () => ({ detection, outlined: () => ({ detection, outline: NO_MODELS }) });
  return { detection, outline, around, statements: { read: 0, all: 0 } };
}

function outlineIn(language: SourceLanguage, reading: FileReading, run?: PartsRun): WholeOutline {
  const { detection, file } = reading.standing();
  return wholeOutline(CODES[language], { file, uses: detection.uses }, run);
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
  const reading = fileOf(language, tree, options);
  const collected = isRead(reading) ? reading.collected : undefined;
  if (!isRead(reading) || !collected) {
    return undefined;
  }
  const { detection } = reading;
  const { collector } = collected;
  const { resolver, scopes, frameworks } = reading.file;
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

/** A file that was given up. */
interface GivenUp {
  readonly detection: Detection;
}

function isRead(file: FileReading | GivenUp): file is FileReading {
  return file instanceof FileReading;
}

function fileOf(
  language: SourceLanguage,
  tree: SyntaxTree,
  { keras, budget = NODE_BUDGET, neighbours = NO_NEIGHBOURS }: DetectOptions,
  before?: Before,
): FileReading | GivenUp {
  const dialect = DIALECTS[language];
  const nodes = before && { table: before.file.file.input.table, edit: before.edit };
  const table = tree.nodes(dialect.pruning, budget, nodes);
  if (!table) {
    const gaveUp = tree.gaveUp ?? 'The source has too many syntax nodes.';
    return { detection: { uses: [], rejected: [], traits: NO_TRAITS, gaveUp } };
  }
  const input: FileInput = { text: tree.text, table, dialect, keras, neighbours };
  return (before && FileReading.after(before.edit, before.file, input)) ?? FileReading.of(input);
}

/** The activations and networks that a file defines itself, for the files that import it. */
export function moduleMembers(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: Omit<DetectOptions, 'neighbours'> = {},
): ModuleMembers {
  const reading = fileOf(language, tree, options);
  if (!isRead(reading)) {
    return new Map();
  }
  const { detection } = reading;
  const { resolver, frameworks } = reading.file;
  const { models } = outlineIn(language, reading).outline;
  const members = new Map<string, ForeignModel | OwnActivation>(
    foreignModels(models, detection.uses),
  );
  for (const [name, activation] of new OwnActivations(resolver, frameworks.size > 0).exported()) {
    members.set(name, activation);
  }
  return members;
}
