import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { adviceRules } from '../../../src/advice/adviceRules';
import type { Finding } from '../../../src/advice/finding';
import { findings } from '../../../src/advice/findings';
import { languageOfPath } from '../../../src/detect/languages';
import { words } from '../../../src/text/text';
import { readMarks } from '../detect/annotations';
import { modelsIn } from '../detect/outline/sources';
import { applyFix } from './applyFix';
import { ruleFrameworks } from './ruleFrameworks';

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
      const { detection, outline } = await modelsIn(language, text);
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
  for (const { slug, code } of adviceRules) {
    const own = files.filter((file) => file.startsWith(`${slug}/`));

    it(`${code} ${slug}: are of the frameworks that it applies to`, () => {
      assert.deepEqual(new Set(own.map(frameworkOf)), new Set(ruleFrameworks[slug]));
    });

    for (const framework of ruleFrameworks[slug]) {
      it(`${code} ${slug}: three or more that it speaks of, and three near misses (${framework})`, () => {
        const texts = own
          .filter((file) => frameworkOf(file) === framework)
          .map((file) => readFileSync(resolve(folder, file), 'utf8'))
          .join('\n');
        assert.ok(count(texts, new RegExp(` ${code} \\w+`, 'g')) >= 3, 'fires');
        assert.ok(count(texts, /Near miss:/g) >= 3, 'near misses');
      });
    }
  }
});

/** By the name of a source. */
function frameworkOf(file: string): string {
  return /(torch|keras|tensorflow|tfjs)\w*\.\w+$/.exec(file)?.[1] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
