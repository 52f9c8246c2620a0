import type { Framework } from '../../frameworks/table';
import type { Trait } from '../../frameworks/traits';
import type { ActivationUse, RejectedName, Role } from '../use';

/** What a statement binds, as far as the rest of the file can tell without looking into it. */
export interface BoundFacts {
  /** The rows that bind names for all of the file, from the statement's own on. */
  readonly rows: readonly number[];
  /** What they bind, in order. */
  readonly names: readonly BoundName[];
  readonly distinctNames: readonly string[];
  /** Modules of `from … import *`: for all of the file, and within. */
  readonly stars: readonly string[];
  readonly innerStars: readonly string[];
  readonly frameworks: ReadonlySet<Framework>;
  /** A class in it goes by the name of a configuration. */
  readonly hasConfiguration: boolean;
}

export interface BoundName {
  readonly name: string;
  /** Two bindings that say the same here are followed alike by those who look no further. */
  readonly as: string;
}

/** What was found in a statement. */
export interface StatementResults {
  /** Where the statement began in the text that all offsets are of. */
  readonly start: number;
  /** In order of position. */
  readonly uses: readonly ActivationUse[];
  readonly rejected: readonly RejectedName[];
  readonly traits: ReadonlySet<Trait>;
  /** What the activations are called that are defined in it. */
  readonly ownNames: ReadonlySet<string>;
  /** Its first use is in no function or class. */
  readonly beginsOutside: boolean;
  /** The role of its last use, should the next one of the file be in no function or class either. */
  readonly followedRole: Role | undefined;
  /** The statements that were to be read again for it. */
  readonly wanted: readonly StatementFacts[];
}

export const NO_RESULTS: StatementResults = {
  start: 0,
  uses: [],
  rejected: [],
  traits: new Set(),
  ownNames: new Set(),
  beginsOutside: false,
  followedRole: undefined,
  wanted: [],
};

/** All that is known of one statement of a file, for as long as it does not change. */
export class StatementFacts {
  /** Among the statements of the present text; -1: it is not there any more. */
  place = -1;
  results = NO_RESULTS;
  /** The results are those of the present text. */
  isRead = false;
  /** How often its results have been found: the same number, the same results but for their places. */
  reading = 0;
  /** Its results depend on what stands in these. */
  readonly needs = new Set<StatementFacts>();
  readonly neededBy = new Set<StatementFacts>();
  /** What other statements say is found in it, or changes what is. */
  isFed = false;
  /** Its results depend on the configuration classes of the file. */
  needsConfigurations = false;

  /** It may be the last one that runs; `undefined`: nobody has looked. */
  mayLeave: boolean | undefined;
  /** Names that definitions in it may go by; `undefined`: nobody has looked. */
  definitionNames: readonly string[] | undefined;
  /** It may name a loss or an optimiser; `undefined`: nobody has looked. */
  mayTrain: boolean | undefined;
  /** It may make a layer, a loss or an optimiser; `undefined`: nobody has looked. */
  mayMake: boolean | undefined;
  /** All names in it; `undefined`: nobody has looked. */
  said: ReadonlySet<string> | undefined;
  /** It gives names numbers and texts, and does nothing else; `undefined`: nobody has looked. */
  isConstant: boolean | undefined;

  /** It tells something of all of its file, as few do. */
  readonly tellsOfFile: boolean;

  constructor(readonly bound: BoundFacts) {
    const { frameworks, stars, innerStars, hasConfiguration } = bound;
    this.tellsOfFile = frameworks.size + stars.length + innerStars.length > 0 || hasConfiguration;
  }

  /** An edit has changed it, or how it is found: it has to be read again, and what depends on it. */
  change(): void {
    const changed = new Set<StatementFacts>();
    const pending: StatementFacts[] = [this];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (changed.has(next)) continue;
      changed.add(next);
      pending.push(...next.neededBy);
    }
    for (const each of changed) each.forget();
  }

  need(other: StatementFacts): void {
    this.needs.add(other);
    other.neededBy.add(this);
  }

  private forget(): void {
    this.isRead = false;
    for (const other of this.needs) other.neededBy.delete(this);
    this.needs.clear();
    this.isFed = false;
    this.needsConfigurations = false;
  }
}
