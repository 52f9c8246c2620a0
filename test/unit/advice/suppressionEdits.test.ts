import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/advice/finding';
import { suppressions } from '../../../src/advice/suppression';
import { ignoreInFile, ignoreOnLine } from '../../../src/advice/suppressionEdits';
import type { SourceLanguage } from '../../../src/detect/use';

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly language?: SourceLanguage;
}

/** The finding stands at the `X`. */
const lines: readonly Case[] = [
  {
    title: 'puts a comment behind the code',
    before: 'a\nX()  \nb\n',
    after: 'a\nX()  # activation-lens: ignore[AL101]  \nb\n',
  },
  {
    title: 'puts a comment of JavaScript behind its code',
    before: 'a;\nX();\n',
    after: 'a;\nX(); // activation-lens: ignore[AL101]\n',
    language: 'typescript',
  },
  {
    title: 'leaves other comments alone',
    before: 'X()  # noqa',
    after: 'X()  # noqa  # activation-lens: ignore[AL101]',
  },
  {
    title: 'adds to the comment that is there',
    before: 'X() # activation-lens: ignore[AL202]  # noqa\n',
    after: 'X() # activation-lens: ignore[AL202, AL101]  # noqa\n',
  },
  {
    title: 'fills a list that is empty',
    before: 'X()  #activation-lens:ignore[]\r\n',
    after: 'X()  #activation-lens:ignore[AL101]\r\n',
  },
  {
    title: 'adds to the comment on the line above',
    before: 'a\r\n  # activation-lens: ignore[AL202]\r\n  X()\r\n',
    after: 'a\r\n  # activation-lens: ignore[AL202, AL101]\r\n  X()\r\n',
  },
  {
    title: 'does not add to a comment that speaks of the line above',
    before: 'a  # activation-lens: ignore[AL202]\nX()\n',
    after: 'a  # activation-lens: ignore[AL202]\nX()  # activation-lens: ignore[AL101]\n',
  },
  {
    title: 'keeps ends of line',
    before: 'a\r\nX()\r\nb',
    after: 'a\r\nX()  # activation-lens: ignore[AL101]\r\nb',
  },
];

const files: readonly Case[] = [
  {
    title: 'puts a line at the top',
    before: 'import a\nX()\n',
    after: '# activation-lens: ignore-file[AL101]\nimport a\nX()\n',
  },
  {
    title: 'stays below what says how to run and read the file',
    before: '#!/usr/bin/env python\n# -*- coding: latin-1 -*-\nX()\n',
    after:
      '#!/usr/bin/env python\n# -*- coding: latin-1 -*-\n# activation-lens: ignore-file[AL101]\nX()\n',
  },
  {
    title: 'stays below the magic of a cell',
    before: '%%time\nX()\n',
    after: '%%time\n# activation-lens: ignore-file[AL101]\nX()\n',
  },
  {
    title: 'speaks JavaScript',
    before: '#!/usr/bin/env node\nX();\n',
    after: '#!/usr/bin/env node\n// activation-lens: ignore-file[AL101]\nX();\n',
    language: 'javascript',
  },
  {
    title: 'adds to the line that is there',
    before: 'a\n# activation-lens: ignore-file[AL202]\nX()\n',
    after: 'a\n# activation-lens: ignore-file[AL202, AL101]\nX()\n',
  },
];

function applied(text: string, { span, text: by }: TextEdit): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

/** What was written is what is read. */
function assertSilent(text: string): void {
  const { covers } = suppressions(text);
  assert.equal(covers('AL101', text.indexOf('X')), true);
  assert.equal(covers('AL303', text.indexOf('X')), false);
}

describe('a comment that ignores a rule on its line', () => {
  for (const { title, before, after, language = 'python' } of lines) {
    it(title, () => {
      const edit = ignoreOnLine(before, before.indexOf('X'), 'AL101', language);
      assert.ok(edit);
      assert.equal(applied(before, edit), after);
      assertSilent(after);
    });
  }

  it('is not put behind a backslash, which continues the line only as its last sign', () => {
    assert.equal(ignoreOnLine('y = X() + \\\n  1', 4, 'AL101', 'python'), undefined);
  });
});

describe('a comment that ignores a rule in its file', () => {
  for (const { title, before, after, language = 'python' } of files) {
    it(title, () => {
      assert.equal(applied(before, ignoreInFile(before, 'AL101', language)), after);
      assertSilent(after);
    });
  }
});
