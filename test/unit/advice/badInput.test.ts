import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adviceRules } from '../../../src/advice/adviceRules';
import type { Finding } from '../../../src/advice/finding';
import { findings, type RuleLevels } from '../../../src/advice/findings';
import type { SourceLanguage } from '../../../src/detect/use';
import { words } from '../../../src/text/text';
import { modelsIn, outlineFixtures } from '../detect/outline/sources';

const everyRule = Object.fromEntries(adviceRules.map(({ code }) => [code, 'on' as const]));
const sources = outlineFixtures('test/fixtures/advice');
const anySource = fc.constantFrom(...sources);
const anyPiece = fc.constantFrom(
  '(',
  ')',
  '\n',
  '\t',
  '\r\n',
  '"',
  '{',
  'class A(A):\n',
  '😀',
  '#',
  '...',
);
const anyPart = fc.double({ min: 0, max: 1, noNaN: true });
const runs = { seed: 77, numRuns: 60 } as const;

async function found(
  language: SourceLanguage,
  text: string,
  levels: RuleLevels = everyRule,
): Promise<readonly Finding[]> {
  const { detection, outline } = await modelsIn(language, text);
  return findings(detection, outline, text, words(), { levels });
}

async function codesIn(text: string): Promise<readonly string[]> {
  return (await found('python', text, {})).map(({ code, rule }) => `${code} ${rule}`);
}

/** Every place is in the text, and what a fix replaces does not overlap. */
function check(all: readonly Finding[], text: string): void {
  for (const { span, related, fix, message } of all) {
    const edits = [...(fix?.edits ?? [])].sort((a, b) => a.span.start - b.span.start);
    const places = [span, ...related.map((one) => one.span), ...edits.map((one) => one.span)];
    for (const { start, end } of places) {
      assert.ok(0 <= start && start <= end && end <= text.length);
    }
    for (const [index, edit] of edits.entries()) {
      assert.ok(index === 0 || (edits[index - 1]?.span.end ?? 0) <= edit.span.start);
    }
    assert.doesNotMatch(message, /[{}]|undefined|NaN,/);
  }
}

/** Rule and line, in order. */
function placed(all: readonly Finding[], text: string): readonly string[] {
  return all.map(({ code, span }) => `${text.slice(0, span.start).split('\n').length} ${code}`);
}

describe('findings in any text', () => {
  it('are given for any source that breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, anyPart, async ({ language, text }, part) => {
        const broken = text.slice(0, Math.floor(text.length * part));
        check(await found(language, broken), broken);
      }),
      runs,
    );
  });

  it('are given for any source with something put in', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, anyPart, anyPiece, async ({ language, text }, part, piece) => {
        const at = Math.floor(text.length * part);
        const changed = text.slice(0, at) + piece + text.slice(at);
        check(await found(language, changed), changed);
      }),
      runs,
    );
  });

  it('do not depend on how lines end', async () => {
    for (const { path, language, text } of sources) {
      const windows = text.replace(/\n/g, '\r\n');
      const other = await found(language, windows);
      check(other, windows);
      assert.deepEqual(placed(other, windows), placed(await found(language, text), text), path);
    }
  }).timeout(120_000);

  it('do not depend on what lines are indented with', async () => {
    for (const { path, language, text } of sources) {
      const tabs = text.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
      assert.deepEqual(
        placed(await found(language, tabs), tabs),
        placed(await found(language, text), text),
        path,
      );
    }
  }).timeout(120_000);
});

const SIGMOIDS = (count: number) =>
  Array.from({ length: count }, () => '        nn.Linear(8, 8), nn.Sigmoid(),\n').join('');

describe('findings in unusual texts', () => {
  it('are of models whose names are in any script', async () => {
    const text = `from torch import nn\n\n\nclass Сеть(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.層 = nn.Sequential(\n${SIGMOIDS(6)}            nn.Linear(8, 1))\n\n    def forward(self, 入力):\n        return self.層(入力)\n`;
    assert.deepEqual(await codesIn(text), ['AL101 sigmoid-deep']);
  });

  it('are of a thousand layers', async () => {
    const text = `from torch import nn\n\n\ndef net():\n    return nn.Sequential(\n${SIGMOIDS(1000)}        nn.Linear(8, 1))\n`;
    const all = await found('python', text);
    assert.match(all[0]?.message ?? '', /^1000 hidden sigmoid layers/);
    assert.equal(all[0]?.related.length, 999);
  });

  it('are none of a thousand residual sums', async () => {
    const text = `import keras\nfrom keras import layers\n\nx = start = keras.Input((8,))\n${'x = layers.Add()([x, layers.Dense(8, activation="sigmoid")(x)])\n'.repeat(1000)}model = keras.Model(start, x)\n`;
    assert.deepEqual(await codesIn(text), []);
  });

  it('are of classes that make themselves', async () => {
    const text =
      'from torch import nn\n\n\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Linear(8, 8)\n        self.b = nn.Linear(8, 8)\n        self.inner = Net()\n\n    def forward(self, x):\n        return self.inner(self.b(self.a(x)).relu())\n';
    assert.deepEqual(await codesIn(text), ['AL104 no-nonlinearity']);
  });

  it('are of what is whole in a text that is not', async () => {
    const text = `from torch import nn\n\n\ndef net():\n    return nn.Sequential(\n${SIGMOIDS(6)}        nn.Linear(8, 1))\n\n\ndef train(model, x):\n    for batch in x\n        y = model(batch.to("cuda"\n    return {\n`;
    assert.deepEqual(await codesIn(text), ['AL101 sigmoid-deep']);
  });

  it('are of a model that is being typed', async () => {
    const text =
      'from torch import nn\n\nnet = nn.Sequential(\n    nn.Linear(8, 8),\n    nn.Softmax(),\n    nn.Linear(8, \n';
    assert.deepEqual(await codesIn(text), ['AL406 softmax-axis']);
  });

  it('are none of no text', async () => {
    for (const text of ['', '\n', '\uFEFF', '\u0000', '😀']) {
      assert.deepEqual(await codesIn(text), []);
    }
  });
});
