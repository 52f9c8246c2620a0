import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { setTheme } from './support';
import { audit } from './supportAxe';
import { eventually } from './supportEditor';
import {
  drag,
  drawn,
  labelsOf,
  openEntry,
  plots,
  pointOf,
  spoken,
  viewIs,
  viewOf,
} from './supportFigure';
import {
  hasFocus,
  hideAndShow,
  inNarrowColumn,
  openPanelBeside,
  panel,
  widthsOf,
} from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the figure of the panel', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
  });

  after(() => returnWorkbench(page));

  describe('is moved and zoomed', () => {
    before(() => entry('Sigmoid'));
    beforeEach(atHome);

    it('by a drag, f and f′ together, without pinning the probe', async () => {
      const [lo, hi] = await viewOf(page);
      await drag(page, 0.75, 0.5);
      const quarter = (hi - lo) / 4;
      await viewIs(page, 'a quarter to the right', near(lo + quarter, hi + quarter, 0.1));
      assert.equal(await panel(page).locator('.probe-pinned').count(), 0);
      assert.deepEqual(await ticks(), ['−2', '0', '2', '4', '6', '8']);
    });

    it('back to where it was by a double click, which leaves the probe alone', async () => {
      await drag(page, 0.75, 0.5);
      await viewIs(page, 'moved', (lo) => lo > -5);
      const { x, y } = await pointOf(page, 0.3);
      await page.mouse.dblclick(x, y);
      await viewIs(page, 'home', near(-6, 6));
      await panel(page).locator('.probe-pinned').waitFor({ state: 'detached' });
    });

    it('by the wheel, about the pointer', async () => {
      const { x, y } = await pointOf(page, 0.75);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -300);
      // What is under the pointer, 3, stays there; half as much is seen.
      await viewIs(page, 'half as wide', near(-1.5, 4.5, 0.05));
      await page.mouse.wheel(0, 300);
      await viewIs(page, 'as wide as before', near(-6, 6, 0.05));
    });

    it('by the wheel sideways, or with Shift', async () => {
      const { x, y } = await pointOf(page, 0.5);
      await page.mouse.move(x, y);
      await page.mouse.wheel(80, 0);
      await viewIs(page, 'moved to the right', (lo, hi) => lo > -5.9 && hi > 6.1);
      await page.keyboard.down('Shift');
      await page.mouse.wheel(0, -80);
      await page.keyboard.up('Shift');
      await viewIs(page, 'moved back', near(-6, 6, 0.05));
    });

    it('with Ctrl as well, as which a trackpad’s pinch arrives', async () => {
      const { x, y } = await pointOf(page, 0.5);
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -60);
      await page.keyboard.up('Control');
      await viewIs(page, 'half as wide', near(-3, 3, 0.05));
    });

    it('by buttons', async () => {
      await toolbar('Zoom in').click();
      await viewIs(page, 'closer', near(-4, 4));
      await toolbar('Zoom out').click();
      await toolbar('Zoom out').click();
      await viewIs(page, 'farther', near(-9, 9));
      await toolbar('Reset the view').click();
      await viewIs(page, 'home', near(-6, 6));
    });

    it('by keys alone', async () => {
      await plots(page).focus();
      await page.keyboard.press('+');
      await viewIs(page, 'closer', near(-4, 4));
      await page.keyboard.press('PageUp');
      await viewIs(page, 'a page on', near(0, 8));
      await page.keyboard.press('-');
      await viewIs(page, 'farther', near(-2, 10));
      await page.keyboard.press('r');
      await viewIs(page, 'home', near(-6, 6));
    });

    it('from a millionth to a million, with labels at the axis', async () => {
      const wheel = async (down: number) => {
        const { x, y } = await pointOf(page, 0.5);
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, down);
      };
      for (const [down, reached] of [
        [300, (lo: number, hi: number) => lo === -1e6 && hi === 1e6],
        [-300, (lo: number, hi: number) => hi - lo < 1.1e-6],
      ] as const) {
        await eventually('the end is reached', async () => {
          await wheel(down);
          return reached(...(await viewOf(page)));
        });
        const labels = await ticks();
        assert.ok(labels.length >= 2 && labels.length <= 12, labels.join(' '));
        assert.equal(new Set(labels).size, labels.length, labels.join(' '));
        await toolbar('Reset the view').click();
        await viewIs(page, 'home', near(-6, 6));
      }
    });

    it('not by a wheel elsewhere, which scrolls the page', async () => {
      const main = panel(page).locator('.views');
      await main.evaluate((element) => element.scrollTo(0, 0));
      const { x, y } = await centreOf(panel(page).locator('h1:visible'));
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 100);
      await eventually('the page is scrolled', () =>
        main.evaluate((element) => element.scrollTop > 0),
      );
      assert.deepEqual(await viewOf(page), [-6, 6]);
      await main.evaluate((element) => element.scrollTo(0, 0));
    });

    it('with one redraw a frame at most, and never loses the last step', async () => {
      await plots(page).scrollIntoViewIfNeeded();
      const { most, times } = await plots(page).evaluate(turnTheWheel);
      assert.ok(times >= 1, 'nothing was drawn');
      assert.equal(most, 1);
      await viewIs(page, 'all of it has been zoomed', near(-1.5, 1.5, 0.05));
    });
  });

  describe('has a probe that', () => {
    before(() => row('ELU', '0.5'));
    beforeEach(atHome);

    it('follows the pointer, and shows x, f and f′', async () => {
      const { x, y } = await pointOf(page, 0.75);
      await page.mouse.move(x, y);
      await panel(page).locator('.probe-line').waitFor({ state: 'attached' });
      await eventually('the numbers are there', async () => readNear(await readout(), 2));
      await page.mouse.move(5, 5);
      await panel(page).locator('.probe-line').waitFor({ state: 'detached' });
      assert.match(await readout(), /x\s*–\s*f\s*–\s*f′\s*–/);
    });

    it('is pinned by a click, stays while the pointer goes on, and is freed by Escape', async () => {
      await clickAt(0.75);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
      const { x, y } = await pointOf(page, 0.25);
      await page.mouse.move(x, y);
      await pinnedAt(2);
      assert.match(await spoken(page), /^x (\S+), f \1, f′ 1$/);
      assert.ok(readNear(await readout(), 2), await readout());
      await page.keyboard.press('Escape');
      await panel(page).locator('.probe-pinned').waitFor({ state: 'detached' });
    });

    it('is freed by a click on it, and pinned elsewhere by a click elsewhere', async () => {
      await clickAt(0.75);
      await pinnedAt(2);
      await clickAt(0.625);
      await pinnedAt(1);
      await clickAt(0.625);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'detached' });
    });

    it('is dragged by its pinned line, which does not move the view', async () => {
      await clickAt(0.75);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
      await drag(page, 0.75, 0.875);
      await pinnedAt(3);
      assert.deepEqual(await viewOf(page), [-4, 4]);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
    });

    it('tells both slopes at a kink, and draws a tangent to each side', async () => {
      await clickAt(0.5);
      await eventually(
        'both sides are spoken',
        async () => (await spoken(page)) === 'x 0, f 0, f′ 0.5 on the left, 1 on the right',
      );
      assert.match(await readout(), /f′\s*0\.5 → 1/);
      const tangent = await panel(page).locator('.probe-tangent').getAttribute('d');
      assert.equal(tangent?.match(/M/g)?.length, 2);
      assert.equal(await panel(page).locator('.probe-dot').count(), 3);
    });

    it('goes by keys, and takes the view along', async () => {
      await plots(page).focus();
      for (const [key, x] of [
        ['ArrowRight', '0.16'],
        ['Alt+ArrowRight', '0.2'],
        ['Shift+ArrowRight', '1'],
        ['Home', '−4'],
        ['End', '4'],
        ['0', '0'],
      ] as const) {
        await page.keyboard.press(key);
        await eventually(`${key} leads to ${x}`, async () =>
          (await spoken(page)).startsWith(`x ${x},`),
        );
      }
      await page.keyboard.press('PageUp');
      await viewIs(page, 'a page on', near(0, 8));
      assert.match(await spoken(page), /^x 4,/);
      await drag(page, 0.4, 0.1);
      await viewIs(page, 'moved away', (lo) => lo > 2);
      await page.keyboard.press('0');
      await viewIs(page, 'the origin is in sight', (lo) => lo === 0);
    });

    it('is a slider with bounds and a value for a screen reader', async () => {
      await plots(page).focus();
      await page.keyboard.press('End');
      await pinnedAt(4);
      const attributes = await plots(page).evaluate((slider) =>
        ['role', 'aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow'].map((name) =>
          slider.getAttribute(name),
        ),
      );
      assert.deepEqual(attributes, ['slider', 'Probe of ELU', '-4', '4', '4']);
    });
  });

  describe('shows', () => {
    beforeEach(atHome);

    it('f″ below f′ when it is asked for', async () => {
      await row('ELU', '0.5');
      await showSecond(true);
      const third = panel(page).locator('.surface:visible g.secondDerivative');
      await third.locator('path.curve').waitFor({ state: 'attached' });
      assert.equal(await third.locator('text', { hasText: 'f″(x)' }).count(), 1);
      await clickAt(0.5);
      await eventually('f″ is read', async () =>
        (await spoken(page)).endsWith('f″ 0.5 on the left, 0 on the right'),
      );
      await showSecond(false);
      await third.waitFor({ state: 'detached' });
    });

    it('asymptotes dashed and labelled', async () => {
      await row('ELU', '0.5');
      const line = panel(page).locator('.surface:visible g.value .asymptote');
      assert.notEqual(await line.getAttribute('stroke-dasharray'), null);
      assert.deepEqual(await labelsOf(page, 'value'), ['→ −0.5']);
    });

    it('the extrema of f′ with the ends of its range', async () => {
      await entry('GELU');
      const labels = await labelsOf(page, 'derivative');
      assert.ok(labels.includes('max 1.1289') && labels.includes('min −0.1289'), labels.join(', '));
      const dots = panel(page).locator('.surface:visible g.derivative circle');
      assert.equal(await dots.count(), 2);
    });

    it('open dots at a jump of f′ and a closed one on the kink of f', async () => {
      await entry('ReLU');
      const kinds = (plot: string) =>
        panel(page)
          .locator(`.surface:visible g.${plot} circle`)
          .evaluateAll((dots) =>
            dots.map((dot) => (dot.hasAttribute('stroke') ? 'open' : 'closed')),
          );
      assert.deepEqual(await kinds('value'), ['closed']);
      assert.deepEqual(await kinds('derivative'), ['open', 'open']);
    });

    it('soft saturation below a threshold that can be set, with the rule and where it holds', async () => {
      await row('ELU', '0.5');
      const soft = panel(page).locator('.zone-row', { hasText: 'Soft saturation' });
      const hatched = panel(page).locator('.surface:visible g.derivative .zone.soft');
      const holds = (where: string) => soft.getByText(where, { exact: true }).waitFor();
      // 0.5 eˣ is 0.1 at ln 0.2.
      await holds('where x < −1.609');
      assert.equal(await hatched.count(), 1);
      assert.ok((await labelsOf(page, 'derivative')).includes('|f′| < 0.1'));
      await soft.getByRole('button', { name: '0.001', exact: true }).click();
      await holds('where x < −6.215');
      await hatched.waitFor({ state: 'detached' });
      const field = soft.getByRole('spinbutton', { name: 'Threshold of |f′|' });
      assert.equal(await field.inputValue(), '0.001');
      await field.fill('0.25');
      await holds('where x < −0.6931');
      await hatched.waitFor({ state: 'attached' });
      assert.equal(await soft.locator('[aria-pressed="true"]').count(), 0);
      await soft.getByRole('button', { name: '0.1', exact: true }).click();
      await holds('where x < −1.609');
    });

    it('where a slope that is not 0 rounds to 0 in float32', async () => {
      await row('ELU', '0.5');
      const gone = panel(page).locator('.zone-row', { hasText: 'rounds to 0 in float32' });
      assert.match((await gone.textContent()) ?? '', /where x < −103\.\d$/);
      await plots(page).focus();
      const hatched = panel(page).locator('.surface:visible g.derivative .zone.float32');
      await eventually('it is in sight', async () => {
        await page.keyboard.press('-');
        return (await hatched.count()) === 1;
      });
    });

    it('where torch was measured to give 0, across what is computed and with its version', async () => {
      await entry('Sigmoid');
      const measured = panel(page).locator('.zone-row', { hasText: 'Measured in torch' });
      assert.match((await measured.textContent()) ?? '', /where x < −88\.72, x > 16\.64$/);
      await plots(page).focus();
      const hatched = panel(page).locator('.surface:visible g.derivative .zone.measured');
      await eventually('it is in sight', async () => {
        await page.keyboard.press('-');
        return (await hatched.count()) >= 1;
      });
      await page.keyboard.press('r');
    });

    it('hard saturation and dead zones exactly', async () => {
      await entry('ReLU');
      const rows = (rule: string) => panel(page).locator('.zone-row:visible', { hasText: rule });
      assert.match((await rows('Hard saturation').textContent()) ?? '', /f′ = 0where x < 0$/);
      assert.equal(await rows('Soft').count(), 0);
      assert.equal(await panel(page).locator('.surface:visible .value .zone.hard').count(), 1);
      await entry('Hardshrink');
      await rows('Dead zone').getByText('where −0.5 < x < 0.5').waitFor();
      await panel(page)
        .locator('.surface:visible .value .zone.dead')
        .waitFor({ state: 'attached' });
    });
  });

  describe('is for everyone:', () => {
    before(async () => {
      await row('ELU', '0.5');
      await atHome();
      await showSecond(true);
      await clickAt(0.4);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
    });

    after(() => showSecond(false));

    for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
      it(`axe finds nothing with everything on in the ${theme} theme`, async () => {
        await setTheme(page, theme);
        const { visited, serious } = await audit(page);
        assert.deepEqual(serious, []);
        assert.ok(visited >= 30, `${visited} nodes were visited`);
      });
    }

    it('curves, hatching and the probe take forced colours, in a high-contrast theme too', async () => {
      await setTheme(page, 'highContrast');
      await page.emulateMedia({ forcedColors: 'active' });
      const colour = (selector: string, of: 'stroke' | 'color') =>
        panel(page)
          .locator(selector)
          .first()
          .evaluate((element, property) => getComputedStyle(element)[property], of);
      for (const selector of [
        '.surface:visible .curve',
        '.surface:visible rect[stroke]',
        '.probe-line',
      ]) {
        await eventually(`${selector} has the colour of text`, async () => {
          const text = await colour('h1:visible', 'color');
          return (await colour(selector, 'stroke')) === text;
        });
      }
      // A mixture of the colours of text and background.
      assert.match(await colour('.surface:visible .zone path', 'stroke'), /^color\(srgb 0?\.\d/);
      await page.emulateMedia({ forcedColors: null });
      await setTheme(page, 'light');
    });

    it('where writing runs from right to left, the plots do not', async () => {
      const html = panel(page).locator('html');
      await html.evaluate((element) => element.setAttribute('dir', 'rtl'));
      const inside = await panel(page)
        .locator('.surface:visible')
        .evaluate((surface) => {
          const box = surface.getBoundingClientRect();
          return [...surface.querySelectorAll('text')].every((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left >= box.left - 1 && right <= box.right + 1;
          });
        });
      await html.evaluate((element) => element.removeAttribute('dir'));
      assert.ok(inside, 'a text stands out of the figure');
    });

    it('nothing stands out of a column of 320 pixels', async () => {
      await inNarrowColumn(page, async () => {
        await eventually('the plots are as narrow', async () => {
          const svg = await panel(page).locator('.surface:visible svg').boundingBox();
          return svg !== null && svg.width <= (await widthsOf(page)).clientWidth;
        });
        const { clientWidth, scrollWidth } = await widthsOf(page);
        assert.equal(scrollWidth, clientWidth);
      });
    });
  });

  // In a group of its own, as those above are: tests beside groups run before them.
  describe('comes back', () => {
    it('as it was after the panel was hidden', async () => {
      await row('ELU', '0.5');
      await atHome();
      await showSecond(true);
      await plots(page).focus();
      await page.keyboard.press('End');
      await pinnedAt(4);
      const soft = panel(page).locator('.zone-row', { hasText: 'Soft saturation' });
      await soft.getByRole('spinbutton').fill('0.25');
      await soft.getByText('where x < −0.6931').waitFor();
      await toolbar('Zoom in').click();
      await viewIs(page, 'zoomed about the probe', (lo, hi) => lo > -3.9 && hi === 4);
      const view = await viewOf(page);
      await hideAndShow(page);
      await panel(page).locator('.surface:visible g.secondDerivative').waitFor();
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
      assert.deepEqual(await viewOf(page), view);
      assert.equal(await spoken(page), 'x 4, f 4, f′ 1, f″ 0');
      assert.equal(await soft.getByRole('spinbutton').inputValue(), '0.25');
      await soft.getByText('where x < −0.6931').waitFor();
    });
  });

  /** A row of the file's list; the click takes the focus to the code, where keys would go. */
  async function row(name: string, values: string): Promise<void> {
    await panel(page)
      .locator('#uses .option')
      .filter({ has: panel(page).getByText(name, { exact: true }) })
      .filter({ hasText: values })
      .first()
      .click();
    await eventually('the code has the focus', async () => !(await hasFocus(page)));
    await headed(name);
    await drawn(page);
  }

  function entry(name: string): Promise<void> {
    return openEntry(page, name);
  }

  async function headed(name: string): Promise<void> {
    await panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  async function showSecond(shown: boolean): Promise<void> {
    const button = panel(page).locator('.figure-tools:visible [aria-pressed]');
    if ((await button.getAttribute('aria-pressed')) !== String(shown)) await button.click();
    await panel(page).locator(`.figure-tools:visible [aria-pressed="${shown}"]`).waitFor();
  }

  /** To what a pixel can tell. */
  function pinnedAt(x: number): Promise<void> {
    return eventually(`pinned at ${x}`, async () => {
      const now = Number(await plots(page).getAttribute('aria-valuenow'));
      const isPinned = (await panel(page).locator('.probe-pinned').count()) === 1;
      return isPinned && Math.abs(now - x) < 0.03;
    });
  }

  /** The first view, the probe free and the pointer elsewhere. */
  async function atHome(): Promise<void> {
    await page.mouse.move(5, 5);
    await plots(page).focus();
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
    await drawn(page);
    await panel(page).locator('.probe-line').waitFor({ state: 'detached' });
  }

  async function clickAt(across: number): Promise<void> {
    const { x, y } = await pointOf(page, across);
    await page.mouse.click(x, y);
  }

  function toolbar(name: string): Locator {
    return panel(page).locator('.figure-tools:visible').getByRole('button', { name });
  }

  /** The labels of the x axis. */
  function ticks(): Promise<string[]> {
    return panel(page)
      .locator('.surface:visible g.derivative > g[text-anchor="middle"] text')
      .allTextContents();
  }

  async function readout(): Promise<string> {
    return (await panel(page).locator('.readout:visible').textContent()) ?? '';
  }
});

function near(lo: number, hi: number, slack = 1e-9): (lo: number, hi: number) => boolean {
  return (a, b) => Math.abs(a - lo) <= slack && Math.abs(b - hi) <= slack;
}

/** Whether the numbers are those of a line of slope 1 at about x. */
function readNear(readout: string, x: number): boolean {
  const [, at, value] = /^x(\S+)f(\S+)f′1$/.exec(readout.replaceAll(/\s/g, '')) ?? [];
  return at === value && Math.abs(Number(at) - x) < 0.03;
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no place on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Runs in the page: a hundred and twenty small turns of the wheel, several between two frames, and how
 * often the plots were drawn anew in a frame at most. With Ctrl, 60 units halve the width.
 */
async function turnTheWheel(slider: Element): Promise<{ most: number; times: number }> {
  const surface = slider.parentElement?.querySelector('.surface');
  if (!surface) throw new Error('There are no plots.');
  const nextFrame = () => new Promise(requestAnimationFrame);
  const drawings = new Map<number, number>();
  let frame = 0;
  const count = () => {
    frame += 1;
    requestAnimationFrame(count);
  };
  await nextFrame();
  count();
  const observer = new MutationObserver(() => {
    drawings.set(frame, (drawings.get(frame) ?? 0) + 1);
  });
  observer.observe(surface, { subtree: true, childList: true, attributes: true });
  const { left, width } = slider.getBoundingClientRect();
  const zero = slider.parentElement?.querySelector('.zero')?.getAttribute('d') ?? '';
  const clientX = left + Number(/M([\d.]+)/.exec(zero)?.[1] ?? width / 2);
  for (let round = 0; round < 12; round++) {
    for (let turn = 0; turn < 10; turn++) {
      slider.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -1, ctrlKey: true, clientX, cancelable: true }),
      );
    }
    await nextFrame();
  }
  await nextFrame();
  observer.disconnect();
  return {
    most: Math.max(...drawings.values()),
    times: [...drawings.values()].reduce((sum, each) => sum + each, 0),
  };
}
