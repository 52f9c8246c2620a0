import type { AdviceRule } from '../advice/adviceRule';
import { references } from '../advice/references';
import type { Words } from '../text/text';

/** File name of a rule's page, below `media/rules`. */
export function rulePageName({ code }: AdviceRule): string {
  return `${code}.md`;
}

/** Everything that is told of a rule, as Markdown, with a line end. */
export function rulePage(rule: AdviceRule, words: Words): string {
  const { code, slug, severity, enabled, since } = rule;
  const yes = words(enabled ? 'page.yes' : 'page.no');
  const parts = [
    `# ${code}: ${words(`rule.${slug}.title`)}`,
    `\`${slug}\`. ${words('page.severity', { severity, on: yes })}`,
    ...section(words('page.what'), words(`rule.${slug}.what`)),
    ...section(words('page.why'), words(`rule.${slug}.why`)),
    ...section(words('page.exceptions'), words(`rule.${slug}.exceptions`)),
    ...(since ? section(words('page.since'), words(since.text)) : []),
    ...section(words('page.references'), citations(rule)),
    words('page.silence', { code }),
    `<!-- ${words('page.generated')} -->`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, text: string): readonly string[] {
  return [`## ${title}`, text];
}

function citations({ references: own, since }: AdviceRule): string {
  return [...new Set([...own, ...(since?.references ?? [])])]
    .map((key) => `- ${references[key]}`)
    .join('\n');
}
