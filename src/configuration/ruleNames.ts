import { adviceRules } from '../advice/adviceRules';

/**
 * Codes of the rules that a name stands for: a code, a slug, the beginning of codes (`AL4`)
 * or `all`; empty: of none.
 */
export function rulesNamed(name: string): readonly string[] {
  return adviceRules
    .filter(
      ({ code, slug }) =>
        name === 'all' || slug === name || (isCode(name) && code.startsWith(name.toUpperCase())),
    )
    .map(({ code }) => code);
}

/** How much a name counts over others: `all`, then beginnings of codes, then slugs and whole codes. */
export function precision(name: string): number {
  return name === 'all' ? 0 : isCode(name) ? name.length : WHOLE_CODE - 0.5;
}

const WHOLE_CODE = 'AL101'.length;

function isCode(name: string): boolean {
  return /^AL\d+$/i.test(name);
}
