import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.config.mjs';
import { notices } from '../workbench/notices.mjs';

const written = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8');

describe('THIRD_PARTY_NOTICES.md', function () {
  this.timeout(60_000);

  it('is what `node test/workbench/notices.mjs` writes for the bundles as they are', async () => {
    assert.equal(written, await notices());
  });

  it('names all whom comments name in the code that ships, which ships without these', async () => {
    const built = await build({
      bundle: true,
      entryPoints: ['src/extensionWeb.ts', 'src/cli/main.ts', 'webview/panel.ts'],
      external: ['vscode', '*?text'],
      platform: 'node',
      outdir: 'dist',
      write: false,
      logLevel: 'silent',
    });
    const comments = built.outputFiles.map(({ text }) => text).join('\n');
    const named = comments.matchAll(/Copyright (?:\(c\) )?[\d, -]+(?:by )?(\w[^.,\n]*)/gi);
    const holders = new Set([...named].map(([, holder = '']) => holder));
    assert.ok(holders.size > 2);
    assert.deepEqual(
      [...holders].filter((holder) => !written.includes(holder)),
      [],
    );
  });

  it('takes the place of such comments in all bundles', () => {
    assert.deepEqual(
      bundles.filter(({ legalComments }) => legalComments !== 'none'),
      [],
    );
  });
});
