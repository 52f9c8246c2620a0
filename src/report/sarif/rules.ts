import type { AdviceRule } from '../../advice/adviceRule';
import { adviceRules } from '../../advice/adviceRules';
import type { Severity } from '../../advice/finding';
import type { Words } from '../../text/text';
import { ruleMarkdown, ruleText } from '../rulePage';
import type { SarifRule } from './log';
import { LEVELS } from './message';

/** Place of a rule in the list of all. */
export function ruleIndex(code: string): number {
  return adviceRules.findIndex((rule) => rule.code === code);
}

export function sarifRules(words: Words): readonly SarifRule[] {
  return adviceRules.map((rule) => sarifRule(rule, words));
}

function sarifRule(rule: AdviceRule, words: Words): SarifRule {
  const { code, slug, severity, enabled } = rule;
  return {
    id: code,
    name: slug,
    shortDescription: { text: words(`rule.${slug}.title`) },
    fullDescription: { text: words(`rule.${slug}.what`) },
    help: { text: ruleText(rule, words), markdown: ruleMarkdown(rule, words) },
    defaultConfiguration: { enabled, level: LEVELS[severity] },
    properties: { 'problem.severity': PROBLEMS[severity] },
  };
}

/** The words by which GitHub sorts alerts of code quality. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};
