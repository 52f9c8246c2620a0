import assert from 'node:assert/strict';
import { networkKey } from '../../../src/report/depth/keptRun';
import { createRunOf } from '../../../webview/depthRunOf';
import { network } from '../math/network/networks';

const equal = { activation: 'relu', weights: 2, layers: 3, units: 16 } as const;
const shown = network(equal);

describe('the run that is shown', () => {
  const runOf = createRunOf();
  const done = { kind: 'done', layers: [], key: networkKey(shown), width: 16, seed: 4 } as const;

  it('is the one of the same network and seed, also when it comes from before a reload', () => {
    assert.equal(runOf(done, shown, 4), done);
    assert.equal(runOf(done, network(equal), 4), done);
  });

  it('is none of another network or seed, and back again', () => {
    assert.equal(runOf(done, shown, 5), undefined);
    assert.equal(runOf(done, network({ ...equal, weights: 1 }), 4), undefined);
    assert.equal(runOf(done, shown, 4), done);
  });

  it('is none while nothing has run to its end', () => {
    assert.equal(runOf({ kind: 'none' }, shown, 4), undefined);
    assert.equal(runOf({ kind: 'running', share: 0.5 }, shown, 4), undefined);
  });
});
