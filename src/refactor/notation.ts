import type { GivenList, KnownName } from '../detect/writing/writing';
import { isInitialiser } from '../frameworks/initialisers';
import type { Constant, SignatureParameter } from '../frameworks/signature';
import { type Argument, isAxis, type NewItem } from './convert';
import { leadsTo, spell } from './spell';

/** How a language writes arguments. */
export interface Notation {
  readonly literal: (value: Constant) => string;
  /** A number, or where a weight is started by it, what makes it so; `undefined`: it cannot be named. */
  readonly started: (value: number, parameter: SignatureParameter) => string | undefined;
  /** Which go by position and which by name; `undefined` where one can do neither. */
  readonly placed: (
    all: readonly Argument[],
    given: GivenList | undefined,
  ) => readonly NewItem[] | undefined;
}

export function notationOf(
  language: 'python' | 'javascript',
  options: boolean,
  names: readonly KnownName[],
): Notation {
  return {
    literal: (value) => literal(value, language),
    started: (value, parameter) =>
      isInitialiser(parameter) ? weight(value, language, names) : String(value),
    placed: (all, given) => {
      if (options || (given !== undefined && given.style !== 'call')) return byName(all, given);
      return language === 'python' ? byBoth(all, given) : byPosition(all);
    },
  };
}

function literal(value: Constant, language: 'python' | 'javascript'): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return String(value);
  const python = value === null ? 'None' : value ? 'True' : 'False';
  return language === 'python' ? python : String(value);
}

function weight(
  value: number,
  language: 'python' | 'javascript',
  names: readonly KnownName[],
): string | undefined {
  if (language === 'python') {
    const path = 'keras.initializers.Constant';
    const callee = spell(path, leadsTo(path), names);
    return callee && `${callee}(${value})`;
  }
  const path = '@tensorflow/tfjs.initializers.constant';
  const callee = spell(path, leadsTo(path), names);
  return callee && `${callee}({ value: ${value} })`;
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
    if (parameter === undefined) return { from, value, name };
    const goes =
      from === undefined
        ? parameter.default === undefined && !isAxis(parameter)
        : name === undefined;
    isOpen &&= goes && parameter.position === position;
    position += 1;
    return { from, value, name: isOpen ? undefined : parameter.name };
  });
}

function byPosition(all: readonly Argument[]): readonly NewItem[] | undefined {
  const fits = all.every(({ parameter }, index) => parameter?.position === index);
  return fits ? all.map(({ from, value }) => ({ from, value, name: undefined })) : undefined;
}
