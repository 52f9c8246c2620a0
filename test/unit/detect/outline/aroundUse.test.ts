import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { partsOf } from '../../../../src/advice/parts';
import { read } from '../../../../src/detect/detect';
import { languageOfPath } from '../../../../src/detect/languages';
import type { ActivationUse, Detection, SourceLanguage, Span } from '../../../../src/detect/use';
import { createParsers } from '../../../../src/parsing/parsers';
import { filesIn } from '../../../fuzz/corpus';
import { readAsset } from '../../parsing/assets';
import { BLOCK } from './sources';

const parsers = createParsers(readAsset);

/**
 * With objects and loops counted from the first that is met: only which are the same is said. Uses
 * are told by where they stand.
 */
function plain(part: unknown, uses: readonly ActivationUse[]): unknown {
  const seen = { instance: new Map<number, number>(), loop: new Map<number, number>() };
  const text = JSON.stringify(part, (key, value) => {
    if (key === 'use') return uses[value]?.span;
    if ((key !== 'instance' && key !== 'loop') || typeof value !== 'number') return value;
    const numbers = seen[key];
    numbers.set(value, numbers.get(value) ?? numbers.size);
    return numbers.get(value);
  });
  return text === undefined ? undefined : JSON.parse(text);
}

function useAt({ uses }: Detection, { start, end }: Span): ActivationUse | undefined {
  return uses.find(({ span }) => span.start === start && span.end === end);
}

const FOLDERS = [
  'test/fixtures/detect',
  'test/fixtures/outline',
  'test/fixtures/advice/bias-shift',
  'media/examples',
];

/** How many of the uses were placed without all models of the source. */
async function placedAlone(language: SourceLanguage, text: string): Promise<number> {
  const tree = (await parsers.parser(language)).parse(text);
  const whole = read(language, tree);
  const parts = partsOf(whole.detection, whole.outline());
  let alone = 0;
  for (const [index, { span }] of whole.detection.uses.entries()) {
    const reading = read(language, tree);
    const around = reading.around(span);
    assert.deepEqual(useAt(around.detection, span), useAt(whole.detection, span));
    assert.deepEqual(around.detection.traits, whole.detection.traits);
    const { detection, outline } = around.outlined(span);
    const at = detection.uses.findIndex((use) => use.span.start === span.start);
    const part = partsOf(detection, outline)[at];
    assert.deepEqual(useAt(detection, span), useAt(whole.detection, span));
    const expected = plain(parts[index], whole.detection.uses);
    assert.deepEqual(plain(part, detection.uses), expected, `use ${index}`);
    if (outline !== reading.outline()) alone += 1;
  }
  tree.delete();
  return alone;
}

describe('the models around a use', () => {
  it('and what is found there are as in all of the source, of every use of every fixture', async () => {
    let alone = 0;
    for (const folder of FOLDERS) {
      for (const path of filesIn(folder)) {
        const language = languageOfPath(path);
        if (language) alone += await placedAlone(language, readFileSync(path, 'utf8'));
      }
    }
    assert.ok(alone > 10);
  }).timeout(60_000);

  const IMPORTS = 'import torch.nn as nn\nimport torch.nn.functional as F\n';
  const OTHERS = ['Other', 'Third'].map((name) => BLOCK.replace('Block', name)).join('');

  it('are all where a statement may be the last that runs', async () => {
    const text = `${IMPORTS}${BLOCK}return x\n${OTHERS}`;
    assert.equal(await placedAlone('python', text), 0);
  });

  it('are found without those that have nothing to do with them', async () => {
    assert.ok((await placedAlone('python', IMPORTS + BLOCK + OTHERS)) > 0);
  });

  it('leave it the role that the next statement tells, however large that is', async () => {
    const many = Array.from({ length: 40 }, () => 'torch.tanh(x)').join(', ');
    const text = ['import torch', 'y = torch.sigmoid(x)', 'a = 1', `z = [${many}]`, 'b = 2', ''];
    await placedAlone('python', text.join('\n'));
  });

  it('come with all of a file whose next use is far away: to go there one by one takes long', async () => {
    const rest = Array.from({ length: 100 }, (_, line) => `a${line} = foo(${line})\n`).join('');
    const text = `import torch\ny = torch.relu(torch.zeros(3))\n${rest}`;
    const reading = read('python', (await parsers.parser('python')).parse(text));
    const start = text.indexOf('relu');
    assert.equal(reading.around({ start, end: start + 4 }).detection, reading.detection);
  });

  it('are all where a loss may be that of any', async () => {
    const loss = 'def loss(x, y):\n    return F.cross_entropy(x, y)\n';
    assert.equal(await placedAlone('python', IMPORTS + BLOCK + OTHERS + loss), 0);
  });

  it('are those that share a list with them', async () => {
    const sharing = BLOCK.replace('(self.a(x))', '(LAYERS[0](self.a(x)))');
    const text = ['LAYERS = []', sharing, 'LAYERS.append(nn.Linear(8, 8))', OTHERS].join('\n');
    await placedAlone('python', IMPORTS + text);
  });
});
