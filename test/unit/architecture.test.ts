import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ARROWS, type Room } from './architecture/arrows';
import { importsOf, roomOf, violations } from './architecture/violations';

const sources = ['src', 'webview'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`),
);

describe('the rooms', () => {
  for (const file of sources) {
    it(`import along the arrows: ${file}`, () => {
      assert.deepEqual(violations(file, readFileSync(file, 'utf8')), []);
    });
  }

  it('are all there', () => {
    const rooms = new Set(sources.map(roomOf));
    const empty = Object.keys(ARROWS).filter((room) => !rooms.has(room as Room));
    assert.deepEqual(empty, []);
  });

  it('need no other room that needs them', () => {
    const needs = (from: Room, goal: Room, seen = new Set<Room>()): boolean =>
      ARROWS[from].some((arrow) => {
        const next = arrow as Room;
        if (arrow.startsWith('types of') || next === from || seen.has(next)) {
          return false;
        }
        seen.add(next);
        return next === goal || needs(next, goal, seen);
      });
    const rooms = Object.keys(ARROWS) as Room[];
    assert.deepEqual(
      rooms.filter((room) => needs(room, room)),
      [],
    );
  });
});

describe('the guard of the rooms', () => {
  const offences: readonly (readonly [file: string, text: string, violation: string])[] = [
    ['src/math/a.ts', "import { b } from '../detect/b';", 'imports src/detect/b'],
    ['src/math/a.ts', "import type { B } from '../detect/b';", 'imports types of src/detect/b'],
    ['src/math/a.ts', "import '../detect/b';", 'imports src/detect/b'],
    ['src/math/a.ts', "export * from '../detect/b';", 'imports src/detect/b'],
    ['src/math/a.ts', "export type { B } from '../detect/b';", 'imports types of src/detect/b'],
    ['src/math/a.ts', "import {\n  b,\n  c,\n} from '../detect/b';", 'imports src/detect/b'],
    ['src/math/a.ts', "type B = import('../detect/b').B;", 'imports src/detect/b'],
    ['src/math/a.ts', "const b = await import('../detect/b');", 'imports src/detect/b'],
    ['src/math/a.ts', "import b = require('../detect/b');", 'imports src/detect/b'],
    ['src/math/a.ts', 'const b = await import(name);', 'imports a path that is computed'],
    ['src/math/a.ts', "import { c } from 'lodash';", 'imports lodash'],
    ['src/plot/a.ts', "import { readFile } from 'node:fs';", 'imports node:fs'],
    ['src/editor/a.ts', "import { readFile } from 'node:fs';", 'imports node:fs'],
    ['src/editor/a.ts', "import { readFile } from 'fs';", 'imports fs'],
    ['src/report/a.ts', "import type { Uri } from 'vscode';", 'imports vscode'],
    ['src/cli/a.ts', "import { Uri } from 'vscode';", 'imports vscode'],
    ['src/detect/a.ts', "import { Parser } from 'web-tree-sitter';", 'imports web-tree-sitter'],
    ['src/advice/a.ts', "import { detect } from '../detect/detect';", 'imports src/detect/detect'],
    ['src/cli/a.ts', "import { a } from '../extension';", 'imports src/extension'],
    ['src/editor/a.ts', "import { a } from '../../webview/a';", 'imports webview/a'],
    ['src/editor/a.ts', "import { a } from '../../test/a';", 'imports test/a'],
    ['src/editor/a.ts', "import { a } from '../../package.json';", 'imports package.json'],
    ['webview/a.ts', "import { a } from '../src/editor/a';", 'imports src/editor/a'],
    ['webview/a.ts', "import { detect } from '../src/detect/a';", 'imports src/detect/a'],
    ['webview/a.ts', "document.createElement('vscode-button');", 'names vscode-button'],
    ['webview/a.ts', "html('<vscode-text-field>');", 'names vscode-text-field'],
  ];

  for (const [file, text, violation] of offences) {
    it(`sees that ${file} ${violation}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(violations(file, text), [`${file} ${violation}`]);
    });
  }

  it('sees a file that is in no room', () => {
    assert.deepEqual(violations('src/cellar/a.ts', ''), ['src/cellar/a.ts is in no room']);
  });

  const fine: readonly (readonly [file: string, text: string])[] = [
    ['src/math/a.ts', "import exp from '@stdlib/math-base-special-exp';"],
    ['src/math/a.ts', "import { b } from './b';"],
    ['src/math/a.ts', "// import { b } from '../detect/b';\n/**\n * import('vscode')\n */"],
    ['src/math/a.ts', "const from = table.import; const text = 'from here';"],
    ['src/advice/a.ts', "import type { ActivationUse } from '../detect/use';"],
    ['src/cli/program.ts', "import { version } from '../../package.json';"],
    ['webview/toolkit.ts', "document.createElement('vscode-button');"],
    ['webview/a.ts', "const colour = 'var(--vscode-button-background)';"],
    ['webview/a.ts', "document.body.classList.contains('vscode-dark');"],
  ];

  for (const [file, text] of fine) {
    it(`lets pass in ${file}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(violations(file, text), []);
    });
  }

  it('reads every import of a file', () => {
    const text = "import a from 'a';\nimport type { B } from 'b';\nimport 'c';\nrequire('d');";
    assert.deepEqual(importsOf(text), [
      { specifier: 'a', typesOnly: false },
      { specifier: 'b', typesOnly: true },
      { specifier: 'c', typesOnly: false },
      { specifier: 'd', typesOnly: false },
    ]);
  });
});
