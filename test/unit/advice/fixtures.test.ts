import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { adviceRules } from '../../../src/advice/adviceRules';
import type { Finding } from '../../../src/advice/finding';
import { findings } from '../../../src/advice/findings';
import { languageOfPath } from '../../../src/detect/languages';
import { words } from '../../../src/text/text';
import { readMarks } from '../detect/annotations';
import { applyFix } from './applyFix';
import { outlined } from './outlined';

const folder = resolve('test/fixtures/advice');
const everyRule = Object.fromEntries(adviceRules.map(({ code }) => [code, 'on' as const]));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => languageOfPath(path) !== undefined,
);

/**
 * `AL401 warning -> 12 CrossEntropyLoss => nn.Identity()`: code, severity, the first related
 * place by line, and what the line holds after the fix.
 */
function described(finding: Finding, text: string): string {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const [related] = finding.related;
  const other = related && text.slice(related.span.start, related.span.end);
  const fixed = finding.fix && applyFix(text, finding.fix);
  const line = finding.fix && lineOf(finding.fix.edits[0]?.span.start ?? 0);
  return [
    `${lineOf(finding.span.start)}: ${text.slice(finding.span.start, finding.span.end)}`,
    `${finding.code} ${finding.severity}`,
    ...(related ? [`-> ${lineOf(related.span.start)} ${other}`] : []),
    ...(fixed === undefined || line === undefined
      ? []
      : [`=> ${fixed.split('\n')[line - 1]?.trim()}`]),
  ].join(' ');
}

describe('sources that rules speak of', () => {
  for (const file of files) {
    const language = languageOfPath(file);
    if (language === undefined) {
      continue;
    }
    const text = readFileSync(resolve(folder, file), 'utf8');
    const slug = file.split('/')[0] ?? '';

    it(`${file}: gets the findings that are marked and no others`, async () => {
      const { detection, outline } = await outlined(language, text);
      const found = findings(detection, outline, text, words(), { levels: everyRule });
      const place = (start: number, end: number) =>
        `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
      const own = found.filter((finding) => finding.rule === slug);
      assert.deepEqual(
        own.map((finding) => described(finding, text)),
        [...readMarks(language, text)]
          .sort((a, b) => a.start - b.start)
          .map((mark) => `${place(mark.start, mark.end)} ${mark.facts}`),
      );
      for (const { message } of found) {
        assert.doesNotMatch(message, /[{}]/);
      }
    });
  }
});

describe('sources of each rule', () => {
  /** Rules of joins and of objects are tested on outlines that are built by hand. */
  const byHand = new Set(['prelu-shared-instance', 'resnet-prelu', 'maxout-cost']);

  for (const { slug, code } of adviceRules.filter((rule) => !byHand.has(rule.slug))) {
    it(`${code} ${slug}: three that fire and three near misses in each of its frameworks`, () => {
      const own = files.filter((file) => file.startsWith(`${slug}/`));
      const framework = (file: string) =>
        /(torch|keras|tensorflow|tfjs)/.exec(file)?.[1] ?? 'torch';
      const frameworks = new Set(own.map(framework));
      assert.ok(frameworks.size > 0);
      for (const one of frameworks) {
        const texts = own
          .filter((file) => framework(file) === one)
          .map((file) => readFileSync(resolve(folder, file), 'utf8'))
          .join('\n');
        assert.ok(count(texts, new RegExp(` ${code} \\w+`, 'g')) >= 3, `${one} fires`);
        assert.ok(count(texts, /Near miss:/g) >= 3, `${one} near misses`);
      }
    });
  }
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
