import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { palettes } from '../../src/plot/palette';
import { closeWorkbench, openWorkbench, setTheme } from './support';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { inNarrowColumn, openPanels, panel } from './supportPanel';

/** What the page brings, and the script makes again. */
const placed = [
  'h1',
  '.title-values',
  '.place > :not([hidden])',
  '.tab',
  '.title-row .button',
  '.formula-scroll',
  '.formula .button',
  '.formula-name',
  '.figure-tools .button',
  '.plot',
  '.surface > svg',
  '.surface text',
].join(', ');

/** Of a page that is held before its script runs. */
interface Held {
  isHeld?: boolean;
  release?: () => void;
  first?: SVGElement | null;
  acquireVsCodeApi?: () => unknown;
}

describe('the first figure', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    await page.addInitScript(holdScripts);
    await goToUse();
  });

  afterEach(close);

  after(() => closeWorkbench(page));

  it('is on the screen before the script runs, and goes on as it is', async () => {
    await openOnce();
    await close();
    await becomesThePanel();
  });

  it('does so in a narrow column', async () => {
    await openOnce();
    await inNarrowColumn(page, async () => {
      await close();
      await openOnce();
      await close();
      await becomesThePanel();
    });
  });

  it('becomes what is so by then, whatever has changed before the script runs', async () => {
    await openOnce();
    await close();
    const size = page.viewportSize();
    await open();
    await setTheme(page, 'dark');
    await page.setViewportSize({ width: 1400, height: 900 });
    await clickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    assert.equal((await held()).isHeld, true);
    await taken();
    await panel(page).getByRole('heading', { level: 1, name: 'ReLU', exact: true }).waitFor();
    const drawn = await settledParts();
    await drawAnew();
    assert.deepEqual(drawn, await settledParts());
    assert.ok(drawn.some((part) => part.includes(palettes.dark.value)));
    const [width, room] = await panel(page)
      .locator('.surface')
      .first()
      .evaluate((place) => [
        place.querySelector('svg')?.getBoundingClientRect().width,
        Math.floor(place.getBoundingClientRect().width),
      ]);
    assert.equal(width, room);
    await setTheme(page, 'light');
    if (size) await page.setViewportSize(size);
  });

  it('is none where something else was left on the screen', async () => {
    await openOnce();
    await panel(page).getByRole('textbox', { name: 'Search all activations' }).fill('mish');
    await panel(page).getByRole('option', { name: 'Mish', exact: true }).click();
    await panel(page).getByRole('heading', { name: 'Mish', exact: true }).waitFor();
    await page.locator('.tab', { hasText: 'Activation Lens' }).first().click();
    await openFile(page, 'model.ts');
    await eventually('the panel is hidden', async () => (await openPanels(page)) === 0);
    await page.locator('.tab', { hasText: 'Activation Lens' }).first().click();
    await panel(page).getByRole('heading', { name: 'Mish', exact: true }).waitFor();
    assert.equal((await held()).hasFirst, false);
  });

  async function goToUse(): Promise<void> {
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  }

  async function close(): Promise<void> {
    await runCommand(page, 'View: Close All Editors');
    await goToUse();
  }

  /** So that the editor knows how wide the figure is. */
  async function openOnce(): Promise<void> {
    await open();
    await taken();
  }

  async function open(): Promise<void> {
    await runCommand(page, 'Activation Lens: Open Panel');
    await panel(page).locator('path.curve').first().waitFor();
  }

  /** The script has run, and the lists are there. */
  async function taken(): Promise<void> {
    await panel(page)
      .locator('body')
      .evaluate(() => (window as unknown as Held).release?.());
    await panel(page).locator('#uses .option').first().waitFor({ state: 'attached' });
    await panel(page).locator('.first').waitFor({ state: 'detached' });
  }

  async function becomesThePanel(): Promise<void> {
    await open();
    assert.equal((await held()).isHeld, true);
    const before = await places();
    const [drawn, isFirst] = await figure();
    assert.ok(before.length > 40, String(before.length));
    assert.ok(isFirst);
    await taken();
    assert.deepEqual(await places(), before);
    assert.deepEqual(await figure(), [drawn, true]);
  }

  /** As markup, and whether it is the one that the page has brought. */
  function figure(): Promise<readonly [string, boolean]> {
    return panel(page)
      .locator('.surface > svg')
      .first()
      .evaluate((svg) => [svg.outerHTML, svg === (window as unknown as Held).first] as const);
  }

  /** With f″, and without it again. */
  async function drawAnew(): Promise<void> {
    const third = panel(page).locator('.surface text', { hasText: 'f″(x)' });
    const toggle = panel(page).getByRole('button', { name: 'f″, the second derivative' });
    await toggle.click();
    await third.first().waitFor();
    await toggle.click();
    await third.first().waitFor({ state: 'detached' });
  }

  /** Of the figure with all that is worked out: on a busy machine it begins as a sketch. */
  async function settledParts(): Promise<readonly string[]> {
    await panel(page).locator('.surface > svg desc', { hasText: 'Range of f' }).first().waitFor({
      state: 'attached',
    });
    return parts();
  }

  /** The elements of the figure, each with its attributes in any order, and its text. */
  function parts(): Promise<readonly string[]> {
    return panel(page)
      .locator('.surface > svg')
      .first()
      .evaluate((svg) =>
        [svg, ...svg.querySelectorAll('*')].map((part) => {
          const attributes = [...part.attributes].map(({ name, value }) => `${name}=${value}`);
          return [part.localName, ...attributes.sort(), part.textContent].join(' ');
        }),
      );
  }

  function held(): Promise<{ readonly isHeld: boolean; readonly hasFirst: boolean }> {
    return panel(page)
      .locator('body')
      .evaluate(() => {
        const { isHeld, first } = window as unknown as Held;
        return { isHeld: isHeld === true, hasFirst: first instanceof SVGElement };
      });
  }

  /** Where things are, in whole pixels. */
  function places(): Promise<readonly string[]> {
    return panel(page)
      .locator(placed)
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const box = [x, y, width, height].map(Math.round).join(' ');
            // The probe, which lies over the plot, has words of its own.
            return `${element.matches('.plot') ? 'plot' : element.textContent}: ${box}`;
          }),
      );
  }
});

/** Runs in each frame: the panel's own script waits until it is released. */
function holdScripts(): void {
  const here = window as unknown as Held;
  let acquire: (() => unknown) | undefined;
  // VS Code puts it there before anything of the page.
  Object.defineProperty(here, 'acquireVsCodeApi', {
    configurable: true,
    get: () => acquire,
    set(given: () => unknown) {
      acquire = given;
      const waiting: (() => void)[] = [];
      const { setTimeout } = window;
      window.setTimeout = ((act: () => void) => waiting.push(act)) as typeof setTimeout;
      here.isHeld = true;
      here.release = () => {
        window.setTimeout = setTimeout;
        here.isHeld = false;
        for (const act of waiting.splice(0)) act();
      };
      const look = () => {
        here.first = document.querySelector<SVGElement>('.first .surface > svg');
        if (here.first === null) here.release?.();
      };
      // The toolkit is told of it again.
      window.addEventListener('load', look, { once: true });
    },
  });
}
