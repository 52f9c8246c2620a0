import assert from 'node:assert/strict';
import fastCheck from 'fast-check';
import { suppressions } from '../../../src/advice/suppression';

/** Whether a finding at `§` is left out; the mark is no part of the text. */
function isLeftOut(marked: string, code = 'AL101'): boolean {
  return suppressions(marked.replace('§', '')).covers(code, marked.indexOf('§'));
}

describe('comments that switch findings off', () => {
  const cases: readonly (readonly [title: string, text: string, leftOut: boolean])[] = [
    ['behind code', 'a = §b  # activation-lens: ignore[AL101]\n', true],
    ['behind code, in JavaScript', 'const a = §b; // activation-lens: ignore[AL101]\n', true],
    ['another code', 'a = §b  # activation-lens: ignore[AL102]\n', false],
    ['one of several codes', 'a = §b  # activation-lens: ignore[AL102, AL101]\n', true],
    ['in lower case, without spaces', 'a = §b #activation-lens:ignore[al102,al101]\n', true],
    ['without codes', 'a = §b  # activation-lens: ignore\n', true],
    ['with a reason behind it', 'a = §b  # activation-lens: ignore[AL101] as in the paper\n', true],
    ['with empty brackets, which name nothing', 'a = §b  # activation-lens: ignore[]\n', false],
    ['on the line above', '# activation-lens: ignore[AL101]\na = §b\n', true],
    [
      'above, over further comments',
      '  # activation-lens: ignore\n\n  # why\r\n  a = §b\r\n',
      true,
    ],
    ['two lines of code above', '# activation-lens: ignore\na = c\na = §b\n', false],
    ['behind the code of the line above', 'a = c  # activation-lens: ignore\na = §b\n', false],
    ['behind the code of the line below', 'a = §b\na = c  # activation-lens: ignore\n', false],
    ['on the last line, with no end', 'a = §b  # activation-lens: ignore', true],
    ['for the whole file', 'a = §b\nc = d\n# activation-lens: ignore-file[AL101]\n', true],
    ['for the whole file, all rules', '// activation-lens: ignore-file\nconst a = §b;', true],
    ['for the whole file, another code', '# activation-lens: ignore-file[AL201]\na = §b', false],
    ['a word that only begins so', 'a = §b  # activation-lens: ignored\n', false],
    ['of another program', 'a = §b  # noqa: AL101\n', false],
    ['with lone carriage returns', '# activation-lens: ignore\ra = §b\rc = d', true],
  ];
  for (const [title, text, leftOut] of cases) {
    it(`${leftOut ? 'heeds' : 'does not heed'} one ${title}`, () => {
      assert.equal(isLeftOut(text), leftOut);
    });
  }

  it('answers for any text and place', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.string({ maxLength: 200 }), fastCheck.nat(300), (text, at) => {
        const whole = `${text}# activation-lens: ignore${text}`;
        assert.equal(typeof suppressions(whole).covers('AL101', at), 'boolean');
      }),
      { seed: 5 },
    );
  });
});
