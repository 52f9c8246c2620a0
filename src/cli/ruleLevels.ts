import { adviceRules } from '../advice/adviceRules';
import type { RuleLevels } from '../advice/findings';
import { rulesNamed } from '../configuration/ruleNames';
import { UsageError } from './io';
import { say } from './language';

/**
 * The rules that `--rules` names, by code, slug or the beginning of codes (`AL4`), and no
 * others; `none` for none, `all` for all. They keep the level that they are configured to.
 * `undefined`: each as it is configured, or by default.
 */
export function ruleLevels(list: string | undefined, configured: RuleLevels): RuleLevels {
  if (list === undefined) {
    return configured;
  }
  const chosen = new Set(list.split(',').flatMap((name) => named(name.trim())));
  return Object.fromEntries(
    adviceRules.map(({ code }) => [code, chosen.has(code) ? level(configured[code]) : 'off']),
  );
}

function level(configured: RuleLevels[string] = 'on'): RuleLevels[string] {
  return configured === 'off' ? 'on' : configured;
}

function named(name: string): readonly string[] {
  const codes = name === 'none' ? [] : rulesNamed(name);
  if (codes.length === 0 && name !== 'none') {
    throw new UsageError(say('cli.unknownRule', { name }));
  }
  return codes;
}
