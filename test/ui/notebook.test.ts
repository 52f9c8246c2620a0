import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { chooseAction, eventually, hoverOver, notebookCells, openFile } from './supportEditor';

const softmax = { within: 'nn.Softmax(', editor: notebookCells };

const [imports, model, loss] = [
  '%matplotlib inline\nfrom torch import nn',
  '%time model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
  'criterion = nn.CrossEntropyLoss()',
];

describe('a notebook in the workbench', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'classifier.ipynb'), notebook());
    page = await openWorkbench({ folder, size: { width: 1280, height: 900 } });
    await openFile(page, 'classifier.ipynb');
  });

  after(() => closeWorkbench(page));

  it('underlines in one cell what the cells around it make wrong', async () => {
    await page.locator(`${notebookCells} .squiggly-warning`).first().waitFor();
    assert.equal(await page.locator(`${notebookCells} .squiggly-warning`).count(), 1);
  });

  it('shows the hover of an activation whose import stands in an earlier cell', async () => {
    const hover = await hoverOver(page, 'Softmax', softmax);
    await hover.locator('img[src^="data:image/svg"]').first().waitFor();
    await hover.getByText('applies log-softmax itself').first().waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
  });

  it('is repaired in its cell by a quick fix', async () => {
    const fix = { keys: 'Control+.', token: 'Softmax', ...softmax };
    await chooseAction(page, 'Leave the activation out', fix);
    await page.locator(`${notebookCells} .view-line`, { hasText: 'nn.Identity()' }).waitFor();
    await eventually(
      'the finding is gone',
      async () => (await page.locator(`${notebookCells} .squiggly-warning`).count()) === 0,
    );
  });
});

function notebook(): string {
  const code = (source: string) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [{ name: 'stdout', output_type: 'stream', text: ['nn.ReLU()\n'] }],
    source,
  });
  const words = { cell_type: 'markdown', metadata: {}, source: '# nn.Tanh()' };
  return JSON.stringify({
    cells: [code(imports), words, code(model), code(loss)],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
