import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { eventually, openFile, runCommand } from './supportEditor';
import { reportPreview, saveReportAs } from './supportReport';

const deep = Array.from({ length: 6 }, () => '    nn.Linear(8, 8), nn.Sigmoid(),');
const sigmoids = `from torch import nn\nnet = nn.Sequential(\n${deep.join('\n')}\n)\n`;

describe('the report on a workspace of several folders', () => {
  let page: Page;
  let beside: string;

  const preview = () => reportPreview(page);

  before(async () => {
    // Both are called `examples`.
    beside = await copyWorkspace();
    await mkdir(join(beside, 'old'));
    await writeFile(join(beside, 'old', 'before.py'), 'import torch\ntorch.sigmoid(x)\n');
    await writeFile(join(beside, 'sigmoids.py'), sigmoids);
    const network = join(beside, 'residual_network.py');
    const text = await readFile(network, 'utf8');
    await writeFile(network, text.replace('A small residual network', 'Of the second folder'));
    await writeFile(join(beside, 'activation-lens.json'), '{"exclude": ["old/"]}');
    page = await openWorkbench({ size: { width: 1400, height: 900 }, beside: [beside] });
    await openFile(page, 'sigmoids.py');
    await runCommand(page, 'Activation Lens: Report on Workspace');
    await preview()
      .getByRole('heading', { level: 1, name: 'Activations of examples, examples (2)' })
      .waitFor();
  });
  after(() => closeWorkbench(page));

  const link = (name: RegExp) => preview().getByRole('link', { name }).first();

  it('names files by their folders, also folders of one name', async () => {
    await link(/^examples\/residual_network\.py:/).waitFor();
    await link(/^examples \(2\)\/residual_network\.py:/).waitFor();
    await link(/^examples \(2\)\/sigmoids\.py:/).waitFor();
    assert.equal(
      await preview()
        .getByRole('link', { name: /^examples\/sigmoids\.py/ })
        .count(),
      0,
    );
  });

  it('leaves out what a folder’s own settings leave out', async () => {
    assert.equal(await preview().getByText('before.py').count(), 0);
  });

  it('leads to the files of each folder', async () => {
    const folders = [
      ['examples', 'A small residual network'],
      ['examples \\(2\\)', 'Of the second folder'],
    ] as const;
    for (const [name, begin] of folders) {
      await page.locator('.tab', { hasText: 'Activation Lens report' }).first().click();
      await link(new RegExp(`^${name}/residual_network\\.py:`)).click();
      await page.locator('.editor-instance .view-line', { hasText: begin }).first().waitFor();
    }
  });

  it('is saved with links that lead to each of them', async () => {
    const path = join(beside, 'report.md');
    await saveReportAs(page, 'Markdown', path);
    const text = () => readFile(path, 'utf8').catch(() => '');
    await eventually('it is written', async () => (await text()).includes('sigmoids.py#L'));
    const written = await text();
    assert.match(written, /\]\(sigmoids\.py#L\d+\)/);
    assert.match(written, /\]\(\.\.\/[^)]*examples\/residual_network\.py#L\d+\)/);
  });
});
