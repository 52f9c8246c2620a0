// The panel in the real workbench: what a frame costs while a slider is dragged or an
// expression typed, and what is kept of it.
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { closeWorkbench, openWorkbench } from '../ui/support';
import { preset } from '../ui/supportCompare';
import { openFile, runCommand } from '../ui/supportEditor';
import { openPanelBeside, panel } from '../ui/supportPanel';
import { amount, line, median } from './measure';
import { tell } from './tell';
import { workPerFrame } from './trace';

const FRAME = 8;
const STEPS = 300;
const MOVES = 10_000;
const MOVES_A_FRAME = 5;

/** With pieces, exponentials and an error function; each letter makes another text of it. */
const TYPED = 'where(x > 0, x * tanh(softplus(x)), exp(x) / 4 - 0.25) + erf(x) / 4';

describe('the panel, frame by frame', () => {
  let page: Page;
  let session: CDPSession;
  /** Of a panel with nothing but a slider: what VS Code itself and the browser take. */
  let bare = 0;

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    const browser = page.context().browser() as Browser;
    session = await browser.newBrowserCDPSession();
  });

  after(() => closeWorkbench(page));

  it('is drawn by VS Code, whatever is in it', async () => {
    await openFile(page, 'residual_network.py');
    await runCommand(page, 'Empty Panel: Show Slider');
    const empty = page
      .frameLocator('iframe.webview[src*="extensionId=activation-lens.empty-panel"]')
      .frameLocator('iframe#active-frame');
    bare = await measure('a drag, a slider alone', drag(empty.locator('input')), 'bare-slider.js');
    await runCommand(page, 'View: Close All Editors');
  });

  it('is dragged, one activation with its facts', async () => {
    await openPanelBeside(page, 'residual_network.py');
    await turnTo('Study', 'ELU');
    await measure('a drag, one activation', drag(slider('.study .parameters')));
  });

  it('is dragged, random draws', async () => {
    for (const [name, label] of [
      ['RReLU', 'a drag, RReLU in training'],
      ['Noisy hard tanh', 'a drag, noise in training'],
    ] as const) {
      await turnTo('Study', name);
      await panel(page).getByRole('button', { name: 'Train', exact: true }).click();
      await measure(label, drag(slider('.study .parameters')));
    }
  });

  it('is dragged, the depth of a network', async () => {
    for (const name of ['ELU', 'GELU', 'Tanh']) {
      await turnTo('Study', name);
      await tab('Depth').click();
      const inputs = panel(page).getByRole('group', { name: 'Inputs' }).getByRole('slider');
      await measure(`a drag in depth, ${name}`, drag(inputs));
    }
  });

  it('is typed into', async () => {
    await tab('Study').click();
    const box = panel(page).getByRole('textbox', { name: 'Expression' });
    await box.fill('');
    await measure('an expression is typed', () => box.pressSequentially(TYPED, { delay: 50 }));
  });

  it('is dragged, three curves', async () => {
    await tab('Compare').click();
    await preset(page, 'The survey’s recommendation').click();
    await panel(page)
      .getByRole('button', { name: /^Remove ReLU/ })
      .click();
    await measure('a drag, three curves', drag(slider('.compared-list')));
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
    tell(`  memory before and after ${String(MOVES)} moves: ${mega(before)}, ${mega(after)}`);
  });

  /** Milliseconds of half the frames at most. */
  async function measure(
    what: string,
    act: () => Promise<void>,
    script = 'panel.js',
  ): Promise<number> {
    const { run, passed } = await workPerFrame(session, script, act);
    tell(line(`${what}, p95`, share(run, 0.95), FRAME));
    if (bare > 0) tell(line('  of it ours', share(run, 0.95) - bare, FRAME));
    const rest = [
      `median ${amount(median(run))}`,
      `longest ${amount(Math.max(...run))}`,
      `by the clock p95 ${amount(share(passed, 0.95))}`,
    ];
    tell(`  ${String(run.length)} frames, ${rest.join(', ')}`);
    return median(run);
  }

  function drag(of: Locator): () => Promise<void> {
    return async () => {
      await of.scrollIntoViewIfNeeded();
      const box = await of.boundingBox();
      if (box === null) throw new Error('The slider has no place on the screen.');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width / 3, y);
      await page.mouse.down();
      for (let step = 0; step < STEPS; step += 1) {
        const across = 0.5 + 0.4 * Math.sin(step / 20);
        await page.mouse.move(box.x + box.width * across, y);
      }
      await page.mouse.up();
    };
  }

  function slider(within: string): Locator {
    return panel(page).locator(`${within}:visible input[type="range"]`).first();
  }

  function tab(name: string): Locator {
    return panel(page).getByRole('tab', { name });
  }

  async function turnTo(view: string, activation: string): Promise<void> {
    await tab(view).click();
    await panel(page).getByRole('textbox', { name: 'Search' }).fill(activation);
    await panel(page).locator('.search-section .option').first().click();
    await panel(page).getByRole('heading', { level: 1, name: activation }).waitFor();
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

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(part * sorted.length)] ?? Number.NaN;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
