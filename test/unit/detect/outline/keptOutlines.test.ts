import assert from 'node:assert/strict';
import { KeptOutlines } from '../../../../src/detect/outline/keptOutlines';
import { KeptParts } from '../../../../src/detect/outline/keptParts';
import type { FileOutline, LayerPlace, UnknownLayer } from '../../../../src/detect/outline/model';
import { NO_MODELS } from '../../../../src/detect/outline/wholeOutline';

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

const TRAITS = { transformer: false, convolutional: false, batchNorm: false };
const PART = { detection: { uses: [], rejected: [], traits: TRAITS }, outline: OUTLINE };

function never(): never {
  throw new Error('It is worked out again');
}

describe('the models of a file after edits', () => {
  it('are the same each time they are asked for', () => {
    const kept = new KeptOutlines();
    assert.equal(kept.isWhole, false);
    kept.ofFile(() => ({ outline: OUTLINE, parts: new KeptParts() }));
    assert.equal(kept.ofFile(never), OUTLINE);
    assert.ok(kept.isWhole);
  });

  it('are put together of what was run before all edits since', () => {
    const before = new KeptOutlines();
    const parts = new KeptParts();
    before.ofFile(() => ({ outline: OUTLINE, parts }));
    const kept = before.after(EDIT, false).after(EDIT, true);
    assert.equal(kept.isWhole, false);
    kept.ofFile((run) => {
      assert.deepEqual(run, { parts, edits: [EDIT, EDIT] });
      return { outline: NO_MODELS, parts };
    });
    assert.equal(kept.ofFile(never), NO_MODELS);
  });

  it('are worked out again after so many edits that nobody wanted them', () => {
    let kept = new KeptOutlines();
    kept.ofFile(() => ({ outline: OUTLINE, parts: new KeptParts() }));
    for (let edit = 0; edit < 1_000; edit++) kept = kept.after(EDIT, true);
    kept.ofFile((run) => {
      assert.ok((run?.edits.length ?? 0) < 100);
      return { outline: NO_MODELS, parts: new KeptParts() };
    });
  });
});

describe('the models around a statement, which were asked for before edits', () => {
  it('stand where its parts do, but for layers of other files', () => {
    const before = new KeptOutlines();
    before.around(3, () => PART);
    const kept = before.after(EDIT, true).after(EDIT, true);
    assert.equal(kept.isWhole, false);
    const [model] = kept.around(3, never)?.outline.models ?? [];
    assert.deepEqual(model?.span, { start: 2, end: 5 });
    assert.deepEqual(model?.layers, [
      {
        ...ELSEWHERE,
        span: { start: 16, end: 20 },
        call: { start: 16, end: 26 },
        inside: [ELSEWHERE],
      },
    ]);
    assert.equal(
      kept.around(4, () => undefined),
      undefined,
    );
  });

  it('are worked out again where an edit changes more than places', () => {
    const before = new KeptOutlines();
    before.around(3, () => PART);
    const kept = before.after(EDIT, false);
    assert.equal(
      kept.around(3, () => undefined),
      undefined,
    );
  });
});
