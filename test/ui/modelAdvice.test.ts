import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { audit } from './supportAxe';
import { comparedAre } from './supportCompare';
import { clickOn, hoverOver, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

const source = [
  'from torch import nn',
  '',
  'net = nn.Sequential(',
  '    nn.Linear(8, 32),',
  '    nn.Tanh(),',
  '    nn.Linear(32, 64),',
  '    nn.ReLU(),',
  '    nn.Linear(64, 1),',
  '    nn.Sigmoid(),',
  ')',
  '',
  'deep = nn.Sequential(',
  '    nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 8), nn.Sigmoid(),',
  '    nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 8), nn.Sigmoid(),',
  '    nn.Linear(8, 1),',
  ')',
  '',
];

const mostPixels = 240;
/** What the box of a hover leaves below the message of a diagnostic. */
const mostPixelsBelow = 170;

describe('the advice for a model', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'model.py'), source.join('\n'));
    page = await openWorkbench({ folder, size: { width: 1600, height: 1200 } });
    await openFile(page, 'model.py');
  });

  after(() => closeWorkbench(page));

  const heading = (name: string) =>
    panel(page).getByRole('heading', { level: 3, name, exact: true });
  const studied = (name: string) =>
    panel(page).getByRole('heading', { level: 1, name, exact: true });
  const options = () => panel(page).locator('.choices li');

  for (const token of ['Tanh', 'ReLU']) {
    it(`stands in the hover over ${token}, which stays within ${mostPixels} pixels`, async () => {
      const hover = await hoverOver(page, token, { within: `nn.${token}(` });
      await hover.locator('img').first().waitFor();
      const text = (await hover.textContent()) ?? '';
      assert.match(text, /For this model: ReLU \(He\), ELU \(Taylor\)/);
      const height = await hover.evaluate((element) =>
        Math.max(
          ...[...element.querySelectorAll('.monaco-hover-content')].map(
            (part) => part.scrollHeight,
          ),
        ),
      );
      assert.ok(height <= mostPixels, `${height} pixels`);
      await page.mouse.move(1, 1);
      await page
        .locator('.monaco-editor .monaco-hover:not(.hidden)')
        .waitFor({ state: 'detached' });
    });
  }

  it(`stands below the message of a finding, within ${mostPixelsBelow} pixels`, async () => {
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    const hover = await hoverOver(page, 'Sigmoid', { within: 'nn.Sigmoid(), nn.Linear' });
    await hover.locator('.hover-row', { hasText: 'AL101' }).first().waitFor();
    const own = hover.locator('.hover-row', {
      hasText: 'For this model: ReLU (He), ELU (Taylor).',
    });
    await own.locator('img').first().waitFor();
    const height = await own.evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(height <= mostPixelsBelow, `${height} pixels below the message`);
    await page.mouse.move(1, 1);
    await page.locator('.monaco-editor .monaco-hover:not(.hidden)').waitFor({ state: 'detached' });
  });

  it('stands in the panel in full, with what each costs and how the weights start', async () => {
    await clickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    await runCommand(page, 'Activation Lens: Open Panel');
    await studied('ReLU').waitFor();
    await heading('For this model').waitFor();
    await panel(page)
      .getByText('net: 3 weighted layers, without batch normalisation', { exact: true })
      .waitFor();
    const rows = (await options().allInnerTexts()).map((row) => row.split('\n')[0]);
    assert.deepEqual(rows, [
      'ReLU as here · no more parameters · He start, n·Var(w) = 2',
      'ELU no more parameters · Taylor start, n·Var(w) = 1',
      'PReLU with batch normalisation · +96 parameters · He start, n·Var(w) = 1.882',
      'MPELU with batch normalisation · +192 parameters · Taylor start, n·Var(w) = 1.882',
    ]);
  });

  it('stays accessible', async () => {
    assert.deepEqual((await audit(page)).serious, []);
  });

  it('follows the numbers of the model as they are typed', async () => {
    await clickOn(page, '64', { within: 'nn.Linear(32, 64)' });
    await page.keyboard.press('Control+D');
    await page.keyboard.type('128');
    await options().filter({ hasText: '+160 parameters' }).waitFor();
    await page.keyboard.press('Control+Z');
    await options().filter({ hasText: '+96 parameters' }).waitFor();
  });

  it('can be compared, all at once', async () => {
    await clickOn(page, 'Tanh', { within: 'nn.Tanh(' });
    await studied('Tanh').waitFor();
    await panel(page)
      .getByRole('button', { name: 'Compare with ReLU, ELU, PReLU, MPELU', exact: true })
      .click();
    await comparedAre(page, 'Tanh', 'ReLU', 'ELU', 'PReLU', 'MPELU');
    await panel(page).getByRole('tab', { name: 'Study' }).click();
  });

  it('is none where the activation is at an output, of which something else is known', async () => {
    await page.locator('.tab', { hasText: 'model.py' }).click();
    await clickOn(page, 'Sigmoid', { within: 'nn.Sigmoid(' });
    await studied('Sigmoid').waitFor();
    await heading('Good to know').waitFor();
    await panel(page).getByText('Right at an output').waitFor();
    assert.equal(await panel(page).locator('.choices:visible').count(), 0);
  });
});
