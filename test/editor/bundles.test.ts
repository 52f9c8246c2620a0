import assert from 'node:assert/strict';
import { extensions, FileType, Uri, workspace } from 'vscode';

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
        in: /^(?!panel|toolkit)/,
        text: /^eval\(func\)/,
        why: 'web-tree-sitter: code that a grammar may bring along in JavaScript, of which ours have none',
      },
    ],
  },
  {
    what: 'new Function',
    found: /\bnew Function\b[\s\S]{0,20}|(?<![.\w])Function\(["'`][\s\S]{0,20}/g,
    allowed: [
      {
        in: /^toolkit\.min\.js$/,
        text: /^(new )?Function\("return this"\)/,
        why: 'the UI toolkit: for engines without globalThis, within a try',
      },
    ],
  },
  {
    what: 'an import or a require of what is not written there',
    found: /(?<![.\w$])(?:import|require)\((?!["'`])[\s\S]{0,30}/g,
    allowed: [],
  },
  {
    what: 'code as text for a timer',
    found: /set(?:Timeout|Interval)\(["'`][\s\S]{0,20}/g,
    allowed: [],
  },
];

describe('the bundles', () => {
  for (const { what, found, allowed } of BANS) {
    it(`have no ${what}`, async () => {
      const scripts = await scriptsIn('');
      assert.ok(scripts.length >= 3, `${scripts.length} scripts`);
      const seen = scripts.flatMap(({ name, text }) =>
        [...text.matchAll(found)]
          .filter(([match]) => !allowed.some((one) => one.in.test(name) && one.text.test(match)))
          .map(([match]) => `${name}: ${match}`),
      );
      assert.deepEqual(seen, []);
    });
  }
});

interface Script {
  /** Below `dist`. */
  readonly name: string;
  readonly text: string;
}

async function scriptsIn(folder: string): Promise<readonly Script[]> {
  const extension = extensions.getExtension('activation-lens.activation-lens');
  assert.ok(extension);
  const dist = Uri.joinPath(extension.extensionUri, 'dist', folder);
  const scripts: Script[] = [];
  for (const [entry, type] of await workspace.fs.readDirectory(dist)) {
    const name = folder === '' ? entry : `${folder}/${entry}`;
    if (type === FileType.Directory) scripts.push(...(await scriptsIn(name)));
    else if (/\.[cm]?js$/.test(entry)) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(dist, entry));
      scripts.push({ name, text: new TextDecoder().decode(bytes) });
    }
  }
  return scripts;
}
