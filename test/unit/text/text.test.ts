import assert from 'node:assert/strict';
import { english } from '../../../src/text/english';
import { words } from '../../../src/text/text';

describe('words', () => {
  const say = words('en');

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

  it('has a text for every key, without stray braces', () => {
    for (const [key, text] of Object.entries(english)) {
      assert.notEqual(text.trim(), '', key);
      assert.doesNotMatch(text, /\{\}|\{\w+$/, key);
    }
  });
});
