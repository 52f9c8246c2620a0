import assert from 'node:assert/strict';
import { strangersAmong } from '../../workbench/build.mjs';
import { manifestFor } from '../../workbench/suite.mjs';

const manifest = {
  name: 'lens',
  publisher: 'lens',
  version: '1.0.0',
  main: './main.js',
  browser: './web.js',
  extensionKind: ['ui', 'workspace'],
};
const rest = { name: 'lens', publisher: 'lens', version: '1.0.0' };

describe('the extension staged for one host', () => {
  it('has no entry but that of the Node host', () => {
    assert.deepEqual(manifestFor(manifest, 'node'), { ...rest, main: './main.js' });
  });

  it('has no entry but that of the web worker, which any other would defeat', () => {
    assert.deepEqual(manifestFor(manifest, 'web'), { ...rest, browser: './web.js' });
  });
});

describe('what must not ship', () => {
  for (const file of [
    'dist/extension.js.map',
    'test/run.mjs',
    'esbuild.config.mjs',
    'src/extension.ts',
    'webview/panel.css',
    '.ci/run',
    'media/tool.sh',
    'node_modules/x/index.js',
  ]) {
    it(`is ${file}`, () => assert.deepEqual(strangersAmong([file]), [file]));
  }

  it('is none of what does', () => {
    const shipped = ['package.json', 'dist/web/extension.js', 'dist/tree-sitter-python.wasm'];
    assert.deepEqual(strangersAmong([...shipped, 'media/examples/model.ts']), []);
  });
});
