import type { Dialect } from './dialect';
import type { Source } from './nodes';

/** Reads the names with dots of a source: `torch.nn.ReLU` is a member `ReLU` of a member `nn`. */
export class DottedNames {
  private readonly memberType: number;
  private readonly lastNameType: number;

  constructor(
    readonly source: Source,
    { memberType, lastNameType }: Dialect,
  ) {
    this.memberType = source.table.typeNames.indexOf(memberType);
    this.lastNameType = source.table.typeNames.indexOf(lastNameType);
  }

  /** The row of the name after the last dot; 0: there is no dot. */
  lastName(row: number): number {
    const { types, sizes } = this.source.table;
    if (types[row] !== this.memberType) {
      return 0;
    }
    const second = row + 1 + (sizes[row + 1] ?? 0);
    const isName = second < row + (sizes[row] ?? 0) && types[second] === this.lastNameType;
    return isName ? second : 0;
  }

  /** What is left of the first dot: a name, or any other expression. */
  root(row: number): number {
    let root = row;
    while (this.lastName(root) !== 0) {
      root += 1;
    }
    return root;
  }

  /** What is right of it, from the dot on, without spaces. */
  names(row: number): string {
    let names = '';
    let at = row;
    for (let name = this.lastName(at); name !== 0; name = this.lastName(at)) {
      names = `.${this.source.textAt(name)}${names}`;
      at += 1;
    }
    return names;
  }
}
