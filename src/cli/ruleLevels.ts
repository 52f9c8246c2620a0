import { adviceRules } from '../advice/adviceRules';
import type { RuleLevels } from '../advice/findings';
import { words } from '../text/text';
import { UsageError } from './io';

/**
 * The rules that `--rules` names, by code, slug or the beginning of codes (`AL4`), and no
 * others; `none` for none, `all` for all. `undefined`: each as it is by default.
 */
export function ruleLevels(list: string | undefined): RuleLevels {
  if (list === undefined) {
    return {};
  }
  const named = list.split(',').map((name) => name.trim());
  const chosen = new Set(named.flatMap(rulesNamed));
  return Object.fromEntries(
    adviceRules.map(({ code }) => [code, chosen.has(code) ? ('on' as const) : ('off' as const)]),
  );
}

function rulesNamed(name: string): readonly string[] {
  if (name === 'none') {
    return [];
  }
  const found = adviceRules.filter(
    ({ code, slug }) =>
      name === 'all' ||
      slug === name ||
      (/^AL\d+$/i.test(name) && code.startsWith(name.toUpperCase())),
  );
  if (found.length === 0) {
    throw new UsageError(words()('cli.unknownRule', { name }));
  }
  return found.map(({ code }) => code);
}
