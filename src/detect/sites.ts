import type { Dialect } from './dialect';
import type { RowRange, Source } from './nodes';
import { oncePerGrammar } from './oncePerGrammar';
import type { NodeTable } from './syntax';

/** The rows of a source at which a use can be, each in order of position. */
export interface Sites {
  /** Whole dotted names, and plain ones, that are read. */
  readonly references: readonly number[];
  readonly strings: readonly number[];
  readonly calls: readonly number[];
  /** `a[b]`. */
  readonly subscripts: readonly number[];
}

/** Sorts out the nodes of some parts of a source, in order, in one pass. */
export function findSites(
  source: Source,
  dialect: Dialect,
  ranges: readonly RowRange[] = [{ first: 0, after: source.table.length }],
): Sites {
  const { table } = source;
  const rules = oncePerGrammar(table.typeNames, dialect, rulesOf);
  const sites: Record<Kind, number[]> = { references: [], strings: [], calls: [], subscripts: [] };
  for (const { first, after } of ranges) {
    for (let row = first; row < after; row++) {
      const kind = rules.kinds[table.types[row] ?? 0];
      if (kind !== undefined && (kind !== 'references' || isRead(table, rules, row))) {
        sites[kind].push(row);
      }
    }
  }
  return sites;
}

type Kind = keyof Sites;

/** What a grammar says, by number of a type. */
interface Rules {
  readonly kinds: readonly (Kind | undefined)[];
  readonly member: number;
  /** Of parents: which of their children are names that they bind. */
  readonly all: readonly boolean[];
  readonly first: readonly boolean[];
  readonly firstOfSeveral: readonly boolean[];
}

function rulesOf(typeNames: readonly string[], dialect: Dialect): Rules {
  const { memberType, subscriptType, nameTypes, callTypes, stringTypes, bindingNames } = dialect;
  return {
    kinds: typeNames.map((type) => {
      if (type === memberType || nameTypes.has(type)) return 'references';
      if (callTypes.has(type)) return 'calls';
      if (stringTypes.has(type)) return 'strings';
      return type === subscriptType ? 'subscripts' : undefined;
    }),
    member: typeNames.indexOf(memberType),
    all: typeNames.map((type) => bindingNames.all.has(type)),
    first: typeNames.map((type) => bindingNames.first.has(type)),
    firstOfSeveral: typeNames.map((type) => bindingNames.firstOfSeveral.has(type)),
  };
}

/** Of a row with a name: it is neither a part of a longer one nor bound there. */
function isRead({ types, ups, indices, sizes }: NodeTable, rules: Rules, row: number) {
  const parent = row - (ups[row] ?? 0);
  const type = types[parent] ?? 0;
  if (type === rules.member) return false;
  if (types[row] === rules.member) return true;
  if (rules.all[type]) return false;
  if (indices[row] !== 0) return true;
  const isOnly = row + (sizes[row] ?? 0) === parent + (sizes[parent] ?? 0);
  return !rules.first[type] && (isOnly || !rules.firstOfSeveral[type]);
}
