import assert from 'node:assert/strict';
import { xAfterKey } from '../../../webview/probe';

const plain = { altKey: false, shiftKey: false };

describe('the keys of the probe', () => {
  const cases = [
    { key: 'ArrowRight', from: 1, to: 1.16, what: 'a fiftieth of the span to the right' },
    { key: 'ArrowLeft', from: 1, to: 0.84, what: 'a fiftieth to the left' },
    { key: 'ArrowRight', shiftKey: true, from: 1, to: 1.8, what: 'a tenth with Shift' },
    { key: 'ArrowRight', altKey: true, from: 1, to: 1.04, what: 'a two-hundredth with Alt' },
    { key: 'Home', from: 1, to: -4, what: 'to the left end' },
    { key: 'End', from: 1, to: 4, what: 'to the right end' },
    { key: '0', from: 1, to: 0, what: 'to the origin' },
    { key: 'ArrowRight', from: 3.95, to: 4, what: 'no farther than the end' },
    { key: 'a', from: 1, to: undefined, what: 'nowhere by another key' },
  ];
  for (const { what, from, to, ...event } of cases) {
    it(`move it ${what}`, () => {
      assert.equal(xAfterKey({ ...plain, ...event }, from, [-4, 4]), to);
    });
  }
});
