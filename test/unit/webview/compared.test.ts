import assert from 'node:assert/strict';
import type { Compared, ToPanel } from '../../../src/protocol';
import { mostCompared } from '../../../webview/compared';
import { type Action, reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
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

  it('ends when an activation is picked', () => {
    const picked: Action = { type: 'select', subject: { kind: 'use', index: 1 } };
    const state = sequence(fileMessage(net), port, picked);
    assert.deepEqual([state.compared, state.notes], [[], []]);
  });

  it('ends when the cursor goes to another activation', () => {
    const state = sequence(fileMessage(net), port, { type: 'cursor', selected: 1 });
    assert.deepEqual([state.compared, state.notes], [[], []]);
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
