import { type Move, moveBy, movedUse } from '../moved';
import type { EarlierNodes } from '../syntax';
import type { Detection } from '../use';
import type { FileOutline } from './model';

type Edit = EarlierNodes['edit'];

/** The models around a use, and the uses that they are about. */
export interface OutlinedPart {
  readonly detection: Detection;
  readonly outline: FileOutline;
}

/** Edits after which something is worked out anew, should nobody have asked for it meanwhile. */
const MOST_EDITS = 64;

/** What was worked out of a text, as it stands after edits, which are followed when it is asked for. */
class Kept<T> {
  constructor(
    private readonly value: T,
    private readonly moved: (value: T, move: Move) => T,
    private readonly edits: readonly Edit[] = [],
  ) {}

  after(edit: Edit): Kept<T> | undefined {
    if (this.edits.length === MOST_EDITS) return undefined;
    return new Kept(this.value, this.moved, [...this.edits, edit]);
  }

  get isCurrent(): boolean {
    return this.edits.length === 0;
  }

  now(): T {
    const moves = this.edits.map(moveBy);
    if (moves.length === 0) return this.value;
    return this.moved(this.value, (offset) => moves.reduce((at, move) => move(at), offset));
  }
}

/** The models of a file that were worked out, for as long as edits move its statements alone. */
export class KeptOutlines {
  private whole: Kept<FileOutline> | undefined;
  /** The last part that was asked for, and its statement. */
  private part: { readonly place: number; readonly kept: Kept<OutlinedPart> } | undefined;

  /** After an edit that changes no statement. */
  after(edit: Edit): KeptOutlines {
    const next = new KeptOutlines();
    const { part, whole } = this;
    next.whole = whole?.after(edit);
    const kept = part?.kept.after(edit);
    next.part = part && kept && { place: part.place, kept };
    return next;
  }

  /** All of them are known as they stand now. */
  get isWhole(): boolean {
    return this.whole?.isCurrent === true;
  }

  ofFile(make: () => FileOutline): FileOutline {
    const outline = this.whole?.now() ?? make();
    this.whole = new Kept(outline, moved);
    return outline;
  }

  /** Of the models around a statement; `undefined` as `make` says. */
  around(place: number, make: () => OutlinedPart | undefined): OutlinedPart | undefined {
    const known = this.part?.place === place ? this.part.kept.now() : undefined;
    const part = known ?? make();
    if (part) this.part = { place, kept: new Kept(part, movedPart) };
    return part;
  }
}

function movedPart({ detection, outline }: OutlinedPart, move: Move): OutlinedPart {
  const uses = detection.uses.map((use) => movedUse(use, move));
  return { detection: { ...detection, uses }, outline: moved(outline, move) };
}

/**
 * An outline with all its places moved: they are its only objects of a start and an end. What is
 * shared within it stays shared, and what lies in another file where it is.
 */
function moved(outline: FileOutline, move: Move): FileOutline {
  const known = new Map<object, unknown>();
  const follow = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = copied(value);
    known.set(value, made);
    return made;
  };
  const copied = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (isPlace(value)) return { start: move(value.start), end: move(value.end) };
    const copy: Record<string, unknown> = { ...value };
    for (const key in copy) {
      const each = copy[key];
      if (typeof each === 'object' && key !== ELSEWHERE) copy[key] = follow(each);
    }
    return copy;
  };
  return follow(outline) as FileOutline;
}

/** Of an unknown layer, the layers of the network of another file that it is. */
const ELSEWHERE = 'inside';

function isPlace(value: object): value is { readonly start: number; readonly end: number } {
  return 'start' in value && 'end' in value;
}
