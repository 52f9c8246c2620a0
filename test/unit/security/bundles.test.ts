import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../esbuild.config.mjs';

interface Ban {
  readonly what: string;
  readonly found: RegExp;
  /** What libraries have of it, with the reason why it is harmless. */
  readonly allowed: readonly { readonly in: RegExp; readonly text: RegExp; readonly why: string }[];
}

const BANS: readonly Ban[] = [
  {
    what: 'eval',
    found: /(?<![.\w`"])eval\([\s\S]{0,20}/g,
    allowed: [
      {
        in: /^dist\/(web\/extension|cli|extension)\.js$/,
        text: /^eval\(func\)/,
        why: 'web-tree-sitter: code that a grammar may bring along in JavaScript; ours bring none',
      },
    ],
  },
  {
    what: 'new Function',
    found: /\bnew Function\b[\s\S]{0,20}|(?<![.\w])Function\(["'`][\s\S]{0,20}/g,
    allowed: [
      {
        in: /toolkit\.min\.js$/,
        text: /^(?:new )?Function\("return this"\)/,
        why: 'the UI toolkit: for engines without globalThis, within a try',
      },
    ],
  },
  {
    what: 'import or require of what is not written there',
    found: /(?<![.\w$])(?:import|require)\((?!["'`])[\s\S]{0,30}/g,
    allowed: [],
  },
  {
    what: 'code as text for a timer',
    found: /\bset(?:Timeout|Interval)\(["'`][\s\S]{0,20}/g,
    allowed: [],
  },
];

const TOOLKIT = 'node_modules/@vscode/webview-ui-toolkit/dist/toolkit.min.js';

describe('what ships', function () {
  this.timeout(120_000);
  const scripts = new Map([[TOOLKIT, readFileSync(TOOLKIT, 'utf8')]]);

  before(async () => {
    for (const options of bundles) {
      const built = await build({ ...options, write: false, minify: true, sourcemap: false });
      for (const { path, text } of built.outputFiles) scripts.set(relative('.', path), text);
    }
    assert.ok(scripts.size > bundles.length);
  });

  for (const { what, found, allowed } of BANS) {
    it(`has no ${what}`, () => {
      const seen = [...scripts].flatMap(([name, text]) =>
        [...text.matchAll(found)]
          .map(([match]) => match)
          .filter((match) => !allowed.some((one) => one.in.test(name) && one.text.test(match)))
          .map((match) => `${name}: ${match}`),
      );
      assert.deepEqual(seen, []);
    });
  }
});
