// The report on a workspace, as a person saves it.
import type { Page } from 'playwright-core';
import { eventually } from './supportEditor';

/** Runs the command, chooses the format and types where; resolves when the dialog has taken it. */
export async function saveReportAs(page: Page, format: string, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await page.keyboard.press('F1');
  await input.fill('>Activation Lens: Save Report As…');
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Save Report' })
    .waitFor();
  await page.keyboard.press('Enter');
  // The next question stands in the same box.
  await page.locator('.quick-input-widget input[placeholder="Save the report as"]').waitFor();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().click();
  await eventually('the dialog asks where', async () =>
    /activation-lens-report/.test(await input.inputValue()),
  );
  await input.fill(path);
  await eventually('the dialog takes it', async () => {
    // Of another folder it goes there first, and listens again when it is there.
    await page.keyboard.press('Enter');
    return !(await input.isVisible());
  });
}
