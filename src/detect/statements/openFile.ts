import { assumeKeras, type KerasHints } from '../../frameworks/kerasVersion';
import type { Framework } from '../../frameworks/table';
import type { Dialect } from '../dialect';
import { importedFrameworks } from '../fileFacts';
import type { FileSigns } from '../fileSigns';
import type { Source } from '../nodes';
import type { Neighbours } from '../own/neighbours';
import { type FileContext, Resolver } from '../resolve';
import type { Scopes } from '../scopes';
import type { NodeTable } from '../syntax';
import type { BoundFile } from './binding';
import type { BoundSource } from './collecting';
import type { StatementFacts } from './facts';
import type { Statements } from './statements';

/** What a file is read with. */
export interface FileInput {
  readonly text: string;
  readonly table: NodeTable;
  readonly dialect: Dialect;
  readonly keras: KerasHints | undefined;
  readonly neighbours: Neighbours;
}

/** A file whose names are bound, with what is known of all of it. */
export interface OpenFile extends BoundSource {
  readonly input: FileInput;
  readonly scopes: Scopes;
  readonly context: FileContext;
}

export function opened(
  input: FileInput,
  source: Source,
  statements: Statements,
  { scopes, facts, dropped }: BoundFile,
  signs: FileSigns,
): OpenFile {
  const { dialect, keras, neighbours } = input;
  for (const each of dropped) each.place = -1;
  let place = 0;
  for (const each of facts) each.place = place++;
  const telling = facts.filter(({ tellsOfFile }) => tellsOfFile);
  const frameworks = importedFrameworks(
    telling.map(({ bound }) => bound.frameworks),
    signs,
  );
  const context: FileContext = {
    keras: assumeKeras(signs.shows, keras),
    stars: starsIn(telling),
    statements,
    configurations: telling.filter(({ bound }) => bound.hasConfiguration).map((each) => each.place),
  };
  const resolver = new Resolver(source, dialect, scopes, context);
  return { input, resolver, statements, facts, frameworks, signs, context, neighbours, scopes };
}

/** Those of the module come first. */
function starsIn(telling: readonly StatementFacts[]): readonly string[] {
  return [
    ...telling.flatMap(({ bound }) => bound.stars),
    ...telling.flatMap(({ bound }) => bound.innerStars),
  ];
}

export function isReadAlike(now: FileInput, before: FileInput): boolean {
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
export function isSameContext(now: OpenFile, before: OpenFile): boolean {
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
