import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { closeWorkbench, installedExtension, openWorkbench } from './support';
import { clickOn, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

/** What may not move, and what it is likely to be moved by. */
const placed = 'h1, .title-row, .formula, .plot, .facts tr, .option, .button, .text-field, .select';

/** Elements of which one cannot say yet what they are. */
const undefinedYet = '.panel :not(:defined)';

describe('the opening of the panel', () => {
  let page: Page;
  /** The script of the toolkit, as it is installed. */
  let toolkit = '';
  let script = '';

  before(async () => {
    toolkit = join(await installedExtension(), 'dist', 'toolkit.min.js');
    script = await readFile(toolkit, 'utf8');
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  });

  afterEach(async () => {
    await writeFile(toolkit, script);
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  });

  after(() => closeWorkbench(page));

  it('shows all before the toolkit has begun, and nothing moves when it begins', async () => {
    await writeFile(toolkit, `await new Promise((begin) => { window.begin = begin; });\n${script}`);
    await open();
    await panel(page).locator('#uses .option').first().waitFor();
    // The facts, and what they say below the figure, come when that is on the screen.
    await panel(page).locator('.facts tr').first().waitFor();
    assert.ok((await panel(page).locator(undefinedYet).count()) > 5);
    const before = await places();
    assert.ok(before.length > 20);
    await panel(page).locator('body').evaluate(beginToolkit);
    await panel(page).locator(undefinedYet).first().waitFor({ state: 'detached' });
    assert.deepEqual(await places(), before);
  });

  it('gives the controls of the toolkit the colours of the theme', async () => {
    await open();
    await panel(page).locator(undefinedYet).first().waitFor({ state: 'detached' });
    const [shown, meant] = await panel(page)
      .locator('.button-secondary')
      .first()
      .evaluate((element) => {
        const probe = document.createElement('span');
        probe.style.background = 'var(--vscode-button-secondaryBackground)';
        document.body.append(probe);
        const colours = [element, probe].map((one) => getComputedStyle(one).backgroundColor);
        probe.remove();
        return colours;
      });
    assert.equal(shown, meant);
  });

  it('has native controls where the toolkit cannot be had', async () => {
    await rm(toolkit);
    await open();
    await panel(page).locator('button.button', { hasText: 'Compare' }).first().waitFor();
    assert.equal(await panel(page).locator(undefinedYet).count(), 0);
    await panel(page).getByRole('textbox', { name: 'Search all activations' }).fill('mish');
    await panel(page).getByRole('option', { name: 'Mish', exact: true }).click();
    await panel(page).getByRole('heading', { name: 'Mish', exact: true }).waitFor();
  });

  async function open(): Promise<void> {
    await runCommand(page, 'Activation Lens: Open Panel');
    await panel(page).locator('path.curve').first().waitFor();
    await panel(page).getByRole('heading', { name: 'ELU', exact: true }).waitFor();
  }

  /** Where things are, in whole pixels. */
  function places(): Promise<readonly string[]> {
    return panel(page)
      .locator(placed)
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const box = [x, y, width, height].map(Math.round).join(' ');
          return `${element.textContent}: ${box}`;
        }),
      );
  }
});

/** Runs in the panel. */
async function beginToolkit(): Promise<void> {
  const here = window as typeof window & { begin?: () => void };
  while (here.begin === undefined) await new Promise(requestAnimationFrame);
  here.begin();
}
