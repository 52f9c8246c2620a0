import assert from 'node:assert/strict';
import type { Activation } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import type { Choice } from '../../../src/advice/choice';
import { parse } from '../../../src/math/parse';
import type { Comparison, PanelFile, PanelUse } from '../../../src/protocol';
import { words } from '../../../src/text/text';
import { mostCompared } from '../../../webview/compared';
import { type Preset, presetsOf, surveyLineUps } from '../../../webview/presets';
import { reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
import { fileMessage, fileOf, literal, useOf } from './fixtures';

const say = words();

describe('the survey’s line-ups', () => {
  it('are all that it treats, in parts that can be drawn at once', () => {
    const { piecewise, saturating } = surveyLineUps;
    const treated = catalogue.filter(({ inSurvey }) => inSurvey).map(oneNoisy);
    const drawn = [...piecewise, ...saturating].flatMap((id) => findActivation(id) ?? []);
    assert.equal(new Set(treated).size, 11);
    assert.deepEqual(new Set(drawn.map(oneNoisy)), new Set(treated));
    for (const one of Object.values(surveyLineUps)) assert.ok(one.length <= mostCompared);
  });

  it('can be had without any file', () => {
    const found = offered(initialState).map(({ hint }) => hint);
    assert.deepEqual(found, [
      'ReLU, ELU, PReLU, MPELU 0.25',
      'ReLU, Leaky ReLU, PReLU, RReLU, ELU, MPELU 0.25',
      'Sigmoid, Tanh, Maxout, CReLU, Noisy hard tanh, Noisy hard sigmoid',
    ]);
  });
});

describe('the comparison of the file', () => {
  const uses = [
    useOf('relu', 1),
    useOf('elu', 2, { alpha: literal('alpha', 0.5) }),
    useOf('relu', 3),
    useOf('elu', 4),
    useOf('unknown', 5),
  ];

  it('has each activation of it once, with the values of the source', () => {
    const preset = presetOf('Of net.py', opened(fileOf('net.py', ...uses)));
    assert.deepEqual(preset?.comparison?.activations, [
      { activation: 'relu', settings: {} },
      { activation: 'elu', settings: { alpha: 0.5 } },
      { activation: 'elu', settings: { alpha: 1 } },
    ]);
    assert.equal(preset?.hint, 'ReLU, ELU 0.5, ELU');
  });

  it('has a function of the file’s own by its name and formula', () => {
    const preset = presetOf('Of own.py', opened(fileOf('own.py', uses[0] ?? ownUse(), ownUse())));
    const own = { name: 'act', formula: 'x * sigmoid(2 * x)' };
    assert.deepEqual(preset?.comparison?.activations[1], { activation: 'expression', own });
    assert.equal(preset?.hint, 'ReLU, act');
  });

  it('says how many more there are than can be drawn', () => {
    const many = ['relu', 'elu', 'selu', 'silu', 'mish', 'tanh', 'sigmoid', 'softsign'];
    const file = fileOf('net.py', ...many.map((id, index) => useOf(id, index)));
    const hint = presetOf('Of net.py', opened(file))?.hint ?? '';
    assert.match(hint, /Tanh, and 2 more than can be drawn$/);
  });

  it('cannot be had without two that differ, and says so', () => {
    const one = presetOf('Of net.py', opened(fileOf('net.py', useOf('relu', 1), useOf('relu', 2))));
    assert.deepEqual(
      [one?.comparison, one?.hint],
      [undefined, 'The file has no two activations that differ.'],
    );
    const none = presetOf('Of this file', initialState);
    assert.deepEqual(
      [none?.comparison, none?.hint],
      [undefined, 'No file with activations is open.'],
    );
  });
});

describe('the comparison with other frameworks', () => {
  const port: Comparison = {
    activations: [
      { activation: 'leaky_relu', settings: { negative_slope: 0.01 }, places: ['PyTorch', 'JAX'] },
      { activation: 'leaky_relu', settings: { negative_slope: 0.3 }, places: ['Keras layers'] },
    ],
    notes: ['Give it.'],
  };
  const label = 'Leaky ReLU in other frameworks';

  it('is that of the use that is studied', () => {
    const file = { ...fileOf('net.py', { ...useOf('leaky_relu', 1), port: 0 }), ports: [port] };
    const preset = presetOf(label, opened(file));
    assert.deepEqual(preset?.comparison, port);
    assert.equal(preset?.hint, 'PyTorch, JAX · Keras layers');
  });

  it('is that of an entry of the catalogue', () => {
    const message = { ...fileMessage(null), ports: { leaky_relu: port } };
    const state = reduce(reduce(initialState, message), {
      type: 'chooseActivation',
      activation: 'leaky_relu',
    });
    assert.deepEqual(presetOf(label, state)?.comparison, port);
  });

  for (const [id, reason] of [
    ['relu', 'ReLU is the same wherever it is called so.'],
    ['mpelu', 'No framework has MPELU.'],
  ] as const) {
    it(`cannot be had of ${id}, and says why`, () => {
      const state = reduce(initialState, { type: 'chooseActivation', activation: id });
      const preset = presetOf('The same name in other frameworks', state);
      assert.deepEqual([preset?.comparison, preset?.hint], [undefined, reason]);
    });
  }

  it('cannot be had while nothing is studied', () => {
    const preset = presetOf('The same name in other frameworks', initialState);
    assert.equal(preset?.hint, 'No activation is studied.');
  });
});

describe('the alternatives for a model', () => {
  const choice: Choice = {
    model: 'Net',
    text: '',
    reference: '',
    options: (['relu', 'elu', 'prelu', 'mpelu'] as const).map((activation) => ({
      activation,
      perChannel: 0,
      parameters: 0,
      initialisation: undefined,
      normalisation: 'either',
      applies: true,
      text: '',
    })),
  };
  const elu = { ...useOf('elu', 1, { alpha: literal('alpha', 0.5) }), choice: 0 };

  it('are compared with what is there, as it is', () => {
    const state = opened({ ...fileOf('net.py', elu), choices: [choice] });
    const preset = presetOf('Alternatives for this model', state);
    assert.deepEqual(preset?.comparison?.activations, [
      { activation: 'elu', settings: { alpha: 0.5 } },
      { activation: 'relu', settings: {} },
      { activation: 'prelu', settings: {} },
      { activation: 'mpelu', settings: { alpha: 0.25, beta: 1 } },
    ]);
  });

  it('are none for what is hidden in no model', () => {
    const preset = presetOf(
      'Alternatives for this model',
      opened(fileOf('net.py', useOf('elu', 1))),
    );
    assert.equal(preset?.comparison, undefined);
    assert.match(preset?.hint ?? '', /hidden in a model/);
  });
});

function opened(file: PanelFile): PanelState {
  return reduce(initialState, fileMessage(file, { selected: 0 }));
}

function presetOf(label: string, state: PanelState): Preset | undefined {
  return presetsOf(state, say).find((preset) => preset.label === label);
}

function offered(state: PanelState): readonly Preset[] {
  return presetsOf(state, say).filter(({ comparison }) => comparison !== undefined);
}

/** The survey counts the noisy ones as one. */
function oneNoisy({ id, family }: Activation): string {
  return family === 'noisy' ? family : id;
}

function ownUse(): PanelUse {
  const read = parse('x * sigmoid(2 * x)');
  assert.ok(read.ok);
  const use = useOf('expression', 9);
  return { ...use, use: { ...use.use, text: 'act', expression: read.expression } };
}
