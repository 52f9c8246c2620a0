import type { ActivationUse, Span } from '../use';

/** Finds detected uses by where they stand, as places in their list. */
export class UsePlaces {
  private readonly starts = new Map<number, number>();

  constructor(private readonly uses: readonly ActivationUse[]) {
    for (const [index, { span }] of uses.entries()) this.starts.set(span.start, index);
  }

  /** Of the activation that is named at a span. */
  at({ start, end }: Span): number | undefined {
    const index = this.starts.get(start);
    return index !== undefined && this.uses[index]?.span.end === end ? index : undefined;
  }

  /** The only use inside a span: the string of `getattr(nn, "ReLU")`. */
  within({ start, end }: Span): number | undefined {
    const index = this.uses.findIndex(({ span }) => start <= span.start && span.end <= end);
    return index < 0 ? undefined : index;
  }
}
