import assert from 'node:assert/strict';
import { parse } from '../../../src/math/parse';
import type { Tab } from '../../../src/picture/tab';
import type { Compared, ToPanel } from '../../../src/protocol';
import { mostCompared, studiedAsCompared } from '../../../webview/compared';
import { functionOf, settingsOf } from '../../../webview/comparedFunction';
import { type Action, reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
import { compareMessage, fileMessage, fileOf, literal, useOf } from './fixtures';

const net = fileOf('net.py', useOf('relu', 1), useOf('elu', 2, { alpha: literal('alpha', 0.5) }));

const leaky = (slope: number, ...places: readonly string[]): Compared => ({
  activation: 'leaky_relu',
  settings: { negative_slope: slope },
  places,
});

const port: ToPanel = {
  type: 'compare',
  activations: [leaky(0.01, 'PyTorch'), leaky(0.3, 'Keras')],
  notes: ['Give negative_slope.'],
};

const add = (activation: string): Action => ({ type: 'addCompared', item: { activation } });
const turnTo = (tab: Tab): Action => ({ type: 'turnTo', tab });
const set = (index: number, activation: string, name: string, value: number): Action => ({
  type: 'setCompared',
  index,
  of: { activation },
  name,
  value,
});

/** Of what is compared by then, by its place. */
function remove(state: PanelState, index: number): PanelState {
  const item = state.compared[index];
  assert.ok(item);
  return reduce(state, { type: 'removeCompared', item });
}

function first(state: PanelState, index: number): PanelState {
  const item = state.compared[index];
  assert.ok(item);
  return reduce(state, { type: 'makeFirst', item });
}

describe('a comparison', () => {
  it('holds each curve once', () => {
    const { compared } = sequence(compareMessage('relu', 'elu', 'relu'));
    assert.deepEqual(ids(compared), ['relu', 'elu']);
    assert.deepEqual(ids(sequence(add('relu'), add('relu')).compared), ['relu']);
  });

  it('holds one activation at several settings', () => {
    assert.deepEqual(sequence(port).compared, port.activations);
  });

  it('grows and shrinks one by one', () => {
    assert.deepEqual(ids(remove(sequence(add('relu'), add('elu')), 0).compared), ['elu']);
  });

  it('takes in what is picked in the catalogue; going through the results changes nothing', () => {
    const state = sequence(
      fileMessage(net),
      compareMessage('relu'),
      { type: 'chooseActivation', activation: 'mish' },
      { type: 'pickActivation', activation: 'elu' },
    );
    assert.deepEqual(ids(state.compared), ['relu', 'elu']);
    assert.equal(state.study?.kind, 'use');
  });

  const picked: Action = { type: 'select', subject: { kind: 'use', index: 1 } };
  const moved: Action = { type: 'cursor', selected: 1 };
  for (const [title, action] of [
    ['an activation is picked', picked],
    ['the cursor goes to another activation', moved],
  ] as const) {
    it(`makes room when ${title}, and is kept behind its tab`, () => {
      const state = sequence(fileMessage(net), port, action);
      assert.equal(state.tab, 'study');
      assert.deepEqual([state.compared, state.notes], [port.activations, port.notes]);
      assert.equal(sequence(fileMessage(net), port, action, turnTo('compare')).tab, 'compare');
    });
  }

  it('is shown when something comes to it, and stays to begin another when it is cleared', () => {
    assert.equal(sequence(add('relu')).tab, 'compare');
    const cleared = sequence(port, { type: 'clearCompared' });
    assert.deepEqual([cleared.tab, cleared.compared, cleared.notes], ['compare', [], []]);
    assert.equal(remove(sequence(add('relu')), 0).tab, 'compare');
  });

  it('takes in nothing that is picked while it is not shown', () => {
    const pick: Action = { type: 'pickActivation', activation: 'elu' };
    const state = sequence(port, turnTo('study'), pick);
    assert.deepEqual(state.compared, port.activations);
    assert.deepEqual(state.study, { kind: 'catalogue', activation: 'elu' });
  });

  it('is compared with another first when asked', () => {
    const state = sequence(compareMessage('relu', 'elu', 'mish'));
    assert.deepEqual(ids(first(state, 2).compared), ['mish', 'relu', 'elu']);
    assert.deepEqual(ids(first(state, 0).compared), ['relu', 'elu', 'mish']);
  });

  it('knows nothing of a curve that has gone', () => {
    const state = sequence(compareMessage('relu', 'elu'));
    const gone = { activation: 'relu' };
    assert.equal(reduce(state, { type: 'makeFirst', item: gone }), state);
    const { compared } = reduce(state, { type: 'removeCompared', item: gone });
    assert.deepEqual(compared, state.compared);
  });
});

describe('what is compared', () => {
  it('keeps the values with which it was studied', () => {
    const studied: Action = { type: 'select', subject: { kind: 'use', index: 1 } };
    const slid: Action = { type: 'setParameter', name: 'alpha', value: 1.5 };
    const [elu] = sequence(fileMessage(net), studied, add('elu')).compared;
    assert.deepEqual(elu, { activation: 'elu', settings: { alpha: 0.5 } });
    const state = sequence(fileMessage(net), studied, slid, add('elu'), picked(0));
    assert.deepEqual(state.compared, [{ activation: 'elu', settings: { alpha: 1.5 } }]);
  });

  it('has its defaults when something else is studied', () => {
    const [elu] = sequence(fileMessage(net), add('elu')).compared;
    assert.deepEqual(elu, { activation: 'elu', settings: { alpha: 1 } });
  });

  it('can be a function of the file’s own', () => {
    const read = parse('x * sigmoid(2 * x)');
    assert.ok(read.ok);
    const own = useOf('expression', 1);
    const use = { ...own.use, text: 'act', expression: read.expression };
    const state = sequence(fileMessage(fileOf('own.py', { ...own, use })));
    assert.deepEqual(studiedAsCompared(state), {
      activation: 'expression',
      own: { name: 'act', formula: 'x * sigmoid(2 * x)' },
    });
    const preset = reduce(state, compareMessage('relu'));
    assert.equal(preset.compared.length, 1);
    const item = { activation: 'expression', own: { name: 'act', formula: 'x * sigmoid(2 * x)' } };
    assert.deepEqual(reduce(preset, { type: 'addCompared', item }).compared[1], item);
  });

  const typed = (text: string): Action => ({ type: 'typeExpression', text });
  const addStudied = (...actions: readonly Action[]): PanelState => {
    const state = sequence(...actions);
    const item = studiedAsCompared(state);
    assert.ok(item);
    return reduce(state, { type: 'addCompared', item });
  };

  it('can be an expression that was typed, at the values of its sliders', () => {
    const slid: Action = { type: 'setParameter', name: 'b', value: 0.5 };
    const { compared, tab } = addStudied(add('relu'), typed(' a * x  * sigmoid(b*x) '), slid);
    assert.equal(tab, 'compare');
    const [, own] = compared;
    assert.ok(own);
    assert.deepEqual(own, {
      activation: 'expression',
      own: { name: 'a * x * sigmoid(b*x)', formula: own.own?.formula },
      settings: { a: 1, b: 0.5 },
    });
    assert.deepEqual(settingsOf(own), { a: 1, b: 0.5 });
    const f = functionOf(own);
    assert.deepEqual(f?.parameters.map(({ name }) => name).sort(), ['a', 'b']);
    const [, changed] = reduce(sequence(add('relu'), { type: 'addCompared', item: own }), {
      type: 'setCompared',
      index: 1,
      of: own,
      name: 'a',
      value: 3,
    }).compared;
    assert.deepEqual(changed?.settings, { a: 3, b: 0.5 });
  });

  it('can be several expressions, each once, which are not taken for each other', () => {
    const { compared } = addStudied(
      { type: 'addCompared', item: ownItem('act', 'x * tanh(x)') },
      { type: 'addCompared', item: ownItem('act', 'x * tanh(x)') },
      { type: 'addCompared', item: ownItem('act', 'x * erf(x)') },
      typed('x * tanh(x)'),
    );
    assert.deepEqual(
      compared.map(({ own }) => own?.name),
      ['act', 'act', 'x * tanh(x)'],
    );
    const state = { ...initialState, compared };
    const [first, second] = compared;
    assert.ok(first && second);
    const change = { type: 'setCompared', index: 0, of: second, name: 'a', value: 1 } as const;
    assert.equal(reduce(state, change), state);
  });

  it('begins with 1 for what a formula leaves open, and leaves out what it does not know', () => {
    const item = { ...ownItem('act', 'a * x + c'), settings: { a: 4, b: 7 } };
    assert.deepEqual(settingsOf(item), { a: 4, c: 1 });
    assert.deepEqual(settingsOf(ownItem('act', 'x +')), {});
    assert.deepEqual(settingsOf({ activation: 'nothing' }), {});
  });

  function ownItem(name: string, formula: string): Compared {
    return { activation: 'expression', own: { name, formula } };
  }

  it('is changed parameter by parameter, with the last value kept', () => {
    const state = sequence(
      compareMessage('relu', 'mpelu'),
      set(1, 'mpelu', 'alpha', 0.3),
      set(1, 'mpelu', 'alpha', 0.4),
      set(1, 'mpelu', 'beta', 2),
    );
    assert.deepEqual(state.compared[1]?.settings, { alpha: 0.4, beta: 2 });
    assert.deepEqual(ids(state.compared), ['relu', 'mpelu']);
  });

  it('may come to be the same as another, and stays apart from it', () => {
    const state = sequence(port, set(0, 'leaky_relu', 'negative_slope', 0.3));
    assert.equal(state.compared.length, 2);
  });

  it('is no longer what a framework has when its parameter is changed', () => {
    const other = sequence(port, set(1, 'leaky_relu', 'negative_slope', 0.2));
    assert.deepEqual(
      other.compared.map(({ places }) => places),
      [['PyTorch'], undefined],
    );
    assert.deepEqual(other.notes, port.notes);
    assert.deepEqual(sequence(port, set(0, 'leaky_relu', 'negative_slope', 0.2)).notes, []);
  });

  it('is left alone by a change that was meant for another', () => {
    const state = sequence(port);
    assert.equal(reduce(state, set(0, 'elu', 'alpha', 1)), state);
    assert.equal(reduce(state, set(7, 'elu', 'alpha', 1)), state);
  });

  function picked(index: number): Action {
    return { type: 'select', subject: { kind: 'use', index } };
  }
});

describe('a comparison that is full', () => {
  const six = compareMessage('a', 'b', 'c', 'd', 'e', 'f');

  it('takes no more than can be told apart, and remembers what it did not take', () => {
    const many = sequence(compareMessage('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    assert.equal(many.compared.length, mostCompared);
    assert.deepEqual(ids(many.surplus), ['g', 'h']);
    const picked = sequence(six, { type: 'pickActivation', activation: 'relu' });
    assert.equal(picked.compared.length, mostCompared);
    assert.deepEqual(ids(picked.surplus), ['relu']);
  });

  it('forgets it with the next change', () => {
    const full = sequence(six, add('relu'));
    assert.deepEqual(reduce(full, add('a')).surplus, []);
    assert.deepEqual(remove(full, 1).surplus, []);
    assert.deepEqual(reduce(full, compareMessage('relu')).surplus, []);
    assert.deepEqual(reduce(full, { type: 'clearCompared' }).surplus, []);
  });
});

describe('what is said of all that is compared', () => {
  it('stays while the first is there, of which it was said', () => {
    assert.deepEqual(sequence(port, add('relu')).notes, port.notes);
    assert.deepEqual(remove(sequence(port), 1).notes, port.notes);
    assert.deepEqual(remove(sequence(port), 0).notes, []);
    assert.deepEqual(first(sequence(port), 1).notes, []);
  });

  it('goes with another comparison', () => {
    assert.deepEqual(sequence(port, compareMessage('relu')).notes, []);
  });
});

describe('how a comparison is looked at', () => {
  const looked: Action = {
    type: 'look',
    change: { mode: 'differences', probe: 1, view: [0, 2] },
  };

  it('is kept while curves come, go and change, and behind its tab', () => {
    const before = sequence(port, looked);
    for (const action of [add('relu'), set(0, 'leaky_relu', 'negative_slope', 0.2)]) {
      assert.deepEqual(reduce(before, action).look, before.look);
    }
    assert.deepEqual(sequence(port, looked, turnTo('study'), turnTo('compare')).look, before.look);
  });

  it('begins anew at the axis with another comparison, in the same mode', () => {
    const { look } = sequence(port, looked, compareMessage('relu'));
    assert.deepEqual([look.mode, look.probe, look.view], ['differences', undefined, undefined]);
  });

  it('is not how the one that is studied is looked at', () => {
    const { probe, view } = sequence(port, looked);
    assert.deepEqual([probe, view], [undefined, undefined]);
  });
});

function sequence(...actions: readonly Action[]): PanelState {
  return actions.reduce<PanelState>(reduce, initialState);
}

function ids(items: readonly Compared[]): readonly string[] {
  return items.map(({ activation }) => activation);
}
