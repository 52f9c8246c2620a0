// The panel in the real workbench: how soon it is there, what a frame of a drag costs, what it keeps.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { panelTexts } from '../../src/text/panelTexts';
import { closeWorkbench, openWorkbench } from '../ui/support';
import { preset } from '../ui/supportCompare';
import { clickOn, openFile, runCommand } from '../ui/supportEditor';
import { panel } from '../ui/supportPanel';
import { root } from '../workbench/project.mjs';
import { amount, line, median } from './measure';
import { workPerFrame } from './trace';

const OPENING = 300;
const FRAME = 8;
const OPENINGS = 7;
const STEPS = 300;
const MOVES = 10_000;
const MOVES_A_FRAME = 5;

/** Kilobytes of the script, as users get it. */
const SCRIPT = 300;

/** Milliseconds from Enter in the palette. */
interface Opening {
  /** Until the page of the panel begins. */
  readonly page: number;
  /** Until all of its files are there. */
  readonly files: number;
  readonly curve: number;
}

describe('the panel', () => {
  let page: Page;
  let session: CDPSession;

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    const browser = page.context().browser() as Browser;
    session = await browser.newBrowserCDPSession();
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  });

  after(() => closeWorkbench(page));

  it('opens', async () => {
    const openings: Opening[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      openings.push(await open());
      if (run === OPENINGS - 1) break;
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, 'residual_network.py');
      await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
    }
    const [first, ...warm] = openings;
    const middle = (part: keyof Opening) => median(warm.map((one) => one[part]));
    const fastest = Math.min(...warm.map(({ curve }) => curve));
    console.log(line('opening, from Enter to the curve', middle('curve'), OPENING));
    console.log(
      `  the first time ${amount(first?.curve ?? Number.NaN)}; fastest ${amount(fastest)}`,
    );
    console.log(line('  until VS Code has made its page', middle('page')));
    console.log(line('  until VS Code has fetched its files', middle('files')));
  });

  it('is loaded in parts', () => {
    const size = (...path: readonly string[]) => statSync(join(root, ...path)).size / 1000;
    const parts = readdirSync(join(root, 'dist', 'panel')).map((name) => size('dist/panel', name));
    const opening = size('dist/panel/panel.js');
    const words = JSON.stringify(panelTexts()).length / 1000;
    console.log(share('size of the script it opens with', opening, SCRIPT));
    console.log(`  with all parts ${kilo(parts.reduce((sum, each) => sum + each, 0))}`);
    console.log(`  the toolkit ${kilo(size('dist/toolkit.min.js'))}, words ${kilo(words)}`);
  });

  it('is dragged', async () => {
    await panel(page)
      .getByRole('tab', { name: /^Compare/ })
      .click();
    await preset(page, 'The survey’s recommendation').click();
    await panel(page)
      .getByRole('button', { name: /^Remove ReLU/ })
      .click();
    const slider = panel(page).locator('.compared-list input[type="range"]').first();
    await slider.waitFor();
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The slider has no place on the screen.');
    const y = box.y + box.height / 2;
    const frames = await workPerFrame(session, 'panel.js', async () => {
      await page.mouse.move(box.x + box.width / 3, y);
      await page.mouse.down();
      for (let step = 0; step < STEPS; step += 1) {
        const share = 0.5 + 0.4 * Math.sin(step / 20);
        await page.mouse.move(box.x + box.width * share, y);
      }
      await page.mouse.up();
    });
    const sorted = [...frames].sort((a, b) => a - b);
    const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
    console.log(line('a frame of a drag, three curves, p95', p95, FRAME));
    console.log(
      `  ${String(sorted.length)} frames, median ${amount(median(sorted))}, longest ${amount(sorted.at(-1) ?? Number.NaN)}`,
    );
  });

  it('keeps nothing of 10,000 moves', async () => {
    const slider = panel(page).locator('.compared-list input[type="range"]').first();
    const move = (moves: number) =>
      slider.evaluate(
        async (element, [count, each]) => {
          const input = element as HTMLInputElement;
          const [lo, hi] = [Number(input.min), Number(input.max)];
          for (let made = 0; made < count; made += each) {
            for (let one = made; one < made + each; one += 1) {
              input.value = String(lo + (hi - lo) * (0.5 + 0.4 * Math.sin(one / 20)));
              input.dispatchEvent(new Event('input', { bubbles: true }));
            }
            await new Promise(requestAnimationFrame);
          }
        },
        [moves, MOVES_A_FRAME] as const,
      );
    await move(1000);
    const before = await heap();
    await move(MOVES);
    const after = await heap();
    console.log(
      `  memory before and after ${String(MOVES)} moves: ${mega(before)}, ${mega(after)}`,
    );
  });

  async function open(): Promise<Opening> {
    await page.keyboard.press('F1');
    await page.keyboard.type('Activation Lens: Open Panel');
    await page
      .getByRole('option', { name: /Activation Lens: Open Panel/ })
      .first()
      .waitFor();
    const began = Date.now();
    await page.keyboard.press('Enter');
    await panel(page).locator('path.curve').first().waitFor();
    const curve = Date.now() - began;
    const times = await panel(page)
      .locator('body')
      .evaluate(() => {
        const { timeOrigin } = performance;
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const last = Math.max(0, ...files.map(({ responseEnd }) => responseEnd));
        return { page: timeOrigin, files: timeOrigin + last };
      });
    return { page: times.page - began, files: times.files - began, curve };
  }

  /** Bytes of the panel's page after a collection of garbage. */
  async function heap(): Promise<number> {
    const body = await panel(page).locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) throw new Error('The panel has no frame.');
    const own = await page
      .context()
      .newCDPSession(frame)
      .catch(() => page.context().newCDPSession(page));
    await own.send('HeapProfiler.collectGarbage');
    const { usedSize } = await own.send('Runtime.getHeapUsage');
    await own.detach();
    return usedSize;
  }
});

function kilo(kilobytes: number): string {
  return `${kilobytes.toFixed(0)} kB`;
}

function share(name: string, kilobytes: number, target: number): string {
  const part = (kilobytes / target).toFixed(2);
  return `  ${name.padEnd(34)}${kilo(kilobytes).padStart(10)}  ${part} of ${kilo(target)}`;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
