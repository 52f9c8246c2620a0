import assert from 'node:assert/strict';
import { reduce } from '../../../webview/reduce';
import { initialState, type PanelState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { writeRequest } from '../../../webview/writeRequest';
import { fileMessage, fileOf, knowingAll, literal, useOf } from './fixtures';

const use = useOf('leaky_relu', 4, { negative_slope: literal('negative_slope', 0.2) });
const net = fileOf('net.py', { ...use, cell: 1 }, useOf('relu', 5));

describe('what is written into the code', () => {
  it('is nothing while the sliders say what the code says', () => {
    assert.deepEqual(request(shown())?.values, {});
  });

  it('is what the sliders say otherwise, at the use and for the version that is shown', () => {
    assert.deepEqual(request(moved(shown(), 0.5)), {
      type: 'write',
      uri: 'file:///net.py',
      span: use.use.span,
      cell: 1,
      version: 1,
      values: { negative_slope: 0.5 },
    });
  });

  it('is nothing for what stands in no code, has no parameter, or is not at hand', () => {
    const entry = reduce(shown(), { type: 'chooseActivation', activation: 'elu' });
    assert.equal(request(entry), undefined);
    assert.equal(request(shown(1)), undefined);
    const pinned = reduce(reduce(shown(), { type: 'setPinned', pinned: true }), {
      ...fileMessage(fileOf('other.py'), { pinned: true }),
    });
    assert.equal(request(pinned), undefined);
    const gone = reduce(
      reduce(shown(), { type: 'setPinned', pinned: true }),
      fileMessage(fileOf('net.py'), { pinned: true }),
    );
    assert.equal(request(gone), undefined);
  });
});

function shown(selected = 0): PanelState {
  return reduce(initialState, fileMessage(net, { selected }));
}

function moved(state: PanelState, value: number): PanelState {
  return reduce(state, { type: 'setParameter', name: 'negative_slope', value });
}

function request(state: PanelState) {
  const studied = createStudies(() => {}, knowingAll).of(state);
  assert.ok(studied);
  return writeRequest(state, studied);
}
