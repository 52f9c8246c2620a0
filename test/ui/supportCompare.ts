// The comparison of the panel, as a person sees it.
import type { Locator, Page } from 'playwright-core';
import { eventually } from './supportEditor';
import { panel } from './supportPanel';

/** What is compared, in order, by the names in the list beside the figure. */
export function comparedNames(page: Page): Promise<string[]> {
  return panel(page).locator('.compared-item:visible .compared-name').allInnerTexts();
}

/** Waits until these are compared, in this order. */
export function comparedAre(page: Page, ...names: readonly string[]): Promise<void> {
  return eventually(`compared are ${names.join(', ')}`, async () => {
    return (await comparedNames(page)).join('; ') === names.join('; ');
  });
}

/** A comparison to begin with, by the beginning of its label. */
export function preset(page: Page, label: string): Locator {
  return panel(page).getByRole('list', { name: 'Comparisons to begin with' }).getByRole('button', {
    name: label,
  });
}

/** Turns to the comparison and empties it. */
export async function startAnew(page: Page): Promise<void> {
  await panel(page).getByRole('tab', { name: 'Compare' }).click();
  const clear = panel(page).getByRole('button', { name: 'Clear', exact: true });
  const begin = panel(page).getByRole('heading', { name: 'Compare up to 6 activations' });
  // The tab is drawn with the next frame: only then one of the two is to be seen.
  await eventually('nothing is compared', async () => {
    if (await clear.isVisible()) await clear.click();
    return begin.isVisible();
  });
}

/** The texts of a column of the table of facts, from top to bottom; 0: the names. */
export function column(page: Page, index: number): Promise<string[]> {
  return panel(page)
    .locator(`.compared tbody tr > :nth-child(${index + 1})`)
    .allInnerTexts();
}
