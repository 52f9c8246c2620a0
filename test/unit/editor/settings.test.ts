import assert from 'node:assert/strict';
import { readKeras, readSettings } from '../../../src/editor/settings';

const everything = ['picture', 'limits', 'formula', 'advice', 'links'];

describe('the settings', () => {
  for (const { raw, enabled, show } of [
    {
      raw: { hoverEnabled: false, hoverShow: ['links', 'picture'] },
      enabled: false,
      show: ['picture', 'links'],
    },
    { raw: { hoverEnabled: true, hoverShow: [] }, enabled: true, show: [] },
    { raw: { hoverEnabled: undefined, hoverShow: undefined }, enabled: true, show: everything },
    { raw: { hoverEnabled: 'off', hoverShow: 'picture' }, enabled: true, show: everything },
    { raw: { hoverEnabled: null, hoverShow: { 0: 'links' } }, enabled: true, show: everything },
    {
      raw: { hoverEnabled: 0, hoverShow: ['formula', 'formula', 7, null, 'music'] },
      enabled: true,
      show: ['formula'],
    },
  ]) {
    it(`read ${JSON.stringify(raw)} as ${enabled ? 'on' : 'off'}, showing ${show.join(', ')}`, () => {
      const { hover } = readSettings({ showProbable: undefined, ...raw });
      assert.equal(hover.enabled, enabled);
      assert.deepEqual([...hover.show], show);
    });
  }

  it('read a version of Keras as text or as a number, and anything else as none', () => {
    const values = ['2', '3', 2, 3, 'auto', undefined, null, '4', 2.5, [2], true];
    assert.deepEqual(values.map(readKeras), [2, 3, 2, 3, ...Array(7).fill(undefined)]);
  });

  for (const [showProbable, shown] of [
    [true, true],
    [false, false],
    [undefined, true],
    ['false', true],
  ] as const) {
    it(`read ${String(showProbable)} as ${shown ? 'showing' : 'hiding'} probable uses`, () => {
      const raw = { hoverEnabled: true, hoverShow: undefined, showProbable };
      assert.equal(readSettings(raw).showProbable, shown);
    });
  }
});
