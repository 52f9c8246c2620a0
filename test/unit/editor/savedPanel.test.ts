import assert from 'node:assert/strict';
import { readSavedPanel } from '../../../src/editor/savedPanel';

describe('the state that a panel saved', () => {
  for (const { state, pinned, uri } of [
    {
      state: { pinned: true, study: { kind: 'use', uri: 'file:///a.py' } },
      pinned: true,
      uri: 'file:///a.py',
    },
    { state: { pinned: false, study: { kind: 'catalogue' } }, pinned: false, uri: undefined },
    { state: undefined, pinned: false, uri: undefined },
    { state: 'pinned', pinned: false, uri: undefined },
    { state: { pinned: 'yes', study: 'file:///a.py' }, pinned: false, uri: undefined },
    { state: { pinned: null, study: { uri: ['file:///a.py'] } }, pinned: false, uri: undefined },
  ]) {
    it(`is read from ${JSON.stringify(state)}`, () => {
      assert.deepEqual(readSavedPanel(state), { pinned, uri });
    });
  }
});
