import type { EarlierNodes, NodeTable, Pruning } from '../detect/syntax';
import { EarlierStatements } from './earlierStatements';
import { JoinedRows } from './joinedRows';
import { Rows } from './rows';
import { DROPPED, type Grammar, KEPT, STRING, type SymbolTable, symbolTable } from './symbols';

/** The memory that the parser lives in; its views are replaced when it grows. */
export interface ParserMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/*
 * Where things stand in that memory, in bytes, where pointers take four: in
 * `SubtreeHeapData` and `SubtreeInlineData` of tree-sitter's `subtree.h`, and in
 * `TSLanguage` of its `parser.h`. This holds for the version that `package.json` pins;
 * a test compares what is read here with what the parser says of the same trees.
 */
const SUBTREE = {
  padding: 4,
  size: 16,
  children: 36,
  symbol: 40,
  flags: 44,
  visible: 56,
  production: 66,
} as const;
const LANGUAGE = { longestAliases: 36, aliases: 84 } as const;
/** A child is held in its slot itself. */
const INLINE = 1;
const VISIBLE = 1;
/** Visible, and with a name of its own. */
const NAMED_NODE = 3;
const EXTRA = 4;
/** What a child takes; the children of a subtree stand before it. */
const SLOT = 8;

/**
 * Reads trees of a grammar where the parser keeps them. Asking for each node takes a call
 * into WebAssembly and an object, which is longer than all that is then done with it.
 */
export function createSubtreeReader(memory: ParserMemory, grammar: Grammar) {
  const tables = new Map<Pruning, SymbolTable>();
  return (
    tree: number,
    text: string,
    pruning: Pruning,
    budget: number,
    earlier?: EarlierNodes,
  ): NodeTable | undefined => {
    const symbols = tables.get(pruning) ?? symbolTable(grammar, pruning);
    tables.set(pruning, symbols);
    const walk = new SubtreeWalk(memory, grammar.address, symbols, text, pruning);
    // Numbers of types hold for one table of symbols.
    const isAlike = earlier?.table.typeNames === symbols.typeNames;
    return walk.read(tree, budget, isAlike ? earlier : undefined);
  };
}

const NO_PARTS: readonly number[] = [];
/** Rows that are read anew after a keystroke, as a rule. */
const FEW = 1_024;

/** One way through a tree, parents before children. */
class SubtreeWalk {
  private readonly bytes: Uint8Array;
  private readonly shorts: Uint16Array;
  private readonly words: Uint32Array;
  private readonly aliases: number;
  private readonly longestAliases: number;
  private rows = new Rows(0);
  private joined = new JoinedRows(this.rows, undefined);
  /** The slots of the children that are yet to be read. */
  private at = 0;
  private end = 0;
  /** Where the text of the last child ended, in bytes, of which a code unit has two. */
  private position = 0;
  /** What the parent calls the next child; 0: it calls no child anything. */
  private alias = 0;
  /** The row that the children belong to. */
  private owner = 0;
  private earlier: EarlierStatements | undefined;
  /** The statements with the text of an earlier one that were not copied, and their rows. */
  private readonly unsure: (readonly [index: number, row: number])[] = [];
  /** The same of the parents around it. */
  private readonly outer: number[] = [];

  constructor(
    memory: ParserMemory,
    language: number,
    private readonly symbols: SymbolTable,
    private readonly text: string,
    private readonly pruning: Pruning,
  ) {
    this.bytes = memory.HEAPU8;
    this.shorts = memory.HEAPU16;
    this.words = memory.HEAPU32;
    this.aliases = this.word(language + LANGUAGE.aliases);
    this.longestAliases = this.short(language + LANGUAGE.longestAliases);
  }

  read(tree: number, budget: number, earlier?: EarlierNodes): NodeTable | undefined {
    this.earlier = earlier && new EarlierStatements(earlier);
    const root = this.word(tree);
    const visible = this.word(root + SUBTREE.children) > 0 ? this.word(root + SUBTREE.visible) : 0;
    const likely = Math.min(visible, budget) + 1;
    this.rows = new Rows(earlier ? Math.min(FEW, likely) : likely);
    this.joined = new JoinedRows(this.rows, earlier?.table);
    const start = this.word(root + SUBTREE.padding);
    const symbol = this.short(root + SUBTREE.symbol);
    // All of the text is the root's, also what stands before its first token.
    this.rows.add(this.symbols.types[symbol] ?? 0, 0, this.text.length, 0);
    this.enter(root, start, 0);
    while (this.joined.length <= budget) {
      if (this.at < this.end) this.step();
      else if (!this.leave()) return this.compared().table(this.symbols.typeNames);
    }
    return undefined;
  }

  /** What the parser has made anew may be as it was. */
  private compared(): JoinedRows {
    const { earlier, joined, rows } = this;
    for (const [index, row] of this.unsure) {
      const statement = joined.statements[index];
      const from = statement && earlier?.table.statements[statement.same];
      if (earlier && from && !rows.isAlike(row, earlier.table, from.row)) {
        joined.statements[index] = { ...statement, same: -1 };
      }
    }
    return joined;
  }

  private word(address: number): number {
    return this.words[address >> 2] ?? 0;
  }

  private short(address: number): number {
    return this.shorts[address >> 1] ?? 0;
  }

  private step(): void {
    const { at } = this;
    this.at = at + SLOT;
    const word = this.word(at);
    if (word & INLINE) {
      const lengths = this.word(at + 4);
      const flags = word >> 1;
      const padding = (lengths >> 16) & 0xff;
      const size = lengths >>> 24;
      // Most tokens: signs and keywords, which nothing is to be known of but how long they are.
      if (this.alias === 0 && (flags & NAMED_NODE) !== NAMED_NODE) this.position += padding + size;
      else this.child(0, flags, (word >> 8) & 0xff, padding, size);
    } else {
      this.child(
        word,
        this.bytes[word + SUBTREE.flags] ?? 0,
        this.short(word + SUBTREE.symbol),
        this.word(word + SUBTREE.padding),
        this.word(word + SUBTREE.size),
      );
    }
  }

  /** `subtree`: where its own children are to be found; 0: it has none. */
  private child(subtree: number, flags: number, symbol: number, padding: number, size: number) {
    const start = this.position + padding;
    this.position = start + size;
    const alias = flags & EXTRA ? 0 : this.nextAlias();
    const isNamed =
      alias === 0 ? (flags & NAMED_NODE) === NAMED_NODE : this.symbols.named[alias] === 1;
    if (isNamed) {
      this.named(subtree, alias === 0 ? symbol : alias, start, size);
    } else if (alias === 0 && !(flags & VISIBLE) && subtree !== 0) {
      this.enter(subtree, start, this.owner);
    }
  }

  private nextAlias(): number {
    if (this.alias === 0) return 0;
    const alias = this.short(this.alias);
    this.alias += 2;
    return alias;
  }

  private named(subtree: number, symbol: number, start: number, size: number): void {
    const { fates, types } = this.symbols;
    const fate = fates[symbol];
    if (fate === DROPPED) return;
    const type = types[symbol] ?? 0;
    const isStatement = this.owner === 0;
    const same = isStatement ? this.find(start, size) : -1;
    if (same >= 0 && this.copy(same, subtree, type, start)) return;
    const row = isStatement
      ? this.statement(subtree, type, start, size, same)
      : this.rows.add(type, start >> 1, (start + size) >> 1, this.owner);
    const isOpen =
      fate === KEPT || (fate === STRING && this.pruning.isTemplate(this.text, start >> 1));
    if (isOpen && subtree !== 0) this.enter(subtree, start, row);
  }

  /** The row of a statement that is read anew, whatever text it has. */
  private statement(
    subtree: number,
    type: number,
    start: number,
    size: number,
    same: number,
  ): number {
    const { joined } = this;
    const parts = this.partsOf(subtree);
    const row = joined.read(type, start >> 1, (start + size) >> 1, parts, same);
    if (same >= 0) this.unsure.push([joined.statements.length - 1, row]);
    return row;
  }

  /** The slots of its children, and what it is made by; empty where it has none. */
  private partsOf(subtree: number): readonly number[] {
    const count = subtree === 0 ? 0 : this.word(subtree + SUBTREE.children);
    if (count === 0) return NO_PARTS;
    const parts = [this.short(subtree + SUBTREE.production)];
    for (let at = subtree - SLOT * count; at < subtree; at += 4) parts.push(this.word(at));
    return parts;
  }

  private find(start: number, size: number): number {
    return this.earlier?.find(start >> 1, (start + size) >> 1) ?? -1;
  }

  /** Takes the rows of a statement from the nodes of the tree that this one was parsed from. */
  private copy(same: number, subtree: number, type: number, start: number): boolean {
    const table = this.earlier?.table;
    const from = table?.statements[same];
    if (!table || !from || table.types[from.row] !== type) return false;
    if (!this.isMadeOf(subtree, from.parts)) return false;
    const distance = (start >> 1) - (table.starts[from.row] ?? 0);
    this.joined.copy(from, table.sizes[from.row] ?? 0, distance, same);
    return true;
  }

  /** The parser keeps its parts at the same places, so that both trees share them. */
  private isMadeOf(subtree: number, parts: readonly number[]): boolean {
    const count = subtree === 0 ? 0 : this.word(subtree + SUBTREE.children);
    if (count === 0 || parts.length !== 1 + 2 * count) return false;
    if (this.short(subtree + SUBTREE.production) !== parts[0]) return false;
    const first = (subtree - SLOT * count) >> 2;
    for (let at = 1; at < parts.length; at++) {
      if (this.words[first + at - 1] !== parts[at]) return false;
    }
    return true;
  }

  private enter(subtree: number, start: number, owner: number): void {
    const count = this.word(subtree + SUBTREE.children);
    if (count === 0) return;
    const { outer } = this;
    outer.push(this.at, this.end, this.position, this.alias, this.owner);
    this.at = subtree - SLOT * count;
    this.end = subtree;
    // What stands before the first child stands before its parent, too.
    this.position = start - this.word(subtree + SUBTREE.padding);
    const production = this.short(subtree + SUBTREE.production);
    this.alias = production === 0 ? 0 : this.aliases + 2 * production * this.longestAliases;
    this.owner = owner;
  }

  private leave(): boolean {
    const { outer } = this;
    if (outer.length === 0) return false;
    this.rows.close(this.owner);
    this.owner = outer.pop() ?? 0;
    this.alias = outer.pop() ?? 0;
    this.position = outer.pop() ?? 0;
    this.end = outer.pop() ?? 0;
    this.at = outer.pop() ?? 0;
    return true;
  }
}
