import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const files = ['src', 'webview'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(`${folder}/${path}`, 'utf8'),
    })),
);

/** What would hand over more trust than is needed. */
const BANS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['trusts all commands of a text', /isTrusted\s*[=:]\s*true/],
  ['lets HTML into a text of the editor', /supportHtml\s*[=:]\s*true/],
  ['lets a page run commands by links', /enableCommandUris/],
  ['writes markup into a page', /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/],
  ['runs text as code', /(?<![.\w`])eval\(|\bnew Function\b/],
  [
    'opens a connection',
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|node:(?:https?|net|dns|tls|dgram)\b/,
  ],
  ['starts a program', /node:child_process/],
];

describe('the sources', () => {
  for (const [what, pattern] of BANS) {
    it(`have nothing that ${what}`, () => {
      const found = files.filter(({ text }) => pattern.test(text));
      assert.deepEqual(
        found.map(({ path }) => path),
        [],
      );
    });
  }

  it('name the commands that a hover may run, in one place', () => {
    const trusting = files.filter(({ text }) => /(?<!workspace\.)isTrusted\b/.test(text));
    assert.deepEqual(
      trusting.map(({ path }) => path),
      ['src/editor/hover.ts'],
    );
    assert.match(
      trusting[0]?.text ?? '',
      /isTrusted = \{\s*enabledCommands: \[commands\.openPanel, commands\.compare, commands\.compareFrameworks\],?\s*\}/,
    );
  });
});
