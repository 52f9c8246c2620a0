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
import { type Opening, openPanel, type Subject, watchPanels } from './opening';
import { workPerFrame } from './trace';

const OPENING = 300;
/** Of it, what is not VS Code's own. */
const BEYOND = 150;
const FRAME = 8;
const OPENINGS = 7;
const STEPS = 300;
const MOVES = 10_000;
const MOVES_A_FRAME = 5;

/** Kilobytes of the script, as users get it. */
const SCRIPT = 300;

const emptyPanel: Subject = {
  command: 'Empty Panel: Open',
  id: 'activation-lens.empty-panel',
  shows: '.empty',
};

const ourPanel: Subject = {
  command: 'Activation Lens: Open Panel',
  id: 'activation-lens.activation-lens',
  shows: 'path.curve',
};

describe('the panel', () => {
  let page: Page;
  let session: CDPSession;

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    await watchPanels(page);
    const browser = page.context().browser() as Browser;
    session = await browser.newBrowserCDPSession();
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  });

  after(() => closeWorkbench(page));

  it('opens', async function () {
    this.timeout(300_000);
    const empty: Opening[] = [];
    const ours: Opening[] = [];
    // The first of each finds nothing in any cache.
    for (let run = 0; run <= OPENINGS; run += 1) {
      empty.push(await openPanel(page, emptyPanel));
      await closePanels();
      ours.push(await openPanel(page, ourPanel));
      if (run < OPENINGS) await closePanels();
    }
    report(empty, ours);
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

  async function closePanels(): Promise<void> {
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
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

function report(empty: readonly Opening[], ours: readonly Opening[]): void {
  const times = (of: readonly Opening[], part: (one: Opening) => number) => of.slice(1).map(part);
  const [bare, whole] = [empty, ours].map((of) => times(of, ({ seen }) => seen));
  if (bare === undefined || whole === undefined) return;
  const beyond = (of: (times: readonly number[]) => number) => of(whole) - of(bare);
  const least = (all: readonly number[]) => Math.min(...all);
  console.log(line('opening, from Enter to the curve', median(whole), OPENING));
  console.log(line('  an empty panel of VS Code', median(bare)));
  console.log(line('  ours beyond it', beyond(median), BEYOND));
  const parts = {
    'until VS Code makes the webview': ({ webview }: Opening) => webview,
    'until it has taken the page': ({ page, webview }: Opening) => page - webview,
    'until the first script': ({ script, page }: Opening) => script - page,
    'until the curve is on the screen': ({ seen, script }: Opening) => seen - script,
  };
  for (const [name, part] of Object.entries(parts)) {
    const theirs = median(times(empty, part));
    const beside = Number.isFinite(theirs) ? `  empty ${amount(theirs)}` : '';
    console.log(`${line(`    ${name}`, median(times(ours, part)))}${beside}`);
  }
  console.log(
    `    fastest ${amount(least(whole))}, empty ${amount(least(bare))}, beyond it ${amount(beyond(least))}`,
  );
  const first = ([one]: readonly Opening[]) => amount(one?.seen ?? Number.NaN);
  console.log(`    the first time ${first(ours)}, empty ${first(empty)}`);
}

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
