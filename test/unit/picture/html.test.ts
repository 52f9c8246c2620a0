import assert from 'node:assert/strict';
import { html } from '../../../src/picture/html';

describe('an element of HTML', () => {
  it('ends by a tag of its own, also without content', () => {
    assert.equal(html('div', {}), '<div></div>');
    assert.equal(html('p', {}, 'a', html('b', {}, 'c')), '<p>a<b>c</b></p>');
  });

  it('has its attributes as text, bare ones bare, and none that is not set', () => {
    const attributes = { class: '"<&', inert: true, id: undefined } as const;
    assert.equal(html('div', attributes), '<div class="&quot;&lt;&amp;" inert></div>');
  });
});
