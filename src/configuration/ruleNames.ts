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

/** Every name that stands for rules, in the order in which people look for them. */
export function ruleNames(): readonly string[] {
  const codes = adviceRules.map(({ code }) => code);
  const beginnings = codes.flatMap((code) => [code.slice(0, 3), code.slice(0, 4)]);
  const slugs = adviceRules.map(({ slug }) => slug);
  return [...codes, ...slugs, ...new Set(beginnings), 'all'];
}

/** How much a name counts over others: `all` least, beginnings of codes, slugs, whole codes most. */
export function precision(name: string): number {
  return name === 'all' ? 0 : isCode(name) ? name.length : WHOLE_CODE - 0.5;
}

const WHOLE_CODE = 'AL101'.length;

function isCode(name: string): boolean {
  return /^AL\d+$/i.test(name);
}
