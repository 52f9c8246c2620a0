import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CompletionItem,
  type CompletionList,
  ConfigurationTarget,
  commands,
  MarkdownString,
  Range,
  workspace,
} from 'vscode';
import { createCompletionProvider } from '../../src/editor/completions';
import { activateExtension, closeAll, openUntitled } from './support';
import { createMachinery } from './supportMachinery';

/** Ours alone: others complete in strings, too. */
async function completionsAt(language: string, marked: string): Promise<readonly CompletionItem[]> {
  const offset = marked.indexOf('|');
  const document = await openUntitled(language, marked.replace('|', ''));
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return list.items.filter(({ label }) => typeof label === 'object');
}

const textOf = ({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label);

interface Case {
  readonly title: string;
  readonly language: string;
  readonly source: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: 'an argument of a Keras layer',
    language: 'python',
    source: "from keras import layers\nx = layers.Dense(8, activation='|')\n",
    has: ['relu', 'leaky_relu', 'gelu', 'hard_silu'],
    lacks: ['LeakyReLU', 'gelu_new', 'leakyrelu'],
  },
  {
    title: 'Keras’ function that looks one up',
    language: 'python',
    source: 'import keras\nf = keras.activations.get("|")\n',
    has: ['relu', 'softplus'],
    lacks: ['gelu_new'],
  },
  {
    title: 'the table of Transformers',
    language: 'python',
    source: "from transformers.activations import ACT2FN\nf = ACT2FN['ge|']\n",
    has: ['gelu_new', 'quick_gelu'],
    lacks: ['leaky_relu_'],
  },
  {
    title: 'an object of options in TensorFlow.js',
    language: 'typescript',
    source:
      "import * as tf from '@tensorflow/tfjs';\nexport const d = tf.layers.dense({ units: 8, activation: '|' });\n",
    has: ['relu', 'elu', 'softmax'],
    lacks: ['celu', 'leaky_relu'],
  },
  {
    title: 'a call that is not closed yet',
    language: 'python',
    source: "from keras import layers\n\nlayers.Dense(8, activation='|'",
    has: ['relu', 'elu'],
    lacks: ['gelu_new'],
  },
  {
    title: 'a call of several lines that is not closed yet',
    language: 'python',
    source: "from keras import layers\n\nx = layers.Dense(\n    8,\n    activation='|'\n\ny = 3\n",
    has: ['relu', 'elu'],
    lacks: ['gelu_new'],
  },
  {
    title: 'a string whose end is not written yet',
    language: 'python',
    source: "from torch import nn\nr = nn.RNN(4, 8, nonlinearity='|)\n",
    has: ['tanh', 'relu'],
    lacks: ['gelu'],
  },
];

const silent: readonly { readonly title: string; readonly source: string }[] = [
  { title: 'behind nn.', source: 'from torch import nn\nact = nn.|\n' },
  { title: 'in another string', source: "from torch import nn\nname = '|'\n" },
  { title: 'in another argument', source: "from keras import layers\nlayers.Dense(8, name='|')\n" },
  { title: 'where no framework is imported', source: "open('|')\n" },
  { title: 'in a comment', source: "from keras import layers\n# Dense(8, activation='|')\n" },
];

describe('completion in strings', () => {
  before(activateExtension);
  afterEach(closeAll);

  for (const { title, language, source, has, lacks } of cases) {
    it(`knows the names that are valid in ${title}`, async () => {
      const names = (await completionsAt(language, source)).map(textOf);
      assert.deepEqual(
        has.filter((name) => !names.includes(name)),
        [],
      );
      assert.deepEqual(
        lacks.filter((name) => names.includes(name)),
        [],
      );
    });
  }

  for (const { title, source } of silent) {
    it(`says nothing ${title}`, async () => {
      assert.deepEqual((await completionsAt('python', source)).map(textOf), []);
    });
  }

  it('follows the version of Keras that is set', async () => {
    const source = "from keras import layers\nx = layers.Dense(8, activation='|')\n";
    const set = (value: string | undefined) =>
      workspace
        .getConfiguration('activationLens')
        .update('keras', value, ConfigurationTarget.Workspace);
    await set('2');
    try {
      const names = (await completionsAt('python', source)).map(textOf);
      assert.ok(names.includes('relu') && !names.includes('celu'), names.join());
    } finally {
      await set(undefined);
    }
  });
});

describe('an item of a completion', () => {
  const machinery = createMachinery();
  const log = { error: (error: unknown) => assert.fail(String(error)) };
  const provider = createCompletionProvider({ ...machinery, log: log as never });
  const source = "from keras import layers\nx = layers.Dense(8, activation='le')\n";
  const context = { triggerKind: 0, triggerCharacter: undefined };

  after(() => machinery.dispose());

  const itemsAt = async (token = new CancellationTokenSource().token) => {
    const document = await openUntitled('python', source);
    const position = document.positionAt(source.indexOf("le')") + 1);
    const list = await provider.provideCompletionItems(document, position, token, context);
    return {
      document,
      items: list === undefined || list === null || Array.isArray(list) ? [] : list.items,
    };
  };

  it('takes the place of what stands in the string', async () => {
    const { document, items } = await itemsAt();
    const start = source.indexOf("le')");
    const all = new Range(document.positionAt(start), document.positionAt(start + 2));
    assert.ok(items.length > 5);
    assert.ok(items.every(({ range }) => range instanceof Range && range.isEqual(all)));
  });

  it('has its picture when it is looked at, and not before', async () => {
    const { items } = await itemsAt();
    const item = items.find((one) => textOf(one) === 'leaky_relu');
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const { token } = new CancellationTokenSource();
    const resolved = await provider.resolveCompletionItem?.(item, token);
    assert.ok(resolved?.documentation instanceof MarkdownString);
    assert.match(resolved.documentation.value, /^\*\*Leaky ReLU.*0\.2[\s\S]*data:image\/svg/);
  });

  it('is not given to a request that was cancelled', async () => {
    const cancelled = new CancellationTokenSource();
    cancelled.cancel();
    assert.deepEqual((await itemsAt(cancelled.token)).items, []);
  });
});
