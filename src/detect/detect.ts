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
  options: DetectOptions = {},
): Reading {
  const { earlier } = options;
  const before = earlier && READINGS.get(earlier.reading);
  const reading = fileOf(language, tree, options);
  if (!isRead(reading)) return unread(reading.detection);
  const { file } = reading;
  const outlines =
    earlier && before ? before.outlines.after(earlier.edit, reading.isMoved) : new KeptOutlines();
  const outline = () => outlines.ofFile((run) => outlineIn(language, reading, run));
  const outlinedAround = ({ start }: Span): Outlined => {
    const part = outlines.isWhole
      ? undefined
      : outlines.around(file.statements.at(start), () =>
          outlineAround(CODES[language], reading, start),
        );
    if (part) return part;
    const outlined = outline();
    return { detection: reading.detection, outline: outlined };
  };
  const result: Reading = {
    get detection() {
      return reading.detection;
    },
    outline,
    around: (span) => ({
      detection: reading.within(reading.placesAt(span)),
      outlined: outlinedAround,
    }),
    get statements() {
      return { read: reading.read, all: file.facts.length };
    },
  };
  READINGS.set(result, { file: reading, outlines });
  return result;
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

/** What later readings can begin from; each is used but once. */
const READINGS = new WeakMap<
  Reading,
  { readonly file: FileReading; readonly outlines: KeptOutlines }
>();

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
  { keras, budget = NODE_BUDGET, neighbours = NO_NEIGHBOURS, earlier }: DetectOptions,
): FileReading | GivenUp {
  const dialect = DIALECTS[language];
  const before = earlier && READINGS.get(earlier.reading)?.file;
  if (earlier) READINGS.delete(earlier.reading);
  const nodes = earlier && before && { table: before.file.input.table, edit: earlier.edit };
  const table = tree.nodes(dialect.pruning, budget, nodes);
  if (!table) {
    const gaveUp = tree.gaveUp ?? 'The source has too many syntax nodes.';
    return { detection: { uses: [], rejected: [], traits: NO_TRAITS, gaveUp } };
  }
  const input: FileInput = { text: tree.text, table, dialect, keras, neighbours };
  return (
    (earlier && before && FileReading.after(earlier.edit, before, input)) ?? FileReading.of(input)
  );
}

/** The activations and networks that a file defines itself, for the files that import it. */
export function moduleMembers(
  language: SourceLanguage,
  tree: SyntaxTree,
  options: Omit<DetectOptions, 'neighbours' | 'earlier'> = {},
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
