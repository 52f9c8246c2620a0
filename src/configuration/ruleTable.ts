import { SEVERITIES } from '../advice/finding';
import type { RuleLevels } from '../advice/findings';
import { isTable, type Kind, problem, wrong } from './kinds';
import { precision, ruleNames, rulesNamed } from './ruleNames';

/** What a rule can be set to; `on`: to the severity that it has. */
const RULE_LEVELS = ['off', 'on', ...SEVERITIES] as const;

/** Levels by the names of rules; where several names meet, the one that says most counts. */
export const ruleTable: Kind<RuleLevels> = {
  read: (value) => {
    if (!isTable(value)) {
      return wrong([], 'configuration.takes.rules', value);
    }
    const entries = Object.entries(value).map(([name, level]) => ({
      name,
      codes: rulesNamed(name),
      level: RULE_LEVELS.find((one) => one === level),
      given: level,
    }));
    const problems = entries.flatMap(({ name, codes, level, given }) => [
      ...(codes.length === 0 ? [problem([name], 'configuration.noRule', level)] : []),
      ...(level === undefined
        ? [problem([name], 'configuration.takes.choice', given, { choices: RULE_LEVELS })]
        : []),
    ]);
    return problems.length > 0 ? { problems } : { value: levelsOf(entries) };
  },
  schema: {
    type: 'object',
    propertyNames: { enum: ruleNames() },
    additionalProperties: { enum: RULE_LEVELS },
  },
};

function levelsOf(
  entries: readonly {
    readonly name: string;
    readonly codes: readonly string[];
    readonly level: (typeof RULE_LEVELS)[number] | undefined;
  }[],
): RuleLevels {
  return Object.fromEntries(
    [...entries]
      .sort((a, b) => precision(a.name) - precision(b.name))
      .flatMap(({ codes, level }) =>
        codes.flatMap((code) => (level === undefined ? [] : [[code, level] as const])),
      ),
  );
}
