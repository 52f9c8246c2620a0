import { assumeKeras, type KerasHints } from '../../frameworks/kerasVersion';
import type { Framework } from '../../frameworks/table';
import type { Collector } from '../collector';
import type { Dialect } from '../dialect';
import { importedFrameworks } from '../fileFacts';
import { FileSigns } from '../fileSigns';
import { Source } from '../nodes';
import { MOST_INNER } from '../own/functions';
import type { Neighbours } from '../own/neighbours';
import { type FileContext, Resolver } from '../resolve';
import type { Scopes } from '../scopes';
import type { EarlierNodes, NodeTable } from '../syntax';
import type { Detection } from '../use';
import { type BoundFile, bindFile } from './binding';
import { type BoundSource, type Collected, collect, resultsOf } from './collecting';
import type { StatementFacts } from './facts';
import { joined, moveResults } from './joining';
import { mentioning } from './mentions';
import { Redo } from './redo';
import { Statements } from './statements';

/** What a file is read with. */
export interface FileInput {
  readonly text: string;
  readonly table: NodeTable;
  readonly dialect: Dialect;
  readonly keras: KerasHints | undefined;
  readonly neighbours: Neighbours;
}

/** A file that was read. */
export interface FileReading extends BoundSource {
  readonly detection: Detection;
  readonly scopes: Scopes;
  readonly collector: Collector;
  /** Statements that were read for it. */
  readonly read: number;
  readonly state: FileState;
}

/** What the reading of a file after an edit begins from. */
export interface FileState {
  readonly input: FileInput;
  readonly facts: readonly StatementFacts[];
  readonly signs: FileSigns;
  readonly context: FileContext;
  readonly frameworks: ReadonlySet<Framework>;
  /** Formulas that were put into formulas, at most: there is an end to them in one file. */
  readonly formulas: number;
}

type Edit = EarlierNodes['edit'];

/** Characters around an edit that are looked at from a statement beside it. */
const REACH = 16;

/** Reads a file from its beginning to its end. */
export function readFile(input: FileInput): FileReading {
  const source = new Source(input.text, input.table);
  const statements = new Statements(input.table);
  const bound = bindFile(source, input.dialect, statements, [], []);
  const file = opened(input, source, statements, bound, new FileSigns(input.text));
  const redo = new Redo(statements, file.facts);
  for (const facts of file.facts) redo.change(facts);
  const collected = settled(file, redo);
  return finished(input, file, redo, collected, collected.own.inner);
}

/**
 * Reads what an edit has changed of a file that was read before, which is used up. `undefined`:
 * it has to be read from its beginning to its end. What this gives is what that would give.
 */
export function readEdited(
  input: FileInput,
  before: FileState,
  edit: Edit,
): FileReading | undefined {
  if (before.formulas > MOST_INNER || !isReadAlike(input, before.input)) return undefined;
  const source = new Source(input.text, input.table);
  const statements = new Statements(input.table);
  const { known, gone } = unchanged(statements, before, edit);
  const ownNames = ownNamesIn(before.facts);
  const bound = bindFile(source, input.dialect, statements, known, gone);
  const signs = before.signs.after(input.text, edit);
  const file = opened(input, source, statements, bound, signs);
  if (!isSameContext(file, before)) return undefined;
  const redo = new Redo(statements, file.facts);
  for (const facts of [...bound.dropped, ...bound.renewed]) redo.change(facts);
  if ([...bound.dropped, ...bound.renewed].some((each) => each.bound.hasConfiguration)) {
    for (const facts of file.facts) if (facts.needsConfigurations) redo.change(facts);
  }
  for (const facts of [...bound.dropped, ...redo.places().map((place) => file.facts[place])]) {
    for (const wanted of facts?.results.wanted ?? []) {
      if (wanted.results.uses.length > 0) redo.choose(wanted);
    }
  }
  for (const facts of bound.dropped) facts.forget();
  const collected = settled(file, redo, ownNames);
  const formulas = before.formulas + collected.own.read;
  if (formulas > MOST_INNER) return undefined;
  moveOthers(file.facts, new Set(redo.places()), edit);
  return finished(input, file, redo, collected, formulas);
}

/** The statements at both ends of a file that an edit between them has left alone. */
function unchanged(statements: Statements, before: FileState, edit: Edit) {
  const { count } = statements;
  const known: (StatementFacts | undefined)[] = new Array(count).fill(undefined);
  const all = before.facts.length;
  const isSame = (place: number, from: number): boolean => statements.same(place) === from;
  let first = 0;
  while (
    first < count &&
    isSame(first, first) &&
    statements.end(first) + REACH <= edit.startIndex
  ) {
    known[first] = before.facts[first];
    first += 1;
  }
  let last = 0;
  while (
    last < count - first &&
    isSame(count - 1 - last, all - 1 - last) &&
    statements.start(count - 1 - last) >= edit.newEndIndex + REACH
  ) {
    known[count - 1 - last] = before.facts[all - 1 - last];
    last += 1;
  }
  return { known, gone: before.facts.slice(first, all - last) };
}

interface OpenFile extends BoundSource {
  readonly scopes: Scopes;
  readonly context: FileContext;
}

function opened(
  { dialect, keras, neighbours }: FileInput,
  source: Source,
  statements: Statements,
  { scopes, facts, dropped }: BoundFile,
  signs: FileSigns,
): OpenFile {
  for (const each of dropped) each.place = -1;
  for (const [place, each] of facts.entries()) each.place = place;
  const frameworks = importedFrameworks(
    facts.map(({ bound }) => bound.frameworks),
    signs,
  );
  const context: FileContext = {
    keras: assumeKeras(signs.shows, keras),
    stars: starsIn(facts),
    statements,
    configurations: facts.flatMap(({ bound }, place) => (bound.hasConfiguration ? [place] : [])),
  };
  const resolver = new Resolver(source, dialect, scopes, context);
  return { resolver, statements, facts, frameworks, signs, context, neighbours, scopes };
}

/** Those of the module come first. */
function starsIn(facts: readonly StatementFacts[]): readonly string[] {
  return [
    ...facts.flatMap(({ bound }) => bound.stars),
    ...facts.flatMap(({ bound }) => bound.innerStars),
  ];
}

/** Reads the chosen statements, again where others turn out to be needed. */
function settled(file: BoundSource, redo: Redo, namesBefore?: ReadonlySet<string>): Collected {
  const { resolver, statements, facts } = file;
  resolver.log = redo;
  for (;;) {
    const { size } = redo;
    redo.begin();
    const collected = collect(file, redo);
    const results = resultsOf(file, collected, redo);
    if (namesBefore) {
      const names = new Set(collected.collector.ownNames.map(({ what }) => what));
      for (const each of facts) {
        if (!results.has(each.place)) for (const name of each.results.ownNames) names.add(name);
      }
      const { text } = resolver.source;
      for (const place of mentioning(text, statements, inOne(namesBefore, names))) {
        redo.changeAt(place);
      }
    }
    if (redo.size === size) {
      for (const [place, each] of results) {
        const known = facts[place];
        if (known) known.results = each;
      }
      resolver.log = undefined;
      return collected;
    }
  }
}

function ownNamesIn(facts: readonly StatementFacts[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { results } of facts) for (const name of results.ownNames) names.add(name);
  return names;
}

/** What is in one of two sets alone. */
function inOne(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...[...a].filter((each) => !b.has(each)), ...[...b].filter((each) => !a.has(each))];
}

function moveOthers(
  facts: readonly StatementFacts[],
  read: ReadonlySet<number>,
  { oldEndIndex, newEndIndex }: Edit,
): void {
  const distance = newEndIndex - oldEndIndex;
  if (distance === 0) return;
  const move = (offset: number): number => (offset >= oldEndIndex ? offset + distance : offset);
  for (const each of facts) if (!read.has(each.place)) moveResults(each, oldEndIndex, move);
}

function finished(
  input: FileInput,
  file: OpenFile,
  redo: Redo,
  { collector }: Collected,
  formulas: number,
): FileReading {
  const { facts, signs, context, frameworks } = file;
  const state = { input, facts, signs, context, frameworks, formulas };
  const detection = joined(facts);
  return { ...file, detection, collector, read: redo.places().length, state };
}

function isReadAlike(now: FileInput, before: FileInput): boolean {
  return (
    now.dialect === before.dialect &&
    now.table.typeNames === before.table.typeNames &&
    now.table.types[0] === before.table.types[0] &&
    now.keras?.setting === before.keras?.setting &&
    now.keras?.requirements === before.keras?.requirements &&
    isSameMap(now.neighbours, before.neighbours)
  );
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, value]) => b.get(key) === value));
}

/** Nothing that is known of all of the file has changed. */
function isSameContext(now: OpenFile, before: FileState): boolean {
  const [a, b] = [now.context.keras, before.context.keras];
  return (
    a.version === b.version &&
    a.reason === b.reason &&
    isSameSet(now.frameworks, before.frameworks) &&
    now.signs.shows('tf') === before.signs.shows('tf') &&
    now.context.stars.join() === before.context.stars.join()
  );
}

function isSameSet(a: ReadonlySet<Framework>, b: ReadonlySet<Framework>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
