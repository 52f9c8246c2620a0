import assert from 'node:assert/strict';
import { commandLink, readTarget } from '../../../src/editor/targets';

const target = { uri: 'file:///w/it%27s (1)/model.py', offset: 42 };

describe('the arguments of commands', () => {
  it('come back from a link as they went in', () => {
    const link = commandLink('activationLens.openPanel', target);
    const query = /^command:activationLens\.openPanel\?(.*)$/.exec(link)?.[1] ?? '';
    assert.deepEqual(JSON.parse(decodeURIComponent(query)).map(readTarget), [target]);
  });

  it('never end a Markdown link early', () => {
    assert.doesNotMatch(commandLink('activationLens.compare', target), /[\s()<>"']/);
  });

  for (const argument of [
    undefined,
    null,
    'file:///a.py',
    7,
    [],
    {},
    [target],
    { uri: target.uri },
    { uri: 7, offset: 0 },
    { uri: target.uri, offset: '42' },
    { uri: target.uri, offset: -1 },
    { uri: target.uri, offset: 0.5 },
    { uri: target.uri, offset: Number.NaN },
    { uri: target.uri, offset: Number.POSITIVE_INFINITY },
    { scheme: 'file', path: '/a.py' },
  ]) {
    it(`are nothing when they are ${JSON.stringify(argument)}`, () => {
      assert.equal(readTarget(argument), undefined);
    });
  }
});
