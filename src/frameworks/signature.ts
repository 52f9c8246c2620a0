/** A value that a table can state: `None` is `null`, other words are strings. */
export type Constant = number | string | boolean | null;

export interface SignatureParameter {
  /** As the framework spells it. */
  readonly name: string;
  /** The activation's parameter that it sets; `name` unless the table says otherwise. */
  readonly target: string;
  /**
   * Its negative sets the parameter, and has to agree with the argument that sets it
   * plainly: a shrinkage from `lower` to `upper` is one of the catalogue's if it is
   * symmetric.
   */
  readonly mirrored: boolean;
  /** 0-based among all positional arguments; `undefined`: by name only. */
  readonly position: number | undefined;
  /** `undefined`: the caller has to give it. */
  readonly default: Constant | undefined;
}

export interface Signature {
  readonly parameters: readonly SignatureParameter[];
  /** The arguments are the keys of one object. */
  readonly options: boolean;
}

/**
 * Reads `input, alpha->negative_slope=0.2, *, name=None`: after a `*` arguments go
 * by name only, `->` names the activation's own parameter (`->-`: as its negative),
 * `=` gives the default.
 * Braces around it all stand for one object of options.
 */
export function parseSignature(text: string): Signature {
  const options = text.startsWith('{');
  const parameters: SignatureParameter[] = [];
  let position: number | undefined = options ? undefined : 0;
  for (const part of (options ? text.slice(1, -1) : text).split(',')) {
    const item = part.trim();
    if (item === '*') {
      position = undefined;
    } else if (item !== '') {
      parameters.push(parseParameter(item, position));
      position = position === undefined ? undefined : position + 1;
    }
  }
  return { parameters, options };
}

function parseParameter(item: string, position: number | undefined): SignatureParameter {
  const [declared = '', value] = item.split('=');
  const [name = '', target = name] = declared.split(/->-?/);
  return {
    name,
    target,
    mirrored: declared.includes('->-'),
    position,
    default: value === undefined ? undefined : parseConstant(value),
  };
}

const WORDS: ReadonlyMap<string, Constant> = new Map<string, Constant>([
  ['None', null],
  ['True', true],
  ['False', false],
]);

/** Reads a number, a fraction such as `1/3`, `None`, `True`, `False`, or a word. */
export function parseConstant(text: string): Constant {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word;
  }
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    return Number(fraction[1]) / Number(fraction[2]);
  }
  return /^-?(\d|\.\d)/.test(text) ? Number(text) : text;
}
