import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../src/text/english';
import { phrasesEnglish } from '../../../src/text/phrasesEnglish';

const root = join(import.meta.dirname, '..', '..', '..');

/** All code that says something, as text; the tables of the words themselves apart. */
const code = ['src', 'webview', join('test', 'experiments')]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('English.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .join('\n');

/** Keys that are written out, and patterns of those that are put together: `rule.${slug}.title`. */
const literal = new Set([...code.matchAll(/'([a-zA-Z][\w.-]*)'/g)].map(([, key]) => key));
const patterns = [...new Set(code.match(/`[\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+`/g))]
  .map((template) => template.slice(1, -1).replace(/\$\{[^}]*\}/g, '\0'))
  .filter((template) => /\w\.|\.\w/.test(template))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('\0', '.+')}$`));

describe('the English texts', () => {
  it('are each said somewhere', () => {
    const unsaid = Object.keys(english).filter(
      (key) =>
        !Object.hasOwn(phrasesEnglish, key) &&
        !literal.has(key) &&
        !patterns.some((pattern) => pattern.test(key)),
    );
    assert.deepEqual(unsaid, [], 'take these keys out of src/text');
  });
});
