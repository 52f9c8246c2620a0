import { type BoundSource, type Collected, collect, resultsOf } from './collecting';
import { mentioning } from './mentions';
import { ownNamesIn } from './ownNames';
import type { Redo } from './redo';

/** What decides what else is read. */
export interface Settling {
  /**
   * What the activations of the file's own were called when it was last read from beginning to
   * end, so that what names others that are none any more, or that are now, is read again.
   */
  readonly namesBefore?: ReadonlySet<string> | undefined;
  /** Is called before each round. */
  readonly grow?: () => void;
}

/** Reads the chosen statements, again where others turn out to be needed. */
export function settle(
  file: BoundSource,
  redo: Redo,
  { namesBefore, grow }: Settling = {},
): Collected {
  const { resolver, statements, facts } = file;
  resolver.log = redo;
  for (;;) {
    grow?.();
    const { size } = redo;
    redo.begin();
    const collected = collect(file, redo);
    const results = resultsOf(file, collected, redo);
    if (namesBefore) {
      const names = new Set(ownNamesIn(facts.filter(({ place }) => !results.has(place))));
      for (const { what } of collected.collector.ownNames) names.add(what);
      const others = inOne(namesBefore, names);
      for (const place of mentioning(resolver.source, statements, others)) redo.changeAt(place);
    }
    if (redo.size === size) {
      for (const [place, each] of results) {
        const known = facts[place];
        if (!known) continue;
        known.results = each;
        known.isRead = true;
        known.reading += 1;
      }
      resolver.log = undefined;
      return collected;
    }
  }
}

/** What is in one of two sets alone. */
function inOne(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...[...a].filter((each) => !b.has(each)), ...[...b].filter((each) => !a.has(each))];
}
