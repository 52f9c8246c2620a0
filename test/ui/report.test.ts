import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { closeWorkbench, folderOf, openWorkbench } from './support';
import { eventually, openFile, runCommand } from './supportEditor';
import { notification, reportPreview, saveReportAs, writeManyFiles } from './supportReport';

describe('the report on the workspace', () => {
  let page: Page;

  const preview = () => reportPreview(page);

  before(async () => {
    page = await openWorkbench({ size: { width: 1400, height: 900 } });
    // A palette that is opened before the extensions are known does not learn of them.
    await openFile(page, 'keras_functional.py');
  });
  after(() => closeWorkbench(page));

  it('is cancelled on the way, and leaves nothing behind', async () => {
    await writeManyFiles(folderOf(page));
    await runCommand(page, 'Activation Lens: Report on Workspace');
    const working = await notification(page, 'Reporting on activations');
    await working.getByRole('button', { name: 'Cancel' }).click();
    await working.waitFor({ state: 'detached' });
    await notification(page, 'The report was cancelled; nothing was kept of it.');
    assert.equal(await page.locator('.tab', { hasText: 'Activation Lens report' }).count(), 0);
    await writeFile(join(folderOf(page), '.gitignore'), 'many/\n');
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('opens as it is meant to be read, and leads to the files', async () => {
    await runCommand(page, 'Activation Lens: Report on Workspace');
    await preview().getByRole('heading', { level: 1, name: 'Activations of examples' }).waitFor();
    for (const name of ['By activation', 'By framework', 'By model']) {
      await preview().getByRole('heading', { level: 2, name }).waitFor();
    }
    await preview().getByRole('cell', { name: 'ResidualNetwork' }).waitFor();
    await preview()
      .getByRole('link', { name: /^residual_network\.py:58:/ })
      .click();
    await page.locator('.tab.active', { hasText: 'residual_network.py' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /^Ln 58,/ }).waitFor();
  });

  const formats = [
    ['Markdown', 'report.md', /^# Activations of examples/],
    ['HTML', 'report.html', /^<!DOCTYPE html>/],
    ['SARIF', 'report.sarif', /"version": "2\.1\.0"/],
  ] as const;
  for (const [format, name, content] of formats) {
    it(`is saved as ${format}`, async () => {
      const path = join(folderOf(page), name);
      await saveReportAs(page, format, path);
      await eventually(
        'it is written',
        async () => existsSync(path) && (await stat(path)).size > 0,
      );
      assert.match(await readFile(path, 'utf8'), content);
    });
  }

  it('needs a folder, and says so', async () => {
    const url = new URL(page.url());
    url.searchParams.delete('folder');
    url.searchParams.set('ew', 'true');
    await page.goto(url.toString());
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    const input = page.locator('.quick-input-widget .quick-input-box input');
    const known = page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'Activation Lens',
    });
    await eventually('the command is known', async () => {
      await page.keyboard.press('F1');
      // The window may not listen yet.
      const typed = input.fill('>Report on Workspace', { timeout: 3000 });
      const isKnown = await typed.then(
        async () => (await known.count()) > 0,
        () => false,
      );
      await page.keyboard.press('Escape');
      return isKnown;
    });
    await runCommand(page, 'Activation Lens: Report on Workspace');
    await notification(page, 'Open a folder to report on');
  });
});
