import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActivationUse } from '../../../src/detect/use';
import { escapeControls } from '../../../src/report/escape';
import { useJsonLine } from '../../../src/report/jsonLines';
import type { LocatedUse } from '../../../src/report/locatedUse';
import { useTextLine } from '../../../src/report/text';
import { words } from '../../../src/text/text';

const use: ActivationUse = {
  span: { start: 4, end: 14 },
  text: 'leaky_relu',
  activation: 'leaky_relu',
  framework: 'torch',
  form: 'function',
  certainty: 'certain',
  parameters: {
    negative_slope: {
      value: 0.2,
      source: 'literal',
      argument: 'slope',
      at: { from: 12, to: 13 },
    },
  },
  spelling: 'torch.nn.functional.leaky_relu',
  role: 'hidden',
};

const located: LocatedUse = {
  path: 'src/net.py',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 15,
  use,
};

function withParameters(parameters: ActivationUse['parameters']): LocatedUse {
  return { ...located, use: { ...use, parameters } };
}

describe('useJsonLine', () => {
  it('writes the members that are promised, in their order, and no others', () => {
    assert.equal(
      useJsonLine(located),
      '{"kind":"use","path":"src/net.py","line":3,"column":5,"endLine":3,"endColumn":15,' +
        '"text":"leaky_relu","activation":"leaky_relu","framework":"torch","form":"function",' +
        '"certainty":"certain","parameters":{"negative_slope":{"value":0.2,"source":"literal"}}}',
    );
  });

  it('adds the version of Keras that was assumed, after the certainty', () => {
    const keras = { version: 2, reason: 'source' } as const;
    const line = useJsonLine({ ...located, use: { ...use, keras } });
    assert.match(line, /"certainty":"certain","keras":2,"parameters"/);
  });

  it('adds the cell of a notebook, the first being 1', () => {
    assert.equal(JSON.parse(useJsonLine({ ...located, cell: 0 })).cell, 1);
  });

  it('keeps what JSON numbers cannot say', () => {
    const line = useJsonLine(
      withParameters({
        low: { value: Number.NEGATIVE_INFINITY, source: 'literal', argument: 'low' },
        high: { value: [1, Number.POSITIVE_INFINITY], source: 'resolved', argument: 'high' },
        open: { value: null, source: 'unknown', argument: 'open' },
        law: { value: 'normal', source: 'default', argument: 'law' },
      }),
    );
    assert.deepEqual(JSON.parse(line).parameters, {
      low: { value: '-Infinity', source: 'literal' },
      high: { value: [1, 'Infinity'], source: 'resolved' },
      open: { value: null, source: 'unknown' },
      law: { value: 'normal', source: 'default' },
    });
  });

  it('stays one line that parses back, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const line = useJsonLine({ ...located, path });
        assert.ok(!/[\p{Cc}\u2028\u2029]/u.test(line));
        assert.equal(JSON.parse(line).path, path);
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});

describe('useTextLine', () => {
  const cases: readonly (readonly [promise: string, use: LocatedUse, line: string])[] = [
    ['the place, the activation and its parameters', located, 'leaky_relu negative_slope=0.2'],
    [
      'which values are defaults and which are not known',
      withParameters({
        lower: { value: 0.125, source: 'default', argument: 'lower' },
        upper: { value: null, source: 'unknown', argument: 'upper' },
      }),
      'leaky_relu lower=0.125 (default) upper=?',
    ],
    [
      'lists',
      withParameters({ w: { value: [1, 0], source: 'literal', argument: 'w' } }),
      'leaky_relu w=1,0',
    ],
    [
      'which uses are only probable',
      { ...located, use: { ...use, certainty: 'probable', parameters: {} } },
      'leaky_relu (probable)',
    ],
    [
      'which Keras was assumed',
      {
        ...located,
        use: { ...use, keras: { version: 2, reason: 'requirements' }, parameters: {} },
      },
      'leaky_relu (Keras 2 assumed)',
    ],
  ];
  for (const [promise, given, line] of cases) {
    it(`says ${promise}`, () => {
      assert.equal(useTextLine(given, words()), `src/net.py:3:5 ${line}`);
    });
  }

  it('names the cell of a notebook', () => {
    const line = useTextLine({ ...withParameters({}), path: 'a.ipynb', cell: 0 }, words());
    assert.equal(line, 'a.ipynb:cell 1:3:5 leaky_relu');
  });

  it('shows control characters of a hostile name instead of obeying them', () => {
    const path = 'a\u001b[31m\n\u202eb\u009b.py';
    assert.equal(
      useTextLine({ ...withParameters({}), path }, words()),
      'a\\u001b[31m\\u000a\\u202eb\\u009b.py:3:5 leaky_relu',
    );
  });
});

describe('escapeControls', () => {
  it('leaves letters of every script and symbols alone', () => {
    const text = 'réseau 网络 शुद्ध \u{1f600} \\n "x"';
    assert.equal(escapeControls(text), text);
  });

  it('escapes half a surrogate pair', () => {
    assert.equal(escapeControls('a\ud83d'), 'a\\ud83d');
  });
});
