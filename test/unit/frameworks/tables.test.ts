import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { apiTables } from '../../../src/frameworks/apiTables';
import { argumentLines } from '../../../src/frameworks/argumentLines';
import { activationArguments, findApi, indexedRegistry } from '../../../src/frameworks/lookup';
import { canonicalPath, frameworkOfPath } from '../../../src/frameworks/modules';
import { findInRegistry, isAnySpelling } from '../../../src/frameworks/registryEntries';
import { parseSignature } from '../../../src/frameworks/signature';
import type { RegistryName } from '../../../src/frameworks/table';
import { strings } from '../../../src/frameworks/tables/strings';
import { isNeverAlone } from '../../../src/frameworks/uses';
import { settableParameters } from '../../../src/frameworks/vocabulary';
import { ACTIVATION_WORD, FRAMEWORK_WORD } from '../../../src/frameworks/words';

interface Word {
  readonly id: string;
  readonly params: readonly string[];
}

const vocabulary = new Map(
  (JSON.parse(readFileSync('test/fixtures/vocabulary.json', 'utf8')) as Word[]).map((word) => [
    word.id,
    word.params,
  ]),
);

describe('tables of spellings', () => {
  for (const table of apiTables) {
    it(`${table.prefix}: every line names a known activation, once`, () => {
      const names = table.lines.map(([name]) => name);
      assert.deepEqual(names, [...new Set(names)]);
      const unknown = table.lines.filter(([, activation]) => !vocabulary.has(activation));
      assert.deepEqual(unknown, []);
    });

    it(`${table.prefix}: every renamed argument sets a parameter that the activation has`, () => {
      const wrong = table.lines.flatMap(([name, activation, signature = '', variants]) =>
        parseSignature(signature)
          .parameters.filter((parameter) => parameter.target !== parameter.name)
          .filter(
            ({ target }) => variants === undefined && !settableParameters(activation).has(target),
          )
          .map((parameter) => `${name}: ${parameter.target}`),
      );
      assert.deepEqual(wrong, []);
    });

    it(`${table.prefix}: every line is found by its path, and passes the filter's word`, () => {
      for (const [name, activation] of table.lines) {
        const path = table.prefix + name;
        if (table.kind !== 'method') {
          assert.equal(findApi(path, 3)?.path, path);
        }
        if (!isNeverAlone(activation) && activation !== 'identity') {
          assert.match(`.${name}`, ACTIVATION_WORD);
        }
        assert.match(path, FRAMEWORK_WORD);
      }
    });

    it(`${table.prefix}: belongs to a package that is known, under its own name`, () => {
      assert.notEqual(frameworkOfPath(table.prefix), undefined);
      const path = `${table.prefix}X`;
      // Old modules that the table knows apart are looked up as they are written.
      assert.ok(canonicalPath(path) === path || findApi(table.prefix + table.lines[0]?.[0], 3));
    });
  }

  it('name the parameters of the vocabulary', () => {
    for (const [id, params] of vocabulary) {
      const extra = [...settableParameters(id)].filter((name) => !params.includes(name));
      assert.deepEqual(extra, [], id);
    }
  });
});

describe('registries of strings', () => {
  for (const name of Object.keys(strings) as (keyof typeof strings)[]) {
    it(`${name}: every string names a known activation with parameters it has`, () => {
      for (const [spelling] of strings[name]) {
        const entry = findInRegistry(name, spelling);
        const params = vocabulary.get(entry?.activation ?? '');
        assert.ok(entry && params, spelling);
        assert.deepEqual(
          [...entry.parameters.keys()].filter((parameter) => !params.includes(parameter)),
          [],
        );
        assert.ok(isAnySpelling(spelling));
        if (!isNeverAlone(entry.activation)) {
          assert.match(`"${spelling}"`, ACTIVATION_WORD);
        }
      }
    });
  }

  const slopes: readonly (readonly [RegistryName, string, number])[] = [
    ['keras3', 'leaky_relu', 0.2],
    ['keras2', 'leaky_relu', 0.2],
    ['keras2', 'LeakyReLU', 0.3],
    ['tfjsLayers', 'LeakyReLU', 0.3],
    ['transformers', 'leaky_relu', 0.01],
    ['timm', 'leaky_relu', 0.01],
    ['generic', 'LeakyReLU', 0.01],
  ];
  for (const [registry, spelling, slope] of slopes) {
    it(`${registry}: ${spelling} has slope ${slope}`, () => {
      assert.equal(findInRegistry(registry, spelling)?.parameters.get('negative_slope'), slope);
    });
  }

  it('count case and separators where the framework does', () => {
    assert.equal(findInRegistry('keras3', 'ReLU'), undefined);
    assert.equal(findInRegistry('timm', 'HardSwish')?.activation, 'hard_swish');
    assert.equal(findInRegistry('generic', 'gelu-approximate')?.activation, 'gelu_tanh');
    assert.equal(findInRegistry('transformers', 'GELU'), undefined);
    assert.equal(findInRegistry('keras3', 'constructor'), undefined);
  });
});

describe('activationArguments', () => {
  it('finds every callee of the tables', () => {
    for (const [module, callees, argument] of argumentLines) {
      for (const callee of callees.split(' ')) {
        const path = module + callee.replace('*', 'Anything');
        const found = activationArguments(path, 3).map(({ name }) => name);
        assert.ok(found.includes(argument), `${path} ${argument}`);
      }
    }
  });

  const positions: readonly (readonly [string, string, number | undefined])[] = [
    ['keras.layers.Dense', 'activation', 1],
    ['tensorflow.keras.layers.Conv2D', 'activation', 7],
    ['tf_keras.layers.LSTM', 'recurrent_activation', 2],
    ['torch.nn.TransformerEncoderLayer', 'activation', 4],
    ['torch.nn.init.calculate_gain', 'nonlinearity', 0],
    ['@tensorflow/tfjs.layers.dense', 'activation', undefined],
  ];
  for (const [callee, name, position] of positions) {
    it(`${callee} takes ${name} at ${position ?? 'its name'}`, () => {
      const found = activationArguments(callee, 3).filter((argument) => argument.name === name);
      assert.ok(found.some((argument) => argument.position === position));
    });
  }

  it('knows the dictionaries that are indexed with a string', () => {
    const module = 'transformers.activations';
    assert.equal(indexedRegistry(`${module}.ACT2FN`), 'transformers');
    assert.equal(indexedRegistry(`${module}_tf.ACT2FN`), 'transformersTf');
    assert.equal(indexedRegistry('keras.layers.Dense'), undefined);
  });

  it('takes the old module of a layer apart where it differs', () => {
    const path = 'tensorflow.compat.v1.keras.layers.LSTM';
    const [left] = activationArguments(path, 3).filter(({ position }) => position === 2);
    assert.equal(left?.whenLeftOut, 'hard_sigmoid_slope_0_2');
  });

  it('knows none for a layer without an activation', () => {
    assert.deepEqual(activationArguments('torch.nn.Linear', 3), []);
  });
});
