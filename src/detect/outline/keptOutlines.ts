import { type Move, moveBy, movedUse } from '../moved';
import type { EarlierNodes } from '../syntax';
import type { Detection } from '../use';
import type { FileOutline } from './model';
import { movedBy, placed } from './placed';
import type { PartsRun, WholeOutline } from './wholeOutline';

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

  now(): T {
    const moves = this.edits.map(moveBy);
    if (moves.length === 0) return this.value;
    return this.moved(this.value, (offset) => moves.reduce((at, move) => move(at), offset));
  }
}

/** The models of a file that were worked out, for as long as edits leave them what they are. */
export class KeptOutlines {
  /** All of them, as they stand now. */
  private whole: FileOutline | undefined;
  /** What is left of them since the last time that all were asked for. */
  private run: PartsRun | undefined;
  /** The last part that was asked for, and its statement. */
  private part: { readonly place: number; readonly kept: Kept<OutlinedPart> } | undefined;

  /** `isMoved`: the edit changes no statement. */
  after(edit: Edit, isMoved: boolean): KeptOutlines {
    const next = new KeptOutlines();
    const { part, run } = this;
    next.run =
      run && run.edits.length < MOST_EDITS ? { ...run, edits: [...run.edits, edit] } : undefined;
    const kept = isMoved ? part?.kept.after(edit) : undefined;
    next.part = part && kept && { place: part.place, kept };
    return next;
  }

  /** All of them are known as they stand now. */
  get isWhole(): boolean {
    return this.whole !== undefined;
  }

  ofFile(make: (earlier: PartsRun | undefined) => WholeOutline): FileOutline {
    if (!this.whole) {
      const { outline, parts } = make(this.run);
      this.whole = outline;
      this.run = { parts, edits: [] };
    }
    return this.whole;
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
  return { detection: { ...detection, uses }, outline: placed(outline, movedBy(move)) };
}
