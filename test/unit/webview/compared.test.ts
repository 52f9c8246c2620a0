import assert from 'node:assert/strict';
import type { Compared, ToPanel } from '../../../src/protocol';
import { mostCompared } from '../../../webview/compared';
import { type Action, reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
import type { Tab } from '../../../webview/tab';
import { compareMessage, fileMessage, fileOf, useOf } from './fixtures';

const net = fileOf('net.py', useOf('relu', 1), useOf('elu', 2));

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

const add = (activation: string): Action => ({ type: 'addCompared', activation });
const turnTo = (tab: Tab): Action => ({ type: 'turnTo', tab });
const remove = (item: Compared): Action => ({ type: 'removeCompared', item });

describe('a comparison', () => {
  it('holds each curve once', () => {
    const { compared } = sequence(compareMessage('relu', 'elu', 'relu'));
    assert.deepEqual(ids(compared), ['relu', 'elu']);
  });

  it('holds one activation at several settings', () => {
    assert.deepEqual(sequence(port).compared, port.activations);
  });

  it('grows and shrinks one by one', () => {
    const state = sequence(add('relu'), add('elu'), remove({ activation: 'relu' }));
    assert.deepEqual(ids(state.compared), ['elu']);
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

  it('is shown when something comes to it, and left with the last of it', () => {
    assert.equal(sequence(add('relu')).tab, 'compare');
    const emptied = sequence(add('relu'), turnTo('study'), remove({ activation: 'relu' }));
    assert.equal(emptied.tab, 'study');
  });

  it('takes in nothing that is picked while it is not shown', () => {
    const pick: Action = { type: 'pickActivation', activation: 'elu' };
    const state = sequence(port, turnTo('study'), pick);
    assert.deepEqual(state.compared, port.activations);
    assert.deepEqual(state.study, { kind: 'catalogue', activation: 'elu' });
  });
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
    const full = [six, add('relu')];
    assert.deepEqual(sequence(...full, add('a')).surplus, []);
    assert.deepEqual(sequence(...full, remove({ activation: 'b' })).surplus, []);
    assert.deepEqual(sequence(...full, compareMessage()).surplus, []);
  });
});

describe('what is said of all that is compared', () => {
  it('stays while the first is there, of which it was said', () => {
    assert.deepEqual(sequence(port, add('relu')).notes, port.notes);
    assert.deepEqual(sequence(port, remove(leaky(0.3, 'Keras'))).notes, port.notes);
    assert.deepEqual(sequence(port, remove(leaky(0.01, 'PyTorch'))).notes, []);
  });

  it('goes with another comparison', () => {
    assert.deepEqual(sequence(port, compareMessage('relu')).notes, []);
  });
});

function sequence(...actions: readonly Action[]): PanelState {
  return actions.reduce<PanelState>(reduce, initialState);
}

function ids(items: readonly Compared[]): readonly string[] {
  return items.map(({ activation }) => activation);
}
