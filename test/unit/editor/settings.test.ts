import assert from 'node:assert/strict';
import { type RawSettings, readKeras, readSettings } from '../../../src/editor/settings';

/** Nothing is set. */
const unset: RawSettings = {
  hoverEnabled: undefined,
  hoverShow: undefined,
  showProbable: undefined,
  diagnosticsEnabled: undefined,
  rules: undefined,
  codeLensEnabled: undefined,
  inlayHintsEnabled: undefined,
};

const known: ReadonlySet<string> = new Set(['AL101', 'sigmoid-deep', 'AL102']);

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
      const { hover } = readSettings({ ...unset, ...raw }, known);
      assert.equal(hover.enabled, enabled);
      assert.deepEqual([...hover.show], show);
    });
  }

  for (const [value, enabled] of [
    [undefined, true],
    [true, true],
    [false, false],
    ['false', true],
    [null, true],
  ] as const) {
    it(`read diagnostics.enabled: ${JSON.stringify(value)} as ${enabled ? 'on' : 'off'}`, () => {
      const { diagnostics } = readSettings({ ...unset, diagnosticsEnabled: value }, known);
      assert.equal(diagnostics.enabled, enabled);
    });
  }

  for (const [value, enabled] of [
    [undefined, false],
    [true, true],
    [false, false],
    ['true', false],
  ] as const) {
    it(`leave lenses and hints off unless they are asked for: ${JSON.stringify(value)}`, () => {
      const raw = { ...unset, codeLensEnabled: value, inlayHintsEnabled: value };
      const { codeLens, inlayHints } = readSettings(raw, known);
      assert.deepEqual([codeLens.enabled, inlayHints.enabled], [enabled, enabled]);
    });
  }

  it('take a level of a rule by code or by name', () => {
    const rules = { AL101: 'off', 'sigmoid-deep': 'error', AL102: 'hint' };
    const { diagnostics, ignored } = readSettings({ ...unset, rules }, known);
    assert.deepEqual(diagnostics.options.levels, rules);
    assert.deepEqual(ignored, []);
  });

  it('ignore a rule that there is not and a level that there is not, and say so', () => {
    const rules = { AL999: 'off', AL101: 'loud', AL102: null, 'sigmoid-deep': 'info' };
    const { diagnostics, ignored } = readSettings({ ...unset, rules }, known);
    assert.deepEqual(diagnostics.options.levels, { 'sigmoid-deep': 'info' });
    assert.deepEqual(ignored, ['"AL999": "off"', '"AL101": "loud"', '"AL102": null']);
  });

  for (const rules of [undefined, null, 'off', 7, ['AL101'], true]) {
    it(`take ${JSON.stringify(rules)} for no levels at all`, () => {
      const { diagnostics, ignored } = readSettings({ ...unset, rules }, known);
      assert.deepEqual([diagnostics.options.levels, ignored], [{}, []]);
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
      const settings = readSettings({ ...unset, showProbable }, known);
      assert.equal(settings.showProbable, shown);
      assert.equal(settings.diagnostics.options.certainOnly, !shown);
    });
  }
});
