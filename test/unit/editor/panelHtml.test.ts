import assert from 'node:assert/strict';
import { panelHtml } from '../../../src/editor/panelHtml';
import { escapeXml } from '../../../src/plot/xml';

const ports = { elu: { activations: [], notes: ['<"&', '\u{0}'] } };

const page = panelHtml({
  source: 'https://webview.test',
  nonce: 'abc123',
  title: '<Activation> & "Lens"',
  language: 'en',
  texts: { 'hover.openPanel': '<打开> &' },
  messages: [{ type: 'file', file: null, pinned: false, recommendations: {}, ports }],
  known: undefined,
  first: '<p>1 &lt; 2</p>',
  code: {
    beginning: 'begin();\n',
    script: 'start(1 < 2 && "&lt;");',
    style: '.panel > * { color: red; }\n',
  },
  parts: 'https://webview.test/dist/<panel>',
  toolkit: 'https://webview.test/toolkit.js?a=1&b=2',
});

describe('the page of the panel', () => {
  it('allows nothing unsafe', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(
      policy,
      [
        'default-src &#39;none&#39;',
        'img-src https://webview.test data:',
        'style-src &#39;nonce-abc123&#39;',
        'script-src &#39;nonce-abc123&#39;',
        'font-src https://webview.test',
        'worker-src blob:',
        'base-uri &#39;none&#39;',
        'form-action &#39;none&#39;',
      ].join('; '),
    );
  });

  it('tells the toolkit the nonce for its styles', () => {
    assert.match(page, /<meta property="csp-nonce" content="abc123">/);
  });

  it('has its own script and style in itself, with the nonce, and no other code', () => {
    const scripts = [...page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
    assert.deepEqual(
      scripts.map(([, attributes, body]) => [attributes, body]),
      [
        [
          ' type="importmap" nonce="abc123"',
          '{"imports":{"panel/":"https://webview.test/dist/\\u003cpanel>/"}}',
        ],
        [' nonce="abc123"', '\nbegin();\n'],
        // Which no browser runs: it is text that the beginning makes a script of.
        [
          ' type="text/plain" id="opening"',
          '\nstart(1 < 2 && "&lt;");\n//# sourceURL=https://webview.test/dist/<panel>/panel.js\n',
        ],
      ],
    );
    const styles = [...page.matchAll(/<style([^>]*)>(.*?)<\/style>/gs)];
    assert.deepEqual(
      styles.map(([, attributes, body]) => [attributes, body]),
      [[' nonce="abc123"', '\n.panel > * { color: red; }\n']],
    );
    assert.doesNotMatch(page, /<link| src=| on\w+=| style=/);
  });

  it('says where the toolkit is, which would hold back the figure', () => {
    assert.match(
      page,
      /<meta name="toolkit" content="https:\/\/webview\.test\/toolkit\.js\?a=1&amp;b=2">/,
    );
  });

  it('carries what the panel would ask for as text, never as code', () => {
    const [, content = ''] = /<meta name="messages" content="([^"]*)">/.exec(page) ?? [];
    const message = { type: 'file', file: null, pinned: false, recommendations: {}, ports };
    assert.equal(content, escapeXml(JSON.stringify([message])));
  });

  it('carries the words as text, never as code', () => {
    const [, content = ''] = /<meta name="texts" content="([^"]*)">/.exec(page) ?? [];
    assert.equal(content, escapeXml('{"hover.openPanel":"<打开> &"}'));
  });

  it('escapes what it is given', () => {
    assert.match(page, /<title>&lt;Activation&gt; &amp; &quot;Lens&quot;<\/title>/);
    assert.equal(escapeXml(`&<>"'`), '&amp;&lt;&gt;&quot;&#39;');
  });
});
