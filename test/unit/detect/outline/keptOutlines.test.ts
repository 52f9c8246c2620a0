import assert from 'node:assert/strict';
import { KeptOutlines } from '../../../../src/detect/outline/keptOutlines';
import type { FileOutline, LayerPlace, UnknownLayer } from '../../../../src/detect/outline/model';
import { NO_MODELS } from '../../../../src/detect/outline/outline';

const PLACE: LayerPlace = {
  span: { start: 10, end: 14 },
  call: { start: 10, end: 20 },
  applied: undefined,
  instance: 1,
  times: { least: 1, most: 1 },
  loop: undefined,
};
const ELSEWHERE: UnknownLayer = { ...PLACE, kind: 'unknown', reason: 'notInFile', name: 'Net' };

/** With layers of another file in one of this. */
const OUTLINE: FileOutline = {
  ...NO_MODELS,
  models: [
    {
      name: 'Net',
      framework: 'torch',
      kind: 'module',
      span: { start: 2, end: 5 },
      made: undefined,
      part: false,
      layers: [{ ...ELSEWHERE, inside: [ELSEWHERE] }],
      depth: { least: 1, most: 1 },
      losses: [],
      optimisers: [],
      unknowns: [],
    },
  ],
};
const EDIT = { startIndex: 8, oldEndIndex: 8, newEndIndex: 11 };

function never(): never {
  throw new Error('It is worked out again');
}

describe('the models of a file after edits that only move its statements', () => {
  it('stand where those do, but for layers of other files', () => {
    const before = new KeptOutlines();
    before.ofFile(() => OUTLINE);
    const kept = before.after(EDIT).after(EDIT);
    const [model] = kept.ofFile(never).models;
    assert.deepEqual(model?.span, { start: 2, end: 5 });
    const [layer] = model?.layers ?? [];
    assert.deepEqual(layer, {
      ...ELSEWHERE,
      span: { start: 16, end: 20 },
      call: { start: 16, end: 26 },
      inside: [ELSEWHERE],
    });
  });

  it('are the same each time they are asked for', () => {
    const before = new KeptOutlines();
    before.ofFile(() => OUTLINE);
    const kept = before.after(EDIT);
    assert.equal(kept.ofFile(never), kept.ofFile(never));
    assert.ok(kept.isWhole);
  });

  it('are worked out again after so many edits that nobody wanted them', () => {
    const before = new KeptOutlines();
    before.ofFile(() => OUTLINE);
    let kept = before;
    for (let edit = 0; edit < 1_000; edit++) kept = kept.after(EDIT);
    assert.equal(
      kept.ofFile(() => NO_MODELS),
      NO_MODELS,
    );
  });

  it('are of one statement where only that was asked about', () => {
    const part = { detection: { uses: [], rejected: [], traits: TRAITS }, outline: OUTLINE };
    const before = new KeptOutlines();
    before.around(3, () => part);
    const kept = before.after(EDIT);
    assert.equal(kept.isWhole, false);
    assert.equal(kept.around(3, never)?.outline.models[0]?.layers[0]?.span.start, 13);
    assert.equal(
      kept.around(4, () => undefined),
      undefined,
    );
  });
});

const TRAITS = { transformer: false, convolutional: false, batchNorm: false };
