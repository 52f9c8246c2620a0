import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../../src/detect/detect';
import { heldIn } from '../../../src/detect/tableFilter';
import type { SourceLanguage } from '../../../src/detect/use';
import { apiTables } from '../../../src/frameworks/apiTables';
import { argumentLines } from '../../../src/frameworks/argumentLines';
import { layerTables } from '../../../src/frameworks/layers';
import { quotedSpelling } from '../../../src/frameworks/registryEntries';
import { strings } from '../../../src/frameworks/tables/strings';
import { isTellingName, isTellingRegistry, TELLING_PART } from '../../../src/frameworks/telling';
import { parserFor } from './sources';

/** Texts in which something is found, and of these the ones that the filter holds for nothing. */
async function missedIn(language: SourceLanguage, texts: readonly string[]) {
  const parser = await parserFor(language);
  const missed: string[] = [];
  let held = 0;
  for (const text of texts) {
    const tree = parser.parse(text);
    const { detection, outline } = read(language, tree);
    const holds = detection.uses.length + detection.rejected.length + outline().models.length > 0;
    tree.delete();
    held += holds ? 1 : 0;
    if (holds && heldIn(language, text) !== 'something') missed.push(text);
  }
  return { held, missed };
}

const isScript = (prefix: string) => prefix.startsWith('@');

/** How people write a name of a module, called with what is given in brackets. */
function pythonWays(prefix: string, name: string, given: string): readonly string[] {
  const path = prefix.slice(0, -1);
  const [first = '', ...inner] = name.split('.');
  const rest = inner.map((each) => `.${each}`).join('');
  return [
    `import ${path} as m\ny = m.${name}(${given})\n`,
    `import ${path}\n\n\nclass A:\n    y = ${path}.${name}(${given})\n`,
    `from ${path} import ${first} as n\ny = n${rest}(${given})\n`,
    `from ${path} import (  # all\n    Other,  # one\n    ${first},\n)\ny = ${first}${rest}(${given})\n`,
    `from ${path} import Other, \\\n    ${first}\ny = ${first}${rest}(${given})\n`,
    `from ${path} import *\ny = ${first}${rest}(${given})\n`,
    `import ${path} as m\ny = getattr(m, "${name}")(${given})\n`,
    `import ${path} as m\nNAME = "${name}"\ny = getattr(m, NAME)(${given})\n`,
    `import ${path} as m\ny = m.__dict__["${name}"](${given})\n`,
  ];
}

function scriptWays(prefix: string, name: string, given: string): readonly string[] {
  const inner = `${prefix.replace(/^@tensorflow\/tfjs\.?/, '')}${name}`;
  const path = inner.split('.');
  const last = path.at(-1) ?? '';
  const module = ['tf', ...path.slice(0, -1)].join('.');
  return [
    `import * as tf from '@tensorflow/tfjs';\nconst y = tf.${inner}(${given});\n`,
    `const tf = require("@tensorflow/tfjs-node");\nconst { ${last}: n } = ${module};\nconst y = n(${given});\n`,
    `const tf = require("@tensorflow/tfjs-node");\nconst {\n  other,\n  ${last}, // one\n} = ${module};\nconst y = ${last}(${given});\n`,
    `const y = tf.${inner}(${given});\n`,
    `const y = ${module}["${last}"](${given});\n`,
    ...(path.length === 1
      ? [
          `import {\n  other as o,\n  ${last} as n\n} from '@tensorflow/tfjs';\nconst y = n(${given});\n`,
        ]
      : []),
  ];
}

describe('the filter by the tables of spellings', function () {
  this.timeout(120_000);

  it('passes over no spelling of an activation, however it is imported', async () => {
    const named = apiTables
      .filter(({ kind }) => kind !== 'method')
      .flatMap(({ prefix, lines }) => lines.map(([name]) => ({ prefix, name })));
    const python = named.filter(({ prefix }) => !isScript(prefix));
    const script = named.filter(({ prefix }) => isScript(prefix));
    const inPython = await missedIn(
      'python',
      python.flatMap(({ prefix, name }) => pythonWays(prefix, name, 'x')),
    );
    const inScript = await missedIn(
      'javascript',
      script.flatMap(({ prefix, name }) => scriptWays(prefix, name, 'x')),
    );
    assert.deepEqual([inPython.missed, inScript.missed], [[], []]);
    assert.ok(inPython.held > 1_000 && inScript.held > 60, `${inPython.held} ${inScript.held}`);
  });

  it('passes over no method of a tensor', async () => {
    const methods = apiTables
      .filter(({ kind }) => kind === 'method')
      .flatMap(({ prefix, lines }) => lines.map(([name]) => ({ prefix, name })));
    const python = methods.filter(({ prefix }) => !isScript(prefix));
    const script = methods.filter(({ prefix }) => isScript(prefix));
    const inPython = await missedIn(
      'python',
      python.map(({ name }) => `import torch\ndef f(x):\n    return (x + 1).${name}()\n`),
    );
    const inScript = await missedIn(
      'javascript',
      script.map(({ name }) => `import * as tf from '@tensorflow/tfjs';\ny = x\n  .${name}();\n`),
    );
    assert.deepEqual([inPython.missed, inScript.missed], [[], []]);
    assert.ok(inPython.held > 8 && inScript.held > 8);
  });

  it('passes over no string that names an activation', async () => {
    const spellings = [
      ...new Set(Object.values(strings).flatMap((lines) => lines.map(([s]) => s))),
    ];
    const ways = (s: string) => [
      `layer = Layer(activation="${s}")\n`,
      `layer = Layer(8, act_layer='${s}')\n`,
      `config = {"hidden_act": "${s}"}\n`,
      `nonlinearity = """${s}"""\n`,
      `def f(x, actFn=r'${s}'):\n    return x\n`,
      `layer = ACT2FN["${s}"]\n`,
      `norm_cfg = dict(act_cfg=dict(type='${s.toUpperCase()}'))\n`,
      `f = get_activation("${s.replace(/_/g, '-')}")\n`,
      `import torch.nn as nn\nlayer = nn.TransformerEncoderLayer(8, 8, 8, 0.1, "${s}")\n`,
      `from keras.layers import Dense\nlayer = Dense(8, "${s}")\n`,
      `from keras import activations\nf = activations.get("${s}")\n`,
      `from keras import layers\nx = layers.Lambda(f, activation="${s}")\n`,
      `import torch.nn as nn\nnn.init.kaiming_normal_(w, nonlinearity="${s}")\n`,
    ];
    const inPython = await missedIn('python', spellings.flatMap(ways));
    const inScript = await missedIn(
      'javascript',
      spellings.flatMap((s) => [
        `const layer = tf.layers.dense({units: 8, activation: '${s}'});\n`,
        `const options = {hiddenAct: \`${s}\`};\n`,
      ]),
    );
    assert.deepEqual([inPython.missed, inScript.missed], [[], []]);
    assert.ok(inPython.held > 700 && inScript.held > 100, `${inPython.held} ${inScript.held}`);
  });

  it('passes over no callee that is told its activation by a value', async () => {
    const lines = argumentLines.flatMap(([module, callees, name, position]) =>
      callees.split(' ').map((callee) => ({ module, callee, name, position })),
    );
    const given = ({ name, position }: (typeof lines)[number]) =>
      position === undefined
        ? [`${name}=chosen`]
        : [`${name}=chosen`, [...Array<string>(position).fill('1'), 'chosen'].join(', ')];
    const python = lines.filter(({ module, name }) => !isScript(module) && name !== '[]');
    const texts = python.flatMap((line) =>
      given(line).flatMap((each) =>
        pythonWays(line.module, line.callee === '*' ? 'Anything' : line.callee, each),
      ),
    );
    const script = lines.filter(({ module }) => isScript(module));
    const inPython = await missedIn('python', texts);
    const inScript = await missedIn(
      'javascript',
      script.flatMap(({ module, callee, name }) =>
        scriptWays(module, callee === '*' ? 'anything' : callee, `{${name}: chosen}`),
      ),
    );
    assert.deepEqual([inPython.missed, inScript.missed], [[], []]);
    assert.ok(inPython.held > 5_000 && inScript.held > 50, `${inPython.held} ${inScript.held}`);
  });

  it('passes over no model, whatever layer it is made of', async () => {
    const names = layerTables
      .filter(({ prefix }) => !isScript(prefix))
      .flatMap(({ prefix, lines }) =>
        lines.flatMap(([all]) => all.split(' ').map((name) => ({ prefix, name }))),
      );
    const texts = names.flatMap(({ prefix, name }) => {
      const path = `${prefix}${name}`;
      const head = `import torch\nimport tensorflow\nimport keras\n`;
      return [
        `${head}class A(torch.nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = ${path}(8, 8, 3)\n    def forward(self, x):\n        return self.a(x)\n`,
        `${head}class A(torch.nn.Module):\n    def forward(self, x):\n        return ${path}(x, 8)\n`,
        `import ${prefix.slice(0, -1)} as m\nnet = keras.Sequential([m.${name}(8), m.${name}(8)])\n`,
      ];
    });
    const { held, missed } = await missedIn('python', [
      ...texts,
      'import torch.nn as m\nd = 2\nclass A(m.Module):\n    def __init__(self):\n        self.a = getattr(m, f"Conv{d}d")(3, 8, 3)\n    def forward(self, x):\n        return self.a(x)\n',
      'import torch\nclass A(torch.nn.Module):\n    def __init__(self):\n        self.register_parameter("w", None)\n        self.w = torch.nn.Parameter(x)\n    def forward(self, x):\n        return x @ self.w\n',
    ]);
    assert.deepEqual(missed, []);
    assert.ok(held > 80, `${held}`);
  });

  it('finds quoted spellings and telling names wherever those who read them do', () => {
    for (const [spelling] of Object.values(strings).flat()) {
      for (const written of [spelling, spelling.toUpperCase(), spelling.replace(/_/g, ' - ')]) {
        assert.match(`f('${written}')`, quotedSpelling);
      }
    }
    const part = fc.constantFrom(
      'act',
      'Act',
      'ACT',
      'activ',
      'Activations',
      'nonlin',
      'Nonlinearity',
      'gate',
      'layer',
      'fn',
      'x',
      'X',
      '2',
      '_',
      '__',
      'non',
      'linear',
      'hidden',
      'HIDDEN',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('');
        fc.pre(isTellingName(name) || isTellingRegistry(name));
        return TELLING_PART.test(`x.${name} = 1`);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the filter, of formulas', function () {
  this.timeout(120_000);

  const x = fc.constantFrom('x', 'x', '(x)', '-x', 'y', 'beta * x', '0', '1', 'x / 2');
  const call = fc
    .tuple(
      fc.constantFrom(
        'np.exp',
        'np.tanh',
        'torch.abs',
        'max',
        'np.sqrt',
        'e',
        'torch.sigmoid',
        'g',
      ),
      x,
    )
    .map(([name, given]) => (name === 'max' ? `max(0, ${given})` : `${name}(${given})`));
  const term = fc.oneof(
    x,
    call,
    fc.tuple(x, call).map(([a, b]) => `${a} * ${b}`),
    x.map((a) => `1 / (1 + np.exp(${a}))`),
    x.map((a) => `(${a} > 0) * ${a}`),
    x.map((a) => `${a} if ${a} > 0 else 0`),
    x.map((a) => `np.maximum(${a}, 0)`),
    x.map((a) => `(${a}).clip(0)`),
    x.map((a) => `np.where(\n        ${a} > 0,  # "odd\n        ${a}, 0)`),
    x.map((a) => `${a} ** 2`),
  );
  const before = fc.array(
    fc.constantFrom(
      '"""What it does; return nothing."""',
      "'''for all\n    while (\n    '''",
      'y = x',
      'y: float = 2 * x  # return',
      'beta = 1.0; y = x',
      'pass',
      '',
      '# class A:',
      'if not self.training:\n        return x',
      'for i in x: pass',
    ),
    { maxLength: 3 },
  );
  const head = fc.constantFrom(
    'import torch\nimport numpy as np\n',
    'import numpy as np\nfrom numpy import exp as e\n',
    'import numpy as np\ng = np.tanh\n',
    'import jax.numpy as np\n',
    'import numpy as np\ndef g(z):\n    return z * (z > 0)\n',
  );
  const definition = fc
    .tuple(head, before, term, fc.constantFrom('f', 'relu', 'my_act'), fc.nat(5))
    .map(([start, statements, value, name, shape]) => {
      const body = [...statements, `return ${value}`].map((line) => `    ${line}\n`).join('');
      const shapes = [
        `${start}def ${name}(x):\n${body}`,
        `${start}def ${name}(x: np.ndarray, beta: float = 1.0) -> np.ndarray: return ${value}\n`,
        `${start}${name} = lambda x: ${value}\n`,
        `${start}class ${name}(torch.nn.Module):\n    "A net."\n    def forward(self, x):\n${body.replace(/^/gm, '    ')}`,
        `${start}if True:\n\tdef ${name}(\n\t\tself,\n\t):\n\t\tx = self\n\t\treturn ${value}\n`,
        `${start}class Other:\n    def other(self, x):\n        return 1\n\n    def __call__(self, x):\n${body.replace(/^/gm, '    ')}`,
      ];
      return shapes[shape] ?? '';
    });

  it('passes over no definition that computes an activation', async () => {
    const { held, missed } = await missedIn(
      'python',
      fc.sample(definition, { numRuns: 4_000, seed: 7 }),
    );
    assert.deepEqual(missed, []);
    assert.ok(held > 500, `${held}`);
  });
});
