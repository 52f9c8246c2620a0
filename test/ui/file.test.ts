import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { changeSettings, closeWorkbench, folderOf, openWorkbench, setTheme } from './support';
import { audit } from './supportAxe';
import { clickOn, eventually, openFile } from './supportEditor';
import { openPanelBeside, panel, watchPolicies } from './supportPanel';

/** A softmax before a loss that applies it itself: AL401 at `Softmax`. */
const CLASSIFIER = `from torch import nn

net = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
`;

describe('the file in the panel', () => {
  let page: Page;
  let violations: readonly string[];

  const tab = (): Locator => panel(page).getByRole('tab', { name: 'File' });
  const strip = (model: string): Locator =>
    panel(page).getByRole('listbox', { name: `Layers of ${model}`, exact: true });
  const list = (model: string): Locator =>
    panel(page).getByRole('listbox', { name: `Activations and findings of ${model}`, exact: true });
  const filter = (): Locator =>
    panel(page).getByRole('textbox', { name: 'Filter by activation, framework, model or rule' });
  const groups = (): Promise<readonly string[]> =>
    panel(page)
      .locator('.group:visible .group-heading')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  const spoken = (model: string): Promise<readonly string[]> =>
    strip(model)
      .getByRole('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const isAt = (line: number): Promise<void> =>
    page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${String(line)}, Col`) }).waitFor();

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    violations = watchPolicies(page);
    await writeFile(join(folderOf(page), 'notes.py'), CLASSIFIER);
    await openPanelBeside(page, 'residual_network.py');
    await tab().click();
    await strip('ResidualNetwork').getByRole('option').first().waitFor();
  });

  after(() => closeWorkbench(page));

  it('shows each model as a strip of its layers, with joins and gates', async () => {
    assert.ok((await groups()).includes('ResidualNetwork'), (await groups()).join());
    const layers = await spoken('ResidualNetwork');
    assert.ok(
      layers.some((text) => /^Layer 1, Conv2d 3 → 32, kernel 3×3.*, ReLU/.test(text)),
      layers.join('\n'),
    );
    assert.ok(layers.includes('sum'), layers.join('\n'));
    assert.ok(layers.includes('gate'), layers.join('\n'));
    assert.equal((await strip('ResidualNetwork').locator('.strip-arc').count()) > 0, true);
    assert.ok((await strip('ResidualNetwork').locator('.strip-curve').count()) > 3);
  });

  it('tells what is pointed at, and goes to its code by a click', async () => {
    const tanh = strip('ResidualNetwork').getByRole('option', { name: 'Tanh', exact: true });
    await tanh.hover();
    await panel(page)
      .locator('.strip-caption', { hasText: /^Tanh · line \d+/ })
      .waitFor();
    await tanh.click();
    await isAt(82);
    assert.equal(await tab().getAttribute('aria-selected'), 'true');
  });

  it('is gone through by keys alone, from the tab to the code', async () => {
    await tab().focus();
    await eventually('the first strip has the focus', async () => {
      await page.keyboard.press('Tab');
      return (await panel(page).locator('.strip:focus').count()) === 1;
    });
    await panel(page).locator('.strip:focus [aria-selected="true"]').waitFor();
    await strip('ResidualNetwork').focus();
    await page.keyboard.press('Home');
    const first = strip('ResidualNetwork').locator('[aria-selected="true"]');
    assert.match((await first.getAttribute('aria-label')) ?? '', /^Layer 1, Conv2d 3 → 32/);
    await page.keyboard.press('ArrowRight');
    assert.equal(await first.getAttribute('aria-label'), 'BatchNorm2d');
    await page.keyboard.press('Enter');
    await isAt(65);
  });

  it('lists the activations of each model; one is studied and shown in the code', async () => {
    const row = list('SqueezeExcite').getByRole('option', { name: 'Leaky ReLU' });
    await row.scrollIntoViewIfNeeded();
    assert.equal(await row.locator('.sparkline path').count(), 1);
    assert.match((await row.textContent()) ?? '', /0\.2/);
    await row.click();
    await panel(page).getByRole('heading', { level: 1, name: 'Leaky ReLU' }).waitFor();
    await isAt(23);
    await tab().click();
  });

  it('narrows by words, and says where nothing is left', async () => {
    await filter().fill('sigmoid squeeze');
    await eventually('one group is left', async () => (await groups()).join() === 'SqueezeExcite');
    await filter().fill('no such thing');
    await panel(page).getByText('Nothing matches.').waitFor();
    await filter().press('Escape');
    await eventually('all are back', async () => (await groups()).length > 1);
  });

  it('is well formed for those who do not see it, in every theme', async () => {
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
      await setTheme(page, theme);
      const { visited, serious } = await audit(page);
      assert.deepEqual(serious, [], theme);
      assert.ok(visited >= 30, `${theme}: ${visited}`);
    }
    await setTheme(page, 'light');
  });

  it('scrolls a long strip by itself in a narrow column', async () => {
    await page.setViewportSize({ width: 380, height: 900 });
    await strip('ResidualNetwork').scrollIntoViewIfNeeded();
    await eventually('the column is as wide as it is', () =>
      panel(page)
        .locator('body')
        .evaluate((body) => {
          const column = body.ownerDocument.documentElement;
          return column.scrollWidth <= column.clientWidth;
        }),
    );
    await page.setViewportSize({ width: 1600, height: 1000 });
  });

  it('follows what is typed, comments that ignore and settings', async () => {
    await page.locator('.tab', { hasText: 'residual_network.py' }).click();
    await openFile(page, 'notes.py');
    await eventually('the other file is shown', async () => (await groups()).join() === 'net');
    const finding = list('net').getByRole('option', { name: 'AL401' });
    await finding.waitFor();
    assert.match((await spoken('net')).join('\n'), /Softmax, 1 warning/);
    await strip('net')
      .getByRole('option', { name: /^Softmax/ })
      .hover();
    await panel(page).locator('.strip-caption .finding-code', { hasText: 'AL401' }).waitFor();
    await changeSettings(page, { settings: { 'activationLens.rules': { AL401: 'error' } } });
    await eventually('it is an error', async () =>
      /Softmax, 1 error/.test((await spoken('net')).join('\n')),
    );
    await changeSettings(page, { settings: { 'activationLens.rules': { AL401: 'off' } } });
    await finding.waitFor({ state: 'detached' });
    await changeSettings(page, { settings: { 'activationLens.rules': {} } });
    await finding.waitFor();
    await clickOn(page, 'Softmax', { within: 'nn.Softmax' });
    await page.keyboard.press('End');
    await page.keyboard.type('  # activation-lens: ignore');
    await finding.waitFor({ state: 'detached' });
  });

  it('lists findings only, on demand, and goes to one', async () => {
    await page.keyboard.press('Control+Z');
    const only = panel(page).getByRole('button', { name: 'Findings only' });
    await only.click();
    const rows = list('net').getByRole('option');
    await list('net').getByRole('option', { name: 'AL401' }).waitFor();
    await eventually('the others are gone', async () => (await rows.count()) === 2);
    await list('net').getByRole('option', { name: 'AL401' }).click();
    await isAt(3);
    await only.click();
    assert.deepEqual(violations, []);
  });
});
