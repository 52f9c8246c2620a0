import assert from 'node:assert/strict';
import { decodeFromPanel, decodeToPanel, encodeMessage, type ToPanel } from '../../src/protocol';

const file: ToPanel = {
  type: 'file',
  file: {
    uri: 'file:///model.py',
    name: 'model.py',
    version: 3,
    supported: true,
    uses: [
      {
        line: 1,
        recommendation: { text: '', reference: '', alternatives: [] },
        use: {
          span: { start: 0, end: 4 },
          text: 'ReLU',
          activation: 'relu',
          framework: 'keras',
          form: 'class',
          certainty: 'certain',
          parameters: {
            max_value: {
              value: Number.POSITIVE_INFINITY,
              source: 'default',
              argument: 'max_value',
            },
            threshold: { value: -0, source: 'literal', argument: 'threshold' },
            slopes: {
              value: [Number.NEGATIVE_INFINITY, Number.NaN],
              source: 'literal',
              argument: '',
            },
          },
          spelling: 'keras.layers.ReLU',
          role: 'hidden',
        },
      },
    ],
  },
  pinned: false,
  recommendations: {},
};

describe('the protocol between editor and panel', () => {
  it('carries Infinity, NaN and -0 through JSON', () => {
    assert.deepStrictEqual(decodeToPanel(encodeMessage(file)), file);
  });

  for (const message of [
    { type: 'ready' },
    { type: 'pin', pinned: true },
    { type: 'error', message: 'no' },
    { type: 'reveal', uri: 'file:///a.py', span: { start: 1, end: 2 } },
    { type: 'reveal', uri: 'file:///a.ipynb', span: { start: 1, end: 2 }, cell: 0 },
  ] as const) {
    it(`reads ${message.type} from the panel as it was sent: ${JSON.stringify(message)}`, () => {
      assert.deepStrictEqual(decodeFromPanel(encodeMessage(message)), message);
    });
  }

  for (const data of [
    undefined,
    null,
    7,
    '',
    '{',
    '[]',
    'null',
    { type: 'ready' },
    '{"type":"reset"}',
    '{"type":"pin","pinned":"yes"}',
    '{"type":"error"}',
    '{"type":"reveal","uri":"file:///a.py"}',
    '{"type":"reveal","uri":7,"span":{"start":0,"end":1}}',
    '{"type":"reveal","uri":"file:///a.py","span":{"start":-1,"end":1}}',
    '{"type":"reveal","uri":"file:///a.py","span":{"start":0.5,"end":1}}',
    '{"type":"reveal","uri":"file:///a.py","span":{"start":0,"end":{"$number":"Infinity"}}}',
  ]) {
    it(`ignores ${JSON.stringify(data)} from the panel`, () => {
      assert.equal(decodeFromPanel(data), undefined);
    });
  }

  it('ignores what is not a message of the editor', () => {
    assert.deepStrictEqual(
      ['', '{"type":"ready"}', undefined].map((data) => decodeToPanel(data)),
      [undefined, undefined, undefined],
    );
  });
});
