import { isUnknown, type Known } from '../math/analysis';

/** Collects why fields are unknown while the document is written. */
export class Reasons {
  readonly byField: Record<string, string> = {};

  add(field: string, reason: string): void {
    this.byField[field] = reason;
  }

  known<T, D>(field: string, known: Known<T>, write: (value: T) => D): D | 'unknown' {
    if (isUnknown(known)) {
      this.add(field, known.unknown);
      return 'unknown';
    }
    return write(known);
  }
}
