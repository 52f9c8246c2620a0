import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ToPanel } from '../../../src/protocol';
import { decode, decodeFromPanel, decodeToPanel, encode } from '../../../src/protocolCodec';

const throughJson = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))));

describe('the codec of the messages', () => {
  for (const value of [Infinity, -Infinity, NaN, -0, 0, 0.1, -1e-310]) {
    it(`carries ${Object.is(value, -0) ? '-0' : value} through JSON`, () => {
      assert.ok(Object.is(throughJson(value), value));
    });
  }

  it('writes a number that JSON lacks by name', () => {
    assert.deepEqual(encode({ limit: Infinity, slope: -0 }), {
      limit: { $number: 'Infinity' },
      slope: { $number: '-0' },
    });
  });

  it('keeps an object that looks like an encoded number', () => {
    const value = { $number: 'Infinity', $$number: 1 };
    assert.deepEqual(throughJson(value), value);
    assert.deepEqual(throughJson({ $number: 'NaN' }), { $number: 'NaN' });
  });

  it('leaves out members that are undefined, as JSON does', () => {
    assert.deepEqual(encode({ a: undefined, b: 1 }), { b: 1 });
  });

  it('returns every tree of values as it was', () => {
    fc.assert(
      fc.property(
        fc
          .jsonValue()
          .chain((json) =>
            fc.tuple(
              fc.constant(json),
              fc.dictionary(
                fc.oneof(fc.string(), fc.constantFrom('$number', '$$number')),
                fc.double(),
              ),
            ),
          ),
        (value) => {
          assert.deepStrictEqual(throughJson(value), plain(value));
        },
      ),
      { seed: 20240611, numRuns: 500 },
    );
  });

  it('accepts a message by its type and nothing else', () => {
    const message: ToPanel = {
      type: 'compare',
      activations: [
        { activation: 'clip', settings: { min: -0, max: Infinity }, places: ['PyTorch', 'JAX'] },
        { activation: 'elu' },
      ],
      notes: ['One.'],
    };
    assert.deepStrictEqual(decodeToPanel(encode(message)), message);
    assert.deepEqual(decodeToPanel({ type: 'say', text: 'Done.' }), { type: 'say', text: 'Done.' });
    assert.equal(decodeToPanel({ type: 'ready' }), undefined);
    assert.equal(decodeToPanel({ type: 'toString' }), undefined);
    assert.equal(decodeToPanel('compare'), undefined);
    assert.equal(decodeToPanel(null), undefined);
    assert.deepEqual(decodeFromPanel({ type: 'ready' }), { type: 'ready' });
    assert.equal(decodeFromPanel({ type: 'compare' }), undefined);
  });
});

/** fast-check makes dictionaries without a prototype; a decoded object has the ordinary one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
