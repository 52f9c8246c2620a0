import assert from 'node:assert/strict';
import { read } from '../../../../src/detect/detect';
import { isTrivial } from '../../../../src/detect/statements/trivia';
import type { SourceLanguage, Span } from '../../../../src/detect/use';
import { editBetween } from '../../../../src/editor/treeEdit';
import { createParsers } from '../../../../src/parsing/parsers';
import { readAsset } from '../../parsing/assets';
import { TORCH, Typed } from './typed';

const parsers = createParsers(readAsset);

const NETWORK = `${TORCH}
SLOPE = 0.1

class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        # the first
        self.first = nn.Linear(width, width)

        self.act = nn.LeakyReLU(SLOPE)
        self.last = nn.Sequential(
            nn.Linear(width, 10),
            nn.GELU(),
        )

    def forward(self, x):
        return self.last(self.act(self.first(x)))

net = Net(8)
`;

const SCRIPT = `import * as tf from "@tensorflow/tfjs";

function build(slope) {
  const model = tf.sequential();
  // the first
  model.add(tf.layers.dense({ units: 8, activation: "relu" }));
  const text = \`
    after
  \`;
  return model;
}
`;

type Case = readonly [
  what: string,
  language: SourceLanguage,
  text: string,
  from: string,
  to: string,
];

const SILENT: readonly Case[] = [
  [
    'a comment above a line',
    'python',
    NETWORK,
    '        self.act =',
    '        # x\n        self.act =',
  ],
  ['the last letters of a comment', 'python', NETWORK, 'the first', 'the first of all'],
  ['a comment that goes', 'python', NETWORK, '        # the first\n', ''],
  ['an empty line that comes', 'python', NETWORK, '        self.act', '\n        self.act'],
  ['an empty line that goes', 'python', NETWORK, '\n\n        self.act', '\n        self.act'],
  [
    'a comment on an empty line',
    'python',
    NETWORK,
    '\n\n        self.act',
    '\n  # x\n        self.act',
  ],
  ['a comment that names a loss', 'python', NETWORK, 'the first', 'nn.CrossEntropyLoss()'],
  [
    'a comment among arguments',
    'python',
    NETWORK,
    '            nn.GELU',
    '            # x\n            nn.GELU',
  ],
  ['a comment between statements', 'python', NETWORK, '\nnet =', '\n# x\nnet ='],
  ['a comment at the beginning', 'python', NETWORK, TORCH, `# x\n${TORCH}`],
  [
    'lines that end in two characters',
    'python',
    NETWORK.replaceAll('\n', '\r\n'),
    'the first',
    'x\r\n  # y',
  ],
  ['a comment of a script', 'typescript', SCRIPT, '  // the first\n', '  // x\n  // y\n'],
];

const SAYING: readonly Case[] = [
  ['a line that becomes a comment', 'python', NETWORK, '        self.act', '        # self.act'],
  ['a comment that becomes a line', 'python', NETWORK, '# the first', 'self.a = nn.ReLU()'],
  [
    'what looks like a comment in a string',
    'python',
    `${NETWORK}\nTEXT = """\nx\n"""\n`,
    '\nx\n',
    '\n# y\nx\n',
  ],
  ['what looks like one in a template', 'typescript', SCRIPT, '    after', '    // x\n    after'],
  [
    'a quote that opens a string over lines',
    'python',
    NETWORK,
    '        self.act',
    '        """\n        self.act',
  ],
  ['a line that belongs to another block', 'python', NETWORK, '        return', '    return'],
  [
    'the sign of the other language',
    'python',
    NETWORK,
    '        self.act',
    '        // x\n        self.act',
  ],
];

async function shownAfter([, language, text, from, to]: Case) {
  assert.ok(text.includes(from));
  const typed = await Typed.open(language, text);
  const there = typed.change(text.replace(from, () => to)).statements;
  const back = typed.change(text).statements;
  typed.close();
  return { there, back };
}

describe('an edit in comments and empty lines', () => {
  for (const each of SILENT) {
    it(`reads nothing again, and moves what was found: ${each[0]}`, async () => {
      const { there, back } = await shownAfter(each);
      assert.equal(there.read + back.read, 0);
    });
  }

  for (const each of SAYING) {
    it(`is not taken for one: ${each[0]}`, async () => {
      const { there } = await shownAfter(each);
      assert.notEqual(there.read, 0);
    });
  }

  it('may be as long as any text', () => {
    const many = '# x\n\n'.repeat(1_000_000);
    const edit = { startIndex: 0, oldEndIndex: 0, newEndIndex: many.length };
    assert.equal(isTrivial('x', `${many}x`, edit, 'python'), true);
  });

  it('reads nothing again around a use either, where the rest was never read', async () => {
    const { parse } = await parsers.parser('python');
    const [head = '', network = ''] = NETWORK.replace(/\nnet = .*/, '')
      .replace('(SLOPE)', '(0.1)')
      .split(/(?=class)/);
    const others = ['A', 'B', 'C', 'D', 'E'].map((name) => network.replace('Net', name));
    const text = [head, network, ...others].join('\n');
    const next = text.replace('        self.act', '        # x\n        self.act');
    const span = spanOf(text, 'LeakyReLU');
    const tree = parse(text);
    const before = read('python', tree);
    const there = before.around(span).detection.uses;
    const edit = editBetween(text, next);
    if (edit) tree.edit(edit);
    const after = parse(next, tree);
    const reading = read('python', after, { earlier: edit && { reading: before, edit } });
    const moved = spanOf(next, 'LeakyReLU');
    const { detection, outlined } = reading.around(moved);
    assert.deepEqual(
      detection.uses.map(({ text: name }) => name),
      there.map(({ text: name }) => name),
    );
    assert.ok(detection.uses.some((use) => use.span.start === moved.start));
    assert.equal(outlined(moved).outline.models.length, 1);
    assert.equal(reading.statements.read, 0);
    tree.delete();
    after.delete();
  });
});

function spanOf(text: string, name: string): Span {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}
