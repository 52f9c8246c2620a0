import assert from 'node:assert/strict';
import { english } from '../../../src/text/english';
import { textsFrom, words } from '../../../src/text/text';

describe('words', () => {
  const say = words();

  it('fills the placeholders of a text', () => {
    assert.equal(
      say('editor.startFailed', { reason: 'no disk' }),
      'Activation Lens could not start: no disk',
    );
  });

  it('leaves a placeholder without a value to be seen', () => {
    assert.equal(say('editor.startFailed'), 'Activation Lens could not start: {reason}');
  });

  it('does not fill a value into a value', () => {
    assert.equal(say('editor.commandFailed', { reason: '{reason}' }), 'Activation Lens: {reason}');
  });

  it('says in English what other texts lack', () => {
    const said = words({
      'editor.panelTitle': '激活透镜',
      'editor.commandFailed': '错误：{reason}',
    });
    assert.equal(said('editor.panelTitle'), '激活透镜');
    assert.equal(said('editor.commandFailed', { reason: 'x' }), '错误：x');
    assert.equal(said('hover.openPanel'), english['hover.openPanel']);
  });

  it('takes from a file what is a text of a known key', () => {
    const hostile = [null, 7, 'text', [], { 'hover.openPanel': 7, unknown: 'x' }];
    for (const data of hostile) assert.deepEqual(textsFrom(data), {});
    assert.deepEqual(textsFrom({ 'hover.openPanel': '打开' }), { 'hover.openPanel': '打开' });
    assert.deepEqual(textsFrom(JSON.parse('{"__proto__": {"hover.openPanel": "x"}}')), {});
  });

  it('has a text for every key, without stray braces', () => {
    for (const [key, text] of Object.entries(english)) {
      assert.notEqual(text.trim(), '', key);
      assert.doesNotMatch(text, /\{\}|\{\w+$/, key);
    }
  });
});
