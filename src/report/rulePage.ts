import type { AdviceRule } from '../advice/adviceRule';
import { references } from '../advice/references';
import type { Words } from '../text/text';

/** File name of a rule's page, below `media/rules`. */
export function rulePageName({ code }: AdviceRule): string {
  return `${code}.md`;
}

/** Everything that is told of a rule, as Markdown, with a line end. */
export function rulePage(rule: AdviceRule, words: Words): string {
  const parts = [
    `# ${rule.code}: ${words(`rule.${rule.slug}.title`)}`,
    ruleMarkdown(rule, words),
    `<!-- ${words('page.generated')} -->`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What its page says below the title. */
export function ruleMarkdown(rule: AdviceRule, words: Words): string {
  return joined(rule, words, (title) => `## ${title}`);
}

/** The same without marks. */
export function ruleText(rule: AdviceRule, words: Words): string {
  return joined(rule, words, (title) => `${title}:`).replace(/`/g, '');
}

function joined(rule: AdviceRule, words: Words, heading: (title: string) => string): string {
  const { code, slug, severity, enabled } = rule;
  const on = words(enabled ? 'page.yes' : 'page.no');
  return [
    `\`${slug}\`. ${words('page.severity', { severity, on })}`,
    ...sections(rule, words).flatMap(({ title, text }) => [heading(title), text]),
    words('page.silence', { code }),
  ].join('\n\n');
}

interface Section {
  readonly title: string;
  readonly text: string;
}

function sections(rule: AdviceRule, words: Words): readonly Section[] {
  const { slug, since } = rule;
  return [
    { title: words('page.what'), text: words(`rule.${slug}.what`) },
    { title: words('page.why'), text: words(`rule.${slug}.why`) },
    { title: words('page.exceptions'), text: words(`rule.${slug}.exceptions`) },
    ...(since ? [{ title: words('page.since'), text: words(since.text) }] : []),
    { title: words('page.references'), text: citations(rule) },
  ];
}

function citations({ references: own, since }: AdviceRule): string {
  return [...new Set([...own, ...(since?.references ?? [])])]
    .map((key) => `- ${references[key]}`)
    .join('\n');
}
