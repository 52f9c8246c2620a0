import assert from 'node:assert/strict';
import { decode, encode } from '../../../src/protocolCodec';
import { initialDepth } from '../../../src/report/depth/settings';
import { reduce } from '../../../webview/reduce';
import { fromSaved, initialState, type PanelState, toSaved } from '../../../webview/state';
import { fileMessage, fileOf, literal, useOf } from './fixtures';

describe('the state that outlives the page', () => {
  it('comes back as it was, but for the file, which is asked for again', () => {
    const use = useOf('leaky_relu', 4, { negative_slope: literal('negative_slope', 0.2) });
    const opened = reduce(initialState, fileMessage(fileOf('net.py', use), { selected: 0 }));
    const state: PanelState = {
      ...opened,
      pinned: true,
      tab: 'compare',
      overrides: { negative_slope: -0 },
      listOpen: true,
      query: 'elu',
      expression: 'x +',
      compared: [{ activation: 'elu', settings: { alpha: 0.5 }, places: ['Keras'] }],
      notes: ['No difference.'],
      look: {
        mode: 'differences',
        probe: -0.5,
        view: [-1, 3],
        sorting: { column: 'mean', direction: 'descending' },
      },
      probe: 1.5,
      view: [-0.25, 1e6],
      level: 0.02,
      secondDerivative: true,
      drawn: { training: true, seed: 7, slice: { classes: 5, path: 'same' } },
      fileQuery: 'relu',
      findingsOnly: true,
      depth: {
        ...initialDepth,
        model: 'Net',
        layers: 12,
        start: 'lsuv',
        normalisation: 'batch',
        biasVariance: 0.25,
        inputDeviation: 60,
        width: 128,
        widening: 2,
        seed: 77,
        looked: 4,
      },
      ran: { key: 'k', width: 128, seed: 77, layers: '1 0.5 0;-1 1 2 3;0 1 5 0' },
    };
    const restored = fromSaved(decode(JSON.parse(JSON.stringify(encode(toSaved(state))))));
    assert.deepStrictEqual(restored, { ...state, file: undefined, recommendations: {}, ports: {} });
  });

  it('of a panel that knew neither tabs, views nor thresholds is complete all the same', () => {
    const {
      look: _look,
      tab: _tab,
      view: _view,
      level: _level,
      secondDerivative: _second,
      depth: _depth,
      ran: _ran,
      ...older
    } = initialState;
    const saved = { ...older, study: { kind: 'catalogue', activation: 'mish' }, probe: 2 };
    const restored = fromSaved(JSON.parse(JSON.stringify(saved)));
    assert.deepStrictEqual(restored, {
      ...initialState,
      study: { kind: 'catalogue', activation: 'mish' },
      probe: 2,
    });
  });

  it('keeps an expression that was typed', () => {
    const state = reduce(initialState, { type: 'typeExpression', text: 'x * tanh(a * x)' });
    const restored = fromSaved(decode(JSON.parse(JSON.stringify(encode(toSaved(state))))));
    assert.deepStrictEqual(restored, state);
    assert.deepStrictEqual(restored.study, { kind: 'expression', text: 'x * tanh(a * x)' });
  });

  it('keeps expressions that are compared, and of their values those that are some', () => {
    const item = (settings: object) => ({
      activation: 'expression',
      own: { name: 'a*x', formula: 'a * x', more: 1 },
      settings,
    });
    const saved = { compared: [item({ a: 2 }), item({ a: null, b: [1, 'x'], c: {}, d: [] })] };
    const own = { name: 'a*x', formula: 'a * x' };
    assert.deepStrictEqual(fromSaved(JSON.parse(JSON.stringify(saved))).compared, [
      { activation: 'expression', own, settings: { a: 2 } },
      { activation: 'expression', own, settings: {} },
    ]);
  });

  it('keeps no more curves than can be told apart', () => {
    const compared = Array.from({ length: 99 }, (_, index) => ({ activation: `a${index}` }));
    assert.equal(fromSaved({ compared }).compared.length, 6);
  });

  it('of a panel that drew no more than the curve begins in tests, at seed 1', () => {
    const { drawn: _drawn, ...older } = initialState;
    assert.deepStrictEqual(fromSaved(older), initialState);
  });

  it('keeps of what is drawn only what can be', () => {
    const drawn = { training: 1, seed: 2.5, slice: { classes: 4, value: null, path: {}, n: NaN } };
    assert.deepStrictEqual(fromSaved({ drawn }).drawn, {
      training: false,
      seed: 1,
      slice: { classes: 4 },
    });
  });

  it('holds no number that is none', () => {
    const { NaN: none, POSITIVE_INFINITY: infinity } = Number;
    const saved = { probe: none, level: none, view: [-infinity, infinity] };
    const coded = decode(JSON.parse(JSON.stringify(encode(saved))));
    assert.deepStrictEqual(fromSaved(coded), initialState);
  });

  for (const saved of [
    undefined,
    null,
    7,
    {},
    { study: 3, overrides: [], query: 1, compared: 'x', notes: 'x', probe: 'y' },
    { compared: ['relu', null, {}], notes: [1] },
    { study: { kind: 'use' } },
    { study: { kind: 'expression' }, expression: 3 },
    { study: { kind: 'expression', text: 'x +' } },
    { view: [1, 1], level: 0, secondDerivative: 'yes' },
    { view: [1, null], level: 2 },
    { view: 'far', level: 'high', probe: null },
    { tab: 'elsewhere' },
    { drawn: [] },
    { drawn: { training: 'yes', seed: -1, slice: ['x'] } },
    { fileQuery: 7, findingsOnly: 'yes' },
    { look: 'far' },
    { look: { mode: 'sideways', probe: 'x', view: [2, 1], sorting: 'mean' } },
    { look: { probe: null, sorting: { column: 'mean', direction: 'sideways' } } },
    { look: { sorting: { column: 'name', direction: 'ascending' } } },
    {
      compared: [
        { activation: 'elu', settings: 3 },
        { activation: 'elu', places: [1] },
      ],
    },
    { compared: [{ activation: 'expression', own: { name: 'act' } }] },
    { compared: [{ activation: 'expression' }, { activation: 'expression', own: [] }] },
    { compared: [{ activation: 'relu', own: { name: 'act', formula: 'x' } }] },
    { compared: [{ activation: 'relu', own: null }] },
    { depth: 'deep' },
    { listOpen: 'yes' },
    { ran: 'far' },
    { ran: { key: 'k', width: 128, seed: 1, layers: 'none' } },
    { depth: { layers: 1e9, start: 'constructor', biasVariance: 'many', model: 7 } },
  ]) {
    it(`begins anew from ${JSON.stringify(saved) ?? 'nothing'}`, () => {
      assert.deepStrictEqual(fromSaved(saved), initialState);
    });
  }
});
