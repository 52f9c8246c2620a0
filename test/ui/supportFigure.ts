// The figure of the panel, as a person sees and handles it.
import type { Locator, Page } from 'playwright-core';
import { eventually } from './supportEditor';
import { panel } from './supportPanel';

/** The plots, with the probe over them: a slider. */
export function plots(page: Page): Locator {
  return panel(page).locator('.probe:visible');
}

/** The part of the x axis that is seen, as the slider tells it; not while its pin is out of sight. */
export async function viewOf(page: Page): Promise<readonly [lo: number, hi: number]> {
  const ends = await plots(page).evaluate((slider) =>
    ['aria-valuemin', 'aria-valuemax'].map((name) => Number(slider.getAttribute(name))),
  );
  return [ends[0] ?? Number.NaN, ends[1] ?? Number.NaN];
}

/** Waits until the view is as it is wanted to be. */
export function viewIs(
  page: Page,
  promise: string,
  holds: (lo: number, hi: number) => boolean,
): Promise<void> {
  return eventually(promise, async () => holds(...(await viewOf(page))));
}

/** What a screen reader says of the probe. */
export async function spoken(page: Page): Promise<string> {
  return (await plots(page).getAttribute('aria-valuetext')) ?? '';
}

/** A point of the screen, by the share of the way across the plots and down. */
export async function pointOf(
  page: Page,
  across: number,
  down = 0.25,
): Promise<{ x: number; y: number }> {
  await plots(page).scrollIntoViewIfNeeded();
  const box = await panel(page)
    .locator('.surface:visible .value rect[stroke]')
    .first()
    .boundingBox();
  const whole = await plots(page).boundingBox();
  if (box === null || whole === null) throw new Error('The plots have no place on the screen.');
  return { x: box.x + box.width * across, y: whole.y + whole.height * down };
}

/** Drags from one point of the plots to another in several moves, as a hand does. */
export async function drag(page: Page, from: number, to: number): Promise<void> {
  const start = await pointOf(page, from);
  const end = await pointOf(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** The texts of the labels within a plot. */
export function labelsOf(
  page: Page,
  plot: 'value' | 'derivative' | 'secondDerivative',
): Promise<string[]> {
  return panel(page).locator(`.surface:visible g.${plot} text.label`).allTextContents();
}

/** Studies an entry of the catalogue. */
export async function openEntry(page: Page, name: string): Promise<void> {
  const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
  await search.fill(name);
  await search.press('Enter');
  await panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await search.fill('');
  await drawn(page);
}

/** Waits until what was asked for before is drawn: it is on the next frame. */
export async function drawn(page: Page): Promise<void> {
  await plots(page).evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
