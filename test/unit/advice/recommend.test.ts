import assert from 'node:assert/strict';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { type AdvisedUse, recommend } from '../../../src/advice/recommend';
import type { FileTraits, ParameterUse, Role } from '../../../src/detect/use';
import { adviceEnglish } from '../../../src/text/adviceEnglish';
import { type Words, words } from '../../../src/text/text';

const roles: readonly Role[] = ['hidden', 'output', 'gate', 'attention', 'unknown'];
const plain: FileTraits = { transformer: false, convolutional: false, batchNorm: false };
const files: Readonly<Record<string, FileTraits>> = {
  plain,
  transformer: { ...plain, transformer: true },
  'batch-normalised convolutional': { ...plain, convolutional: true, batchNorm: true },
};
const longest = 110;

describe('recommend', () => {
  for (const { id } of catalogue) {
    for (const role of roles) {
      it(`says one line with its reference about ${id} as ${role}`, () => {
        for (const [file, traits] of Object.entries(files)) {
          const { text, reference, alternatives } = recommend(use(id, role), traits, words());
          assert.ok(text.length > 20 && text.length <= longest, `${file}: ${text.length} ${text}`);
          assert.match(text, /\.$/, file);
          assert.doesNotMatch(text, /[{}]/, file);
          assert.ok(reference.length > 5 && reference.length <= 80, `${file}: ${reference}`);
          assert.ok(alternatives.length > 0, file);
          assert.equal(new Set(alternatives).size, alternatives.length, file);
          for (const alternative of alternatives) {
            assert.notEqual(alternative, id, file);
            assert.ok(findActivation(alternative) !== undefined, `${file}: ${alternative}`);
          }
        }
      });
    }
  }

  it('uses every sentence of the table for some use', () => {
    const said = new Set<string>();
    const recording: Words = (key, values) => {
      said.add(key);
      return words()(key, values);
    };
    const starts = [...catalogue.map(({ id }) => id), 'unknown', 'expression'].flatMap((id) =>
      roles.map((role) => use(id, role)),
    );
    const special = [leaky(0), leaky(0.5), leaky(1), prelu(0), prelu(0.1), mpelu(0), jumping];
    for (const one of [...starts, ...special]) {
      for (const traits of Object.values(files)) {
        recommend(one, traits, recording);
      }
    }
    assert.deepEqual([...said].sort(), Object.keys(adviceEnglish).sort());
  });

  it('keeps the survey’s order for hidden activations of a classifier', () => {
    assert.deepEqual(alternativesOf('relu', 'hidden', plain), ['elu', 'prelu', 'mpelu']);
    assert.deepEqual(alternativesOf('elu', 'hidden', plain), ['relu', 'prelu', 'mpelu']);
    assert.deepEqual(alternativesOf('prelu', 'hidden', plain), ['relu', 'elu', 'mpelu']);
    assert.deepEqual(alternativesOf('mpelu', 'hidden', plain), ['relu', 'elu', 'prelu']);
    assert.deepEqual(alternativesOf('hardshrink', 'hidden', plain), [
      'relu',
      'elu',
      'prelu',
      'mpelu',
    ]);
  });

  it('speaks of GELU and gated units in a Transformer, for hidden activations only', () => {
    const transformer = { ...plain, transformer: true };
    assert.deepEqual(alternativesOf('relu', 'hidden', transformer), ['gelu_erf', 'swiglu']);
    assert.deepEqual(alternativesOf('tanh', 'hidden', transformer), ['gelu_erf', 'swiglu', 'silu']);
    assert.deepEqual(alternativesOf('tanh', 'unknown', transformer), ['relu', 'elu']);
    assert.deepEqual(alternativesOf('softmax', 'attention', transformer), ['sparsemax']);
  });

  const sentences: readonly (readonly [
    title: string,
    use: AdvisedUse,
    traits: FileTraits,
    begins: string,
  ])[] = [
    ['a plain slope', leaky(0.01), plain, 'Keeps a gradient on the left'],
    ['a steep slope', leaky(0.5), plain, 'Accuracy is reported to fall'],
    ['a slope of 1', leaky(1), plain, 'With a slope of 1 this is the identity'],
    ['a slope of 0', leaky(0), plain, 'With a slope of 0 this is plain ReLU'],
    ['a slope that is not known', leaky(null), plain, 'Keeps a gradient on the left'],
    ['PReLU that starts at 0', prelu(0), plain, 'A slope of 0 starts as plain ReLU'],
    ['PReLU that starts elsewhere', prelu(0.1), plain, 'The paper starts the slope at 0.25'],
    ['PReLU at its default', use('prelu', 'hidden'), plain, 'Third in the survey’s order'],
    ['ELU without BatchNorm', use('elu', 'hidden'), plain, 'Second in the survey’s order'],
    [
      'ELU with BatchNorm',
      use('elu', 'hidden'),
      { ...plain, batchNorm: true },
      'ELU is reported to gain little from BatchNorm',
    ],
    ['a sigmoid between layers', use('sigmoid', 'hidden'), plain, 'Between layers prefer ReLU'],
    ['a sigmoid at the output', use('sigmoid', 'output'), plain, 'Fits a probability'],
    ['a sigmoid gate', use('sigmoid', 'gate'), plain, 'Fits a gate'],
    ['a softmax at the output', use('softmax', 'output'), plain, 'Fits class probabilities'],
    ['a ReLU at the output', use('relu', 'output'), plain, 'Check the range'],
    ['a dynamic use', use('unknown', 'hidden'), plain, 'Chosen at run time'],
    ['an own function', use('expression', 'hidden'), plain, 'No settled rule for this function'],
    [
      'an own function that equals ReLU',
      { ...use('expression', 'hidden'), equals: 'relu' },
      plain,
      'The survey’s first choice',
    ],
    [
      'an own function that equals none',
      { ...use('expression', 'hidden'), equals: null },
      plain,
      'No settled rule for this function',
    ],
  ];
  for (const [title, used, traits, begins] of sentences) {
    it(`has its own sentence for ${title}`, () => {
      const { text } = recommend(used, traits, words());
      assert.equal(text.slice(0, begins.length), begins);
    });
  }
});

function use(
  activation: string,
  role: Role,
  parameters: Readonly<Record<string, ParameterUse>> = {},
): AdvisedUse {
  return { activation, role, framework: 'torch', parameters };
}

function leaky(value: number | null): AdvisedUse {
  return use('leaky_relu', 'hidden', { negative_slope: given('negative_slope', value) });
}

function prelu(value: number): AdvisedUse {
  return use('prelu', 'hidden', { a: given('init', value) });
}

function mpelu(value: number): AdvisedUse {
  return use('mpelu', 'hidden', { alpha: given('alpha', value) });
}

const jumping = use('relu_general', 'hidden', { threshold: given('threshold', 1) });

function given(argument: string, value: number | null): ParameterUse {
  return { value, source: value === null ? 'unknown' : 'literal', argument };
}

function alternativesOf(id: string, role: Role, traits: FileTraits): readonly string[] {
  return recommend(use(id, role), traits, words()).alternatives;
}
