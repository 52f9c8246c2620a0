import type { GivenList, Layout } from '../detect/writing/writing';
import { isInitialiser } from '../frameworks/initialisers';
import type { Constant, SignatureParameter } from '../frameworks/signature';
import { type Argument, isAxis, type NewItem } from './convert';

/** How a source writes arguments. */
export interface Notation {
  readonly literal: (value: Constant) => string;
  /** A number, or where a weight is started by it, what makes it so; `undefined`: it cannot be named. */
  readonly started: (value: string, parameter: SignatureParameter) => string | undefined;
  /** Which go by position and which by name; `undefined` where one can do neither. */
  readonly placed: (
    all: readonly Argument[],
    given: GivenList | undefined,
  ) => readonly NewItem[] | undefined;
}

export function notationOf(
  { language, text }: Pick<Layout, 'language' | 'text'>,
  options: boolean,
  /** What starts a weight: `keras.initializers.Constant`; `undefined`: it cannot be named. */
  initialiser: () => string | undefined,
): Notation {
  return {
    literal: (value) => literal(value, language, text),
    started: (value, parameter) => {
      if (!isInitialiser(parameter)) return value;
      const callee = initialiser();
      const given = language === 'python' ? value : `{ value: ${value} }`;
      return callee && `${callee}(${given})`;
    },
    placed: (all, given) => {
      if (options || (given !== undefined && given.style !== 'call')) return byName(all, given);
      return language === 'python' ? byBoth(all, given) : byPosition(all);
    },
  };
}

function literal(value: Constant, language: 'python' | 'javascript', text: string): string {
  if (typeof value === 'string') return quoted(value, text);
  if (typeof value === 'number') return String(value);
  const python = value === null ? 'None' : value ? 'True' : 'False';
  return language === 'python' ? python : String(value);
}

/** In the quotes that the source has more of. */
function quoted(value: string, text: string): string {
  const count = (quote: string) => text.split(quote).length;
  const quote = count('"') > count("'") ? '"' : "'";
  return quote + value + quote;
}

function byName(all: readonly Argument[], given: GivenList | undefined): readonly NewItem[] {
  return all.map(({ from, value, parameter }) => ({
    from,
    value,
    name: parameter?.name ?? nameOf(from, given),
  }));
}

function nameOf(from: number | undefined, given: GivenList | undefined): string | undefined {
  return from === undefined ? undefined : given?.items[from]?.name?.text;
}

/**
 * What went by position does so as long as its new position is that, and so does what is new
 * and has to be there.
 */
function byBoth(all: readonly Argument[], given: GivenList | undefined): readonly NewItem[] {
  let position = 0;
  let isOpen = true;
  return all.map(({ from, value, parameter }) => {
    const name = nameOf(from, given);
    if (parameter === undefined) {
      isOpen &&= name === undefined;
      return { from, value, name };
    }
    const stays = name === undefined && value === undefined;
    const goes = from === undefined ? isRequired(parameter) : stays;
    isOpen &&= goes && parameter.position === position;
    position += 1;
    return { from, value, name: isOpen ? undefined : parameter.name };
  });
}

/** An axis says more by its name. */
function isRequired(parameter: SignatureParameter): boolean {
  return parameter.default === undefined && !isAxis(parameter);
}

function byPosition(all: readonly Argument[]): readonly NewItem[] | undefined {
  const fits = all.every(({ parameter }, index) => parameter?.position === index);
  return fits ? all.map(({ from, value }) => ({ from, value, name: undefined })) : undefined;
}
