import type { AdviceRule } from '../advice/adviceRule';
import { references } from '../advice/references';
import type { Words } from '../text/text';

/** File name of a rule's page, below `media/rules`. */
export function rulePageName({ code }: AdviceRule): string {
  return `${code}.md`;
}

/**
 * Everything that is told of a rule, as Markdown, with a line end. `measured` is what
 * experiments showed of it.
 */
export function rulePage(rule: AdviceRule, words: Words, measured?: string): string {
  const parts = [
    `# ${rule.code}: ${words(`rule.${rule.slug}.title`)}`,
    ruleMarkdown(rule, words, measured),
    `<!-- ${words('page.generated')} -->`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What its page says below the title. */
export function ruleMarkdown(rule: AdviceRule, words: Words, measured?: string): string {
  return joined(rule, sections(rule, words, measured), words, (title) => `## ${title}`);
}

/** The same without marks, and without what was measured. */
export function ruleText(rule: AdviceRule, words: Words): string {
  return joined(rule, sections(rule, words), words, (title) =>
    words('page.heading', { title }),
  ).replace(/`/g, '');
}

function joined(
  { code, slug, severity, enabled }: AdviceRule,
  told: readonly Section[],
  words: Words,
  heading: (title: string) => string,
): string {
  const on = words(enabled ? 'page.yes' : 'page.no');
  return [
    words('page.severity', { slug, severity, on }),
    ...told.flatMap(({ title, text }) => [heading(title), text]),
    words('page.silence', { code }),
  ].join('\n\n');
}

interface Section {
  readonly title: string;
  readonly text: string;
}

function sections(rule: AdviceRule, words: Words, measured?: string): readonly Section[] {
  const { slug, since } = rule;
  return [
    { title: words('page.what'), text: words(`rule.${slug}.what`) },
    { title: words('page.why'), text: words(`rule.${slug}.why`) },
    { title: words('page.exceptions'), text: words(`rule.${slug}.exceptions`) },
    ...(since ? [{ title: words('page.since'), text: words(since.text) }] : []),
    ...(measured ? [{ title: words('page.measured'), text: measured }] : []),
    { title: words('page.references'), text: citations(rule) },
  ];
}

function citations({ references: own, since }: AdviceRule): string {
  return [...new Set([...own, ...(since?.references ?? [])])]
    .map((key) => `- ${references[key]}`)
    .join('\n');
}
