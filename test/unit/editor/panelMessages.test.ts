import assert from 'node:assert/strict';
import { readFromPanel } from '../../../src/editor/panelMessages';
import type { FromPanel } from '../../../src/protocol';
import { encode } from '../../../src/protocolCodec';

const span = { start: 3, end: 7 };

const messages: readonly FromPanel[] = [
  { type: 'ready' },
  { type: 'openExample' },
  { type: 'pin', pinned: true },
  { type: 'error', message: 'no' },
  { type: 'copy', text: 'f(x) = x' },
  { type: 'room', width: 480 },
  { type: 'save', name: 'leaky-relu', format: 'svg', data: '<svg/>' },
  { type: 'save', name: 'μ', format: 'png', data: 'iVBORw0=' },
  { type: 'reveal', uri: 'file:///a.py', span },
  { type: 'reveal', uri: 'file:///a.ipynb', span, cell: 0 },
  {
    type: 'write',
    uri: 'file:///a.py',
    span,
    version: 3,
    values: { min: -0, max: Number.POSITIVE_INFINITY },
  },
  { type: 'write', uri: 'file:///a.ipynb', span, cell: 2, version: 0, values: {} },
];

const nonsense: readonly unknown[] = [
  undefined,
  null,
  7,
  'ready',
  [],
  {},
  { type: 'reset' },
  { type: 'toString' },
  { type: 'pin', pinned: 'yes' },
  { type: 'error' },
  { type: 'copy' },
  { type: 'room' },
  { type: 'room', width: 0 },
  { type: 'room', width: 480.5 },
  { type: 'room', width: 1e9 },
  { type: 'room', width: '480' },
  { type: 'save', name: '../a', format: 'svg', data: '' },
  { type: 'save', name: '', format: 'svg', data: '' },
  { type: 'save', name: 'a', format: 'exe', data: '' },
  { type: 'save', name: 'a', format: 'svg' },
  { type: 'save', name: 'a', format: 'png', data: '<svg/>' },
  { type: 'copy', text: ['x'] },
  { type: 'error', message: { toString: 1 } },
  { type: 'reveal', uri: 'file:///a.py' },
  { type: 'reveal', uri: 7, span },
  { type: 'reveal', uri: 'file:///a.py', span: null },
  { type: 'reveal', uri: 'file:///a.py', span: { start: 7, end: 3 } },
  { type: 'reveal', uri: 'file:///a.py', span: { start: -1, end: 3 } },
  { type: 'reveal', uri: 'file:///a.py', span: { start: 0.5, end: 3 } },
  { type: 'reveal', uri: 'file:///a.py', span: { start: 0, end: { $number: 'Infinity' } } },
  { type: 'reveal', uri: 'file:///a.py', span, cell: '1' },
  { type: 'write', uri: 'file:///a.py', span, version: 3 },
  { type: 'write', uri: 'file:///a.py', span, version: 3, values: [1] },
  { type: 'write', uri: 'file:///a.py', span, version: 3, values: { a: '1' } },
  { type: 'write', uri: 'file:///a.py', span, version: 3, values: { a: { $number: 'NaN' } } },
  { type: 'write', uri: 'file:///a.py', span, version: '3', values: { a: 1 } },
  { type: 'write', uri: 'file:///a.py', version: 3, values: { a: 1 } },
];

describe('what the panel says', () => {
  for (const message of messages) {
    it(`arrives as it was sent: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readFromPanel(encode(message)), message);
    });
  }

  for (const data of nonsense) {
    it(`is ignored when it is ${JSON.stringify(data)}`, () => {
      assert.equal(readFromPanel(data), undefined);
    });
  }

  it('loses members that no message has', () => {
    assert.deepEqual(readFromPanel({ type: 'ready', extra: 1 }), { type: 'ready' });
  });
});
