/** A regular expression as it is matched by trying: what is told of single characters is left to the engine. */
export type Pattern =
  /** Takes one character, or none: `matches` says whether it may at an offset. */
  | { readonly kind: 'one'; readonly source: string; readonly width: 0 | 1 }
  | { readonly kind: 'row'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | {
      readonly kind: 'times';
      readonly of: Pattern;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** In place of any number that is stated: a factor, which no text makes larger. */
const FEW = 8;

/** The parts of a pattern of JavaScript's. */
export function parsePattern(source: string): Pattern {
  return new PatternParser(source).whole();
}

class PatternParser {
  private at = 0;

  constructor(private readonly source: string) {}

  whole(): Pattern {
    const options = [this.row()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      options.push(this.row());
    }
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  private row(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? '')) {
      parts.push(this.times(this.atom()));
    }
    return { kind: 'row', parts };
  }

  private times(of: Pattern): Pattern {
    const [text, symbol, from, comma, to, lazy] =
      /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.source.slice(this.at)) ?? [];
    if (text === undefined) return of;
    this.at += text.length;
    const least = symbol === undefined ? Number(from) : symbol === '+' ? 1 : 0;
    const counted = to ? Number(to) : comma ? Number.POSITIVE_INFINITY : Number(from);
    const bound = Number.isFinite(counted) ? Math.min(counted, least + FEW) : counted;
    const most = symbol === undefined ? bound : symbol === '?' ? 1 : Number.POSITIVE_INFINITY;
    return { kind: 'times', of, least, most, isLazy: lazy === '?' };
  }

  private atom(): Pattern {
    const rest = this.source.slice(this.at);
    const group = /^\((?:\?:|\?<[A-Za-z]\w*>|(?!\?))/.exec(rest);
    if (group) {
      this.at += group[0].length;
      const inner = this.whole();
      this.at += 1;
      return inner;
    }
    if (/^\(\?<?[=!]/.test(rest)) return this.lookaround();
    const [text = rest.slice(0, 1)] =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[\s\S]))/.exec(
        rest,
      ) ?? [];
    this.at += text.length;
    return { kind: 'one', source: text, width: /^(\^|\$|\\[bB])$/.test(text) ? 0 : 1 };
  }

  /** A look ahead or behind, left to the engine as a whole. */
  private lookaround(): Pattern {
    const start = this.at;
    this.at += /^\(\?<?[=!]/.exec(this.source.slice(start))?.[0].length ?? 0;
    this.whole();
    this.at += 1;
    return { kind: 'one', source: this.source.slice(start, this.at), width: 0 };
  }
}
