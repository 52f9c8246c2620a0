import { type Pattern, parsePattern } from './pattern';

/** Characters with which texts are pumped up, and that tell patterns apart. */
const CHARACTERS = [...'a0_ \t\n\r.,:;=+-*/\\#!?@%^&|~<>()[]{}"\'`$ALx\u00e9'];
/** What few patterns take, as the end that makes them try again. */
const ENDS = ['\u0001', '\n\u0001'];
/** Characters of a long text: deeper than so many the matching does not nest. */
const LONG = 320;

/**
 * A text on which a regular expression takes more than in proportion to its length, searched
 * for as engines match: at each place, by trying. `undefined`: none was found. What is counted
 * are steps, so that it is the same on every machine.
 */
export function slowText(source: string, flags: string): string | undefined {
  const whole = thinned(parsePattern(source));
  const search = new Search(whole, flags);
  for (const { before, repeated } of pumps(whole, search)) {
    const times = Math.max(8, Math.floor(LONG / 4 / Math.max(1, repeated.length)));
    for (const end of ENDS) {
      const text = (count: number) => before + repeated.repeat(count) + end;
      const short = search.steps(text(times));
      // Four times the text is four times the work, or sixteen times where it is the square.
      if (short >= MOST_STEPS || search.steps(text(4 * times)) > 8 * short) return text(3);
    }
  }
  return undefined;
}

/** Of so many alternatives, as the words of a table are, one is like the others. */
const MOST_OPTIONS = 24;

function thinned(node: Pattern): Pattern {
  switch (node.kind) {
    case 'row':
      return { ...node, parts: node.parts.map(thinned) };
    case 'choice':
      return { ...node, options: node.options.slice(0, MOST_OPTIONS).map(thinned) };
    case 'times':
      return { ...node, of: thinned(node.of) };
    default:
      return node;
  }
}

interface Pump {
  readonly before: string;
  readonly repeated: string;
}

/** For each part that may repeat, what leads to it, and what it takes again and again. */
function pumps(whole: Pattern, search: Search): readonly Pump[] {
  const found: Pump[] = [];
  const visit = (node: Pattern, before: string): void => {
    switch (node.kind) {
      case 'row':
        node.parts.reduce((text, part) => {
          visit(part, text);
          return text + sample(part, search);
        }, before);
        return;
      case 'choice':
        for (const option of node.options) visit(option, before);
        return;
      case 'times':
        if (node.most === Number.POSITIVE_INFINITY) {
          for (const repeated of repeats(node.of, search)) {
            found.push({ before, repeated }, { before: '', repeated: before + repeated });
          }
        }
        visit(node.of, before);
        return;
      default:
    }
  };
  visit(whole, '');
  return found;
}

/** What a part takes at once: each of the characters that it may, or one sample of all of it. */
function repeats(node: Pattern, search: Search): readonly string[] {
  return node.kind === 'one' ? search.charactersOf(node) : [sample(node, search)];
}

/** A text that a part takes, as short as it goes but for what has to be there. */
function sample(node: Pattern, search: Search): string {
  switch (node.kind) {
    case 'one':
      return search.charactersOf(node)[0] ?? '';
    case 'row':
      return node.parts.map((part) => sample(part, search)).join('');
    case 'choice':
      return node.options[0] ? sample(node.options[0], search) : '';
    case 'times':
      return sample(node.of, search).repeat(Math.max(node.least, Math.min(1, node.most)));
  }
}

/** More steps than these are too many, whatever the text. */
const MOST_STEPS = 1_000_000;

class Search {
  private count = 0;
  private readonly engines = new Map<string, RegExp>();
  private readonly characters = new Map<string, readonly string[]>();

  constructor(
    private readonly whole: Pattern,
    private readonly flags: string,
  ) {}

  /** Of one atom, those of `CHARACTERS` and its own that it takes. */
  charactersOf(atom: Extract<Pattern, { kind: 'one' }>): readonly string[] {
    if (atom.width === 0) return [];
    const before = this.characters.get(atom.source);
    if (before) return before;
    const own = atom.source.replace(/^\\(?![\w])/, '');
    const taken = [own, ...CHARACTERS].filter(
      (one) => one.length === 1 && this.takes(atom.source, one, 0),
    );
    this.characters.set(atom.source, taken);
    return taken;
  }

  /** That it takes to find that the text has no match, or what it takes to find all of them. */
  steps(text: string): number {
    this.count = 0;
    for (let start = 0; start <= text.length && this.count < MOST_STEPS; ) {
      const end = this.match(this.whole, text, start, (at) => at);
      start = end === undefined || end === start ? start + 1 : end;
      if (this.flags.includes('y') || (end !== undefined && !this.flags.includes('g'))) break;
    }
    return this.count;
  }

  private match(
    node: Pattern,
    text: string,
    at: number,
    then: (at: number) => number | undefined,
  ): number | undefined {
    this.count += 1;
    if (this.count > MOST_STEPS) return undefined;
    switch (node.kind) {
      case 'one':
        return this.takes(node.source, text, at) ? then(at + node.width) : undefined;
      case 'row':
        return this.row(node.parts, 0, text, at, then);
      case 'choice':
        for (const option of node.options) {
          const end = this.match(option, text, at, then);
          if (end !== undefined) return end;
        }
        return undefined;
      case 'times':
        return this.times(node, 0, text, at, then);
    }
  }

  private row(
    parts: readonly Pattern[],
    index: number,
    text: string,
    at: number,
    then: (at: number) => number | undefined,
  ): number | undefined {
    const part = parts[index];
    return part
      ? this.match(part, text, at, (next) => this.row(parts, index + 1, text, next, then))
      : then(at);
  }

  private times(
    node: Extract<Pattern, { kind: 'times' }>,
    done: number,
    text: string,
    at: number,
    then: (at: number) => number | undefined,
  ): number | undefined {
    if (done === 0 && node.of.kind === 'one') return this.timesOne(node, node.of, text, at, then);
    const again = (): number | undefined =>
      done < node.most
        ? this.match(node.of, text, at, (next) =>
            next === at && done >= node.least
              ? undefined
              : this.times(node, done + 1, text, next, then),
          )
        : undefined;
    if (done < node.least) return again();
    return node.isLazy ? (then(at) ?? again()) : (again() ?? then(at));
  }

  /** As `times`, without nesting for each character. */
  private timesOne(
    { least, most, isLazy }: Extract<Pattern, { kind: 'times' }>,
    { source, width }: Extract<Pattern, { kind: 'one' }>,
    text: string,
    at: number,
    then: (at: number) => number | undefined,
  ): number | undefined {
    const mayTake = (count: number): boolean => {
      this.count += 1;
      return width > 0 && count < most && this.takes(source, text, at + count);
    };
    let count = 0;
    while ((count < least || !isLazy) && mayTake(count)) count += 1;
    if (count < least) return undefined;
    while (this.count < MOST_STEPS) {
      const end = then(at + count);
      if (end !== undefined) return end;
      if (isLazy ? !mayTake(count) : count === least) return undefined;
      count += isLazy ? 1 : -1;
      this.count += 1;
    }
    return undefined;
  }

  private takes(atom: string, text: string, at: number): boolean {
    const engine =
      this.engines.get(atom) ?? new RegExp(atom, `${this.flags.replace(/[gy]/g, '')}y`);
    this.engines.set(atom, engine);
    engine.lastIndex = at;
    return engine.test(text);
  }
}
