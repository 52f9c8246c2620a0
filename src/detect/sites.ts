import type { Dialect } from './dialect';
import type { RowRange, Source } from './nodes';
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
  const { memberType, subscriptType, nameTypes, callTypes, stringTypes } = dialect;
  const sites = { references: [], strings: [], calls: [], subscripts: [] };
  const { table } = source;
  const lists = table.typeNames.map((type): number[] | undefined => {
    if (type === memberType || nameTypes.has(type)) return sites.references;
    if (callTypes.has(type)) return sites.calls;
    if (stringTypes.has(type)) return sites.strings;
    return type === subscriptType ? sites.subscripts : undefined;
  });
  const isRead = readNames(table, dialect);
  for (const { first, after } of ranges) {
    for (let row = first; row < after; row++) {
      const list = lists[table.types[row] ?? 0];
      if (list && (list !== sites.references || isRead(row))) {
        list.push(row);
      }
    }
  }
  return sites;
}

/** Of a row with a name: it is neither a part of a longer one nor bound there. */
function readNames(table: NodeTable, { memberType, bindingNames }: Dialect) {
  const { typeNames, types, parents, indices, afters } = table;
  const member = typeNames.indexOf(memberType);
  const all = typeNames.map((type) => bindingNames.all.has(type));
  const first = typeNames.map((type) => bindingNames.first.has(type));
  const firstOfSeveral = typeNames.map((type) => bindingNames.firstOfSeveral.has(type));
  return (row: number): boolean => {
    const parent = parents[row] ?? 0;
    const type = types[parent] ?? 0;
    if (type === member) return false;
    if (types[row] === member) return true;
    if (all[type]) return false;
    if (indices[row] !== 0) return true;
    const isOnly = afters[row] === afters[parent];
    return !first[type] && (isOnly || !firstOfSeveral[type]);
  };
}
