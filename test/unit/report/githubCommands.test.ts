import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEVERITIES } from '../../../src/advice/finding';
import { findingCommand } from '../../../src/report/githubCommands';
import type { LocatedFinding } from '../../../src/report/locatedUse';
import { words } from '../../../src/text/text';

const located: LocatedFinding = {
  path: 'src/net.py',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 15,
  finding: {
    rule: 'leaky-slope',
    code: 'AL305',
    severity: 'warning',
    message: 'A message.',
    span: { start: 0, end: 1 },
    related: [],
    reference: '',
  },
  related: [],
  edits: [],
  code: { line: '', token: '' },
};

function withMessage(message: string): LocatedFinding {
  return { ...located, finding: { ...located.finding, message } };
}

const command = (one: LocatedFinding) => findingCommand(one, words());

describe('commands of a GitHub workflow', () => {
  it('name the place, the rule and the message', () => {
    assert.equal(
      command(located),
      '::warning file=src/net.py,line=3,endLine=3,col=5,endColumn=15,title=AL305 leaky-slope::A message.',
    );
  });

  it('are of the three kinds that there are', () => {
    const kinds = SEVERITIES.map((severity) => {
      const finding = { ...located.finding, severity };
      return command({ ...located, finding }).split(' ')[0];
    });
    assert.deepEqual(kinds, ['::notice', '::notice', '::warning', '::error']);
  });

  it('give no columns of what lies on several lines', () => {
    assert.match(
      command({ ...located, endLine: 4 }),
      /^::warning file=src\/net\.py,line=3,endLine=4,title=/,
    );
  });

  it('give of a notebook the place in the file, and the cell in words', () => {
    const inFile = { line: 40, column: 9, endLine: 40, endColumn: 19 };
    assert.equal(
      command({ ...located, path: 'n.ipynb', cell: 2, inFile }),
      '::warning file=n.ipynb,line=40,endLine=40,col=9,endColumn=19,title=AL305 leaky-slope::A message. (cell 3, line 3)',
    );
  });

  it('escape what would end a property, and what a terminal obeys', () => {
    assert.match(
      command({ ...located, path: 'a,b:c%d\n::error::\u001b[31m.py' }),
      /^::warning file=a%2Cb%3Ac%25d\\u000a%3A%3Aerror%3A%3A\\u001b\[31m\.py,line=3,/,
    );
    assert.match(
      command(withMessage('100 %, a: b\r\n::error::')),
      /::100 %25, a: b\\u000d\\u000a::error::$/,
    );
  });

  it('are one line, of one command, whatever the path and the message', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (path, message) => {
        const written = command({ ...withMessage(message), path });
        assert.match(written, /^::warning file=[^,:]*,line=3,endLine=3,col=5,endColumn=15,title=/);
        assert.doesNotMatch(written, /\p{Cc}/u);
      }),
      { seed: 17 },
    );
  });
});
