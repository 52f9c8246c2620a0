import type { Move } from '../moved';

/** Where what is outlined has come to stand. */
export interface Placing {
  /** Of offsets. */
  readonly offset: Move;
  /** Of places among the uses of the file. */
  readonly use: Move;
  /** Of the numbers of objects and loops. */
  readonly instance: Move;
  readonly loop: Move;
}

const SAME: Move = (number) => number;

/** Nothing but offsets is another. */
export function movedBy(offset: Move): Placing {
  return { offset, use: SAME, instance: SAME, loop: SAME };
}

/**
 * What is outlined with all its places moved: they are its only objects of a start and an end. What
 * is shared within it stays shared, and what lies in another file where it is.
 */
export function placed<T extends object>(outlined: T, placing: Placing): T {
  return new Copy(placing).of(outlined) as T;
}

/** What has no place in it is not copied. */
class Copy {
  private readonly known = new Map<object, object>();

  constructor(private readonly placing: Placing) {}

  of(value: object): object {
    if (isPlace(value)) {
      const { offset } = this.placing;
      return { start: offset(value.start), end: offset(value.end) };
    }
    if (NEVER_PLACED in value) return value;
    const before = this.known.get(value);
    if (before) return before;
    const made = Array.isArray(value) ? this.ofList(value) : this.ofFields(value);
    this.known.set(value, made);
    return made;
  }

  private ofList(list: readonly unknown[]): readonly unknown[] {
    return list.length === 0 ? list : list.map((each) => (isObject(each) ? this.of(each) : each));
  }

  private ofFields(value: object): object {
    const copy: Record<string, unknown> = { ...value };
    for (const key in copy) {
      const each = copy[key];
      if (typeof each === 'number') {
        if (isCounted(key)) copy[key] = this.placing[key](each);
      } else if (isObject(each) && key !== ELSEWHERE) {
        copy[key] = this.of(each);
      }
    }
    return copy;
  }
}

/** Of an unknown layer, the layers of the network of another file that it is. */
const ELSEWHERE = 'inside';
/** Of a number of times. */
const NEVER_PLACED = 'least';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isCounted(key: string): key is 'use' | 'instance' | 'loop' {
  return key === 'use' || key === 'instance' || key === 'loop';
}

function isPlace(value: object): value is { readonly start: number; readonly end: number } {
  return 'start' in value && 'end' in value;
}
