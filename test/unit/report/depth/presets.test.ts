import assert from 'node:assert/strict';
import { isUnknown } from '../../../../src/math/analysis';
import { meanField } from '../../../../src/math/network/meanField';
import { equalLayers, networkOf } from '../../../../src/report/depth/network';
import { depthPresets, presetOf } from '../../../../src/report/depth/presets';
import { presetText } from '../../../../src/report/depth/presetText';
import { changedDepth, initialDepth } from '../../../../src/report/depth/settings';
import { words } from '../../../../src/text/text';
import { activation } from '../../math/network/networks';

/**
 * Squared gradient in the first layer, relative to the last, by test/fixtures/math.json, whose
 * network ends one activation later. Inputs of deviation 60 are those of its rows of 3600.
 */
const squaredGradients = {
  sigmoid5: 1.45e-7,
  relu30: 1,
  eluHe: 1.2,
  eluTaylor: 1.1e-5,
  eluLsuv: 2.78,
} as const;

describe('the cases of the survey', () => {
  for (const preset of depthPresets) {
    const settings = changedDepth(initialDepth, preset.settings);

    it(`${preset.id}: says what was reported, by whom, and what there is to say of it here`, () => {
      const { reported, references, remark } = presetText(preset, words());
      assert.ok(reported.length > 40 && remark.length > 40);
      assert.match(references, /^Li Yang 2016; /);
    });

    it(`${preset.id}: is known again by its settings, whatever width, seed and layer`, () => {
      const looked = changedDepth(settings, { width: 64, seed: 9, looked: 3 });
      assert.equal(presetOf(preset.activation, looked), preset);
      assert.equal(presetOf('mish', looked), undefined);
      assert.equal(presetOf(preset.activation, changedDepth(looked, { layers: 77 })), undefined);
      assert.equal(
        presetOf(preset.activation, changedDepth(looked, { inputDeviation: 7 })),
        undefined,
      );
    });

    it(`${preset.id}: computes what the reference values have`, () => {
      const operations = equalLayers(activation(preset.activation), settings.layers);
      const source = { framework: 'torch', operations, leftOut: [], standIns: [] };
      const states = meanField(networkOf(source, settings).network);
      assert.ok(!isUnknown(states));
      const expected = squaredGradients[preset.id];
      const ratio = (states[0]?.squaredGradient ?? Number.NaN) / expected;
      assert.ok(ratio > 0.75 && ratio < 1.33, `${states[0]?.squaredGradient}`);
    });
  }
});
