import type { Dialect } from './dialect';
import type { Node, Source } from './nodes';

/** The nodes of a source at which a use can be, each in order of position. */
export interface Sites {
  /** Whole dotted names, and plain ones, that are read. */
  readonly references: readonly Node[];
  readonly strings: readonly Node[];
  readonly calls: readonly Node[];
  /** `a[b]`. */
  readonly subscripts: readonly Node[];
}

/** Sorts out the nodes of a source in one pass. */
export function findSites(source: Source, dialect: Dialect): Sites {
  const references: Node[] = [];
  const strings: Node[] = [];
  const calls: Node[] = [];
  const subscripts: Node[] = [];
  for (const node of source.nodesOf(sitesOf(dialect))) {
    const { type } = node;
    if (type === dialect.memberType || dialect.nameTypes.has(type)) {
      if (isWhole(dialect, node)) {
        references.push(node);
      }
    } else if (dialect.callTypes.has(type)) {
      calls.push(node);
    } else if (dialect.stringTypes.has(type)) {
      strings.push(node);
    } else if (type === dialect.subscriptType) {
      subscripts.push(node);
    }
  }
  return { references, strings, calls, subscripts };
}

function sitesOf({
  memberType,
  subscriptType,
  nameTypes,
  callTypes,
  stringTypes,
}: Dialect): ReadonlySet<string> {
  return new Set([memberType, subscriptType, ...nameTypes, ...callTypes, ...stringTypes]);
}

function isWhole(dialect: Dialect, node: Node): boolean {
  // The object of a longer dotted name, or its last part.
  if (node.parent?.type === dialect.memberType) {
    return false;
  }
  return node.type === dialect.memberType || !dialect.isBindingName(node);
}
