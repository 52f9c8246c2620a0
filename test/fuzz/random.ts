import { uniforms } from '../../src/math/random';

/** Choices that are the same for the same seed. */
export class Random {
  private readonly next: () => number;

  constructor(readonly seed: number) {
    this.next = uniforms(seed);
  }

  /** A whole number from 0 on, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly [T, ...T[]]): T;
  pick<T>(items: readonly T[]): T | undefined;
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}
