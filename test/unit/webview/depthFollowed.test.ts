import assert from 'node:assert/strict';
import { isUnknown } from '../../../src/math/analysis';
import { changedDepth, type DepthSettings } from '../../../src/report/depth/settings';
import { createDepthStudies } from '../../../webview/depthFollowed';
import { reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { fileOf } from '../report/depth/modelFile';
import { knowingAll } from './fixtures';

const studies = createStudies(() => {}, knowingAll);

function studying(activation: string, changes: Partial<DepthSettings> = {}): PanelState {
  const chosen = reduce(initialState, { type: 'chooseActivation', activation });
  return { ...chosen, depth: changedDepth(chosen.depth, changes) };
}

function follow(state: PanelState, follows = createDepthStudies()) {
  return follows(state, studies.of(state));
}

describe('what is followed through layers', () => {
  it('is as many equal layers as are chosen, of what is studied', () => {
    const study = follow(studying('tanh', { layers: 7 }));
    assert.equal(study?.names.length, 7);
    assert.equal(study.model, undefined);
    assert.ok(!isUnknown(study.states) && study.states.length === 7);
  });

  it('is nothing where no activation is studied, or one of several numbers at once', () => {
    assert.equal(follow(initialState), undefined);
    assert.equal(follow(studying('softmax')), undefined);
  });

  it('stays the same object while only the look at it changes', () => {
    const follows = createDepthStudies();
    const state = studying('elu', { layers: 5 });
    const first = follow(state, follows);
    const looked = { ...state, depth: changedDepth(state.depth, { looked: 3, seed: 9 }) };
    assert.equal(follow(looked, follows), first);
    const deeper = { ...state, depth: changedDepth(state.depth, { layers: 6 }) };
    assert.notEqual(follow(deeper, follows), first);
  });

  it('is a model of the file where one is chosen, and equal layers where the file has none', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(nn.Linear(9, 9), nn.GELU(), nn.Linear(9, 9), nn.GELU(), nn.Linear(9, 9))
`);
    const state = studying('tanh', { model: 'net', layers: 7 });
    const study = follow({ ...state, file });
    assert.equal(study?.model, file.models[0]);
    assert.deepEqual(study?.names, ['GELU', 'GELU', undefined]);
    const other = await fileOf('import torch.nn as nn\nact = nn.ReLU()\n');
    assert.equal(follow({ ...state, file: other })?.names.length, 7);
    assert.equal(follow({ ...state, file: null })?.names.length, 7);
  });
});
