// The panel in the real workbench: how soon it is there, what a frame of a drag costs, what it keeps.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { closeWorkbench, openWorkbench } from '../ui/support';
import { preset } from '../ui/supportCompare';
import { clickOn, openFile, runCommand } from '../ui/supportEditor';
import { panel } from '../ui/supportPanel';
import { amount, line, median } from './measure';
import { workPerFrame } from './trace';

const OPENING = 300;
const FRAME = 8;
const OPENINGS = 7;
const STEPS = 300;
const MOVES = 10_000;
const MOVES_A_FRAME = 5;

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
    const times: number[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      await page.keyboard.press('F1');
      await page.keyboard.type('Activation Lens: Open Panel');
      await page
        .getByRole('option', { name: /Activation Lens: Open Panel/ })
        .first()
        .waitFor();
      const began = performance.now();
      await page.keyboard.press('Enter');
      await panel(page).locator('path.curve').first().waitFor();
      times.push(performance.now() - began);
      if (run === OPENINGS - 1) break;
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, 'residual_network.py');
      await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
    }
    const [first = Number.NaN, ...warm] = times;
    console.log(line('opening, from Enter to the curve', median(warm), OPENING));
    console.log(`  the first time ${amount(first)}; fastest ${amount(Math.min(...warm))}`);
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

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
