import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { folderOf, setTheme } from './support';
import { audit } from './supportAxe';
import { column, comparedAre, comparedNames, preset, startAnew } from './supportCompare';
import { eventually } from './supportEditor';
import { drag, plots, pointOf, spoken, viewIs, viewOf } from './supportFigure';
import {
  focusedName,
  hasFocus,
  hideAndShow,
  inNarrowColumn,
  openPanelBeside,
  panel,
  widthsOf,
} from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

const source = [
  'import torch',
  'from torch import nn',
  '',
  '',
  'class Net(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.layers = nn.Sequential(',
  '            nn.Linear(8, 16),',
  '            nn.LeakyReLU(),',
  '            nn.Linear(16, 16),',
  '            nn.ELU(0.5),',
  '            nn.Linear(16, 16),',
  '            nn.ELU(0.5),',
  '            nn.Linear(16, 4),',
  '        )',
  '',
  '    def forward(self, x):',
  '        return self.layers(x)',
  '',
];

describe('the comparison in the panel', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1200 });
    await writeFile(join(folderOf(page), 'net.py'), source.join('\n'));
    await openPanelBeside(page, 'net.py');
  });

  after(() => returnWorkbench(page));

  it('has nothing to clear when it is first turned to, not for a frame', async () => {
    const seen = await panel(page)
      .locator('body')
      .evaluateHandle(countFramesWith, '.comparison-body');
    await startAnew(page);
    assert.equal(await seen.evaluate(({ frames }) => frames), 0);
  });

  describe('begins', () => {
    beforeEach(async () => {
      await panel(page).getByRole('tab', { name: 'Study' }).click();
      await panel(page).locator('#uses .option').first().click();
      await startAnew(page);
    });

    it('with what it is for, and nothing to clear', async () => {
      await panel(page).getByText('Pick activations from the list').waitFor();
      assert.equal(await button('Clear').isVisible(), false);
      assert.equal(await panel(page).locator('.comparison .surface:visible').count(), 0);
    });

    it('with the survey’s recommendation, or its line-up', async () => {
      await preset(page, 'The survey’s recommendation').click();
      await comparedAre(page, 'ReLU', 'ELU', 'PReLU', 'MPELU');
      await preset(page, 'The survey’s line-up: the others').click();
      await eventually('six', async () => (await comparedNames(page)).length === 6);
    });

    it('with the activations of the file, each once, at the values of the source', async () => {
      await preset(page, 'Of net.py').click();
      await comparedAre(page, 'Leaky ReLU', 'ELU');
      assert.equal(await field('alpha of ELU').inputValue(), '0.5');
    });

    it('with what the studied name means in other frameworks', async () => {
      await preset(page, 'Leaky ReLU in other frameworks').click();
      await panel(page)
        .getByRole('heading', { level: 1, name: 'Leaky ReLU in other frameworks' })
        .waitFor();
      await panel(page).getByText('give negative_slope = 0.01 when porting').waitFor();
      assert.equal((await comparedNames(page)).length, 3);
    });

    it('with the alternatives for the model, beside what is there', async () => {
      await preset(page, 'Alternatives for this model').click();
      await comparedAre(page, 'Leaky ReLU', 'ReLU', 'ELU', 'PReLU', 'MPELU');
    });

    it('not with what cannot be had, which says why', async () => {
      await panel(page).getByRole('tab', { name: 'Study' }).click();
      await pickEntry('mpelu');
      await startAnew(page);
      const frameworks = preset(page, 'The same name in other frameworks');
      await frameworks.getByText('No framework has MPELU.').waitFor();
      assert.equal(await frameworks.getAttribute('aria-disabled'), 'true');
      const model = preset(page, 'Alternatives for this model');
      await model.getByText('hidden in a model').waitFor();
      await model.click({ force: true });
      assert.deepEqual(await comparedNames(page), []);
    });

    it('with what is picked from the list, up to six, and says when it is full', async () => {
      for (const name of ['relu', 'elu', 'silu', 'mish', 'tanh', 'sigmoid', 'softsign']) {
        await pickEntry(name);
      }
      await panel(page)
        .locator('.warning', { hasText: 'Not added: Softsign. No more than 6 curves' })
        .waitFor();
      assert.equal((await comparedNames(page)).length, 6);
    });
  });

  describe('draws', () => {
    before(() => compare('relu', 'elu', 'gelu'));

    it('each curve with a line and a shape of its own, as the list and the table have them', async () => {
      const shapes = await panel(page)
        .locator('.comparison .value path.glyph')
        .evaluateAll((made) => made.map((one) => one.getAttribute('stroke') ?? ''));
      assert.equal(shapes.length, 3);
      for (const place of ['.compared-list', '.readings', '.compared tbody']) {
        const swatches = await panel(page).locator(`${place} .swatch`).evaluateAll(markup);
        assert.equal(new Set(swatches).size, 3, place);
      }
    });

    it('the differences to the first, with the largest ringed and listed', async () => {
      await button('Differences to the first').click();
      await panel(page).getByText('f′(x) − g′(x)', { exact: true }).waitFor();
      await panel(page).locator('.mark').first().waitFor({ state: 'attached' });
      const derivative = panel(page).locator('.surface:visible g.derivative');
      await derivative.getByText('largest 1', { exact: true }).waitFor({ state: 'attached' });
      await panel(page).getByRole('heading', { name: 'Largest difference from ReLU' }).waitFor();
      await panel(page)
        .locator('.differences tr', { hasText: '|f − g|: 0.17 at x = ±0.7518' })
        .waitFor();
      await panel(page).getByText('g: the others are drawn as f − g').waitFor();
    });

    it('them to another, which is made the first', async () => {
      await button('Make GELU the first').click();
      await comparedAre(page, 'GELU', 'ReLU', 'ELU');
      await panel(page).getByRole('heading', { name: 'Largest difference from GELU' }).waitFor();
      await button('f and f′').click();
      await panel(page).locator('.differences').waitFor({ state: 'hidden' });
      await button('Make ReLU the first').click();
      await comparedAre(page, 'ReLU', 'GELU', 'ELU');
    });
  });

  describe('has one probe that', () => {
    before(() => compare('relu', 'sigmoid'));
    beforeEach(async () => {
      await plots(page).focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      await viewIs(page, 'home', (lo, hi) => lo === -6 && hi === 6);
    });

    it('reads every curve under the pointer, and stays where it is clicked', async () => {
      const { x, y } = await pointOf(page, 0.75);
      await page.mouse.move(x, y);
      await eventually(
        'it reads near 3',
        async () => Math.abs(Number((await read())[0]) - 3) < 0.1,
      );
      const numbers = await read();
      const sigmoid = 1 / (1 + Math.exp(-Number(numbers[0])));
      assert.equal(numbers[1], '1');
      assert.ok(Math.abs(Number(numbers[2]) - sigmoid) < 1e-3, numbers.join(', '));
      await page.mouse.click(x, y);
      await page.mouse.move(x - 80, y);
      await panel(page).locator('.probe-pinned').waitFor({ state: 'attached' });
      await readings(...numbers);
    });

    it('goes by keys, and tells a screen reader every curve', async () => {
      await page.keyboard.press('0');
      await eventually('it stands at the kink', async () =>
        (await spoken(page)).startsWith('x 0;'),
      );
      assert.equal(
        await spoken(page),
        'x 0; ReLU f 0, f′ 0 on the left, 1 on the right; Sigmoid f 0.5, f′ 0.25',
      );
      await page.keyboard.press('Shift+ArrowRight');
      await readings('1.2', '1', '0.7685', '0.1779');
    });

    it('reads differences as well', async () => {
      await button('Differences to the first').click();
      await plots(page).focus();
      await page.keyboard.press('Home');
      await readings('0', '0', '0.002473', '0.002467');
      await button('f and f′').click();
    });

    it('moves with the view, which is dragged, zoomed and reset as that of the study', async () => {
      await drag(page, 0.75, 0.5);
      await viewIs(page, 'a quarter to the right', (lo, hi) => lo > -4 && hi > 8);
      await button('Zoom in').click();
      await viewIs(page, 'closer', (lo, hi) => hi - lo < 9);
      const { x, y } = await pointOf(page, 0.3);
      await page.mouse.dblclick(x, y);
      await viewIs(page, 'home', (lo, hi) => lo === -6 && hi === 6);
    });
  });

  describe('changes', () => {
    before(() => compare('relu', 'elu'));

    it('a parameter of one curve, and never loses the last value', async () => {
      const drawn = () => panel(page).locator('.comparison path.curve').first().getAttribute('d');
      const before = await drawn();
      await field('alpha of ELU').fill('2');
      await eventually('the range is that of 2', async () => {
        return (await column(page, 1)).join(' ') === '{0, 1} (0, 2)';
      });
      await eventually('the curve is another', async () => (await drawn()) !== before);
      const slider = panel(page).getByRole('slider', { name: 'alpha of ELU' });
      await slider.evaluate((input: HTMLInputElement) => {
        for (let value = 20; value <= 150; value += 1) {
          input.value = String(value / 100);
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
      });
      await eventually('the last value is drawn', async () => {
        return (await column(page, 1)).join(' ') === '{0, 1} (0, 1.5)';
      });
      assert.equal(await field('alpha of ELU').inputValue(), '1.5');
    });

    it('nothing that stays the same while a slider is dragged', async () => {
      const slider = panel(page).getByRole('slider', { name: 'alpha of ELU' });
      const { changes, again } = await slider.evaluate(dragAndWatch);
      assert.ok(changes > 0, 'nothing was drawn');
      assert.deepEqual(again, []);
    });

    it('a port into what no framework has, under the hand that changes it', async () => {
      await panel(page).getByRole('tab', { name: 'Study' }).click();
      await panel(page).locator('#uses .option').first().click();
      await startAnew(page);
      await preset(page, 'Leaky ReLU in other frameworks').click();
      const slider = panel(page).getByRole('slider', { name: 'negative_slope of Keras layers' });
      await slider.focus();
      await eventually('the panel has the focus', () => hasFocus(page));
      for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
      await eventually('it is called by its values', async () => {
        return (await focusedName(page)).startsWith('negative_slope of Leaky ReLU');
      });
      assert.match((await comparedNames(page))[1] ?? '', /^Leaky ReLU/);
      assert.match((await comparedNames(page))[0] ?? '', /^PyTorch/);
    });

    it('what is removed, and leaves the focus with the next', async () => {
      await compare('relu', 'elu', 'tanh');
      await button('Remove ELU from the comparison').focus();
      await eventually('the panel has the focus', () => hasFocus(page));
      await page.keyboard.press('Enter');
      await comparedAre(page, 'ReLU', 'Tanh');
      await eventually('the next has it', async () =>
        (await focusedName(page)).startsWith('Remove Tanh'),
      );
      await page.keyboard.press('Enter');
      await comparedAre(page, 'ReLU');
      await page.keyboard.press('Enter');
      await panel(page).getByRole('heading', { name: 'Compare up to 6 activations' }).waitFor();
      await eventually('a preset has it', async () =>
        (await focusedName(page)).startsWith('The survey'),
      );
    });
  });

  describe('has a table that', () => {
    before(() => compare('squared relu', 'softplus', 'relu', 'mpelu'));

    it('says what each costs, learns, and where it is to be had', async () => {
      const [operations, learned] = [await column(page, 8), await column(page, 7)];
      assert.deepEqual(operations, ['2', '1 (softplus)', '1', '2 (expm1)']);
      assert.deepEqual(learned, ['0', '1', '0', '2 (2 learned)']);
      const frameworks = panel(page).locator('.compared details').last();
      await frameworks.locator('summary').click();
      await frameworks.getByText('torch.nn.functional.relu', { exact: true }).waitFor();
    });

    it('is sorted by any fact, with the infinite last, and says so', async () => {
      const head = panel(page).getByRole('columnheader', { name: 'Range of f′' });
      await head.getByRole('button').click();
      await eventually(
        'upwards',
        async () => (await head.getAttribute('aria-sort')) === 'ascending',
      );
      await said('Sorted by Range of f′, ascending');
      assert.equal((await column(page, 1)).at(-1), '[0, ∞)');
      await head.getByRole('button').press('Enter');
      await eventually('down', async () => (await head.getAttribute('aria-sort')) === 'descending');
      assert.equal((await column(page, 1)).at(-1), '[0, ∞)');
      const mean = panel(page).getByRole('columnheader', { name: 'E f(Z)' });
      await mean.getByRole('button').click();
      await eventually('by the mean', async () => {
        return (await column(page, 0)).join('; ') === 'MPELU; ReLU; Squared ReLU; Softplus';
      });
      assert.equal(await head.getAttribute('aria-sort'), null);
    });

    it('is copied as Markdown and as CSV, in the order in which it is sorted', async () => {
      await button('Copy as Markdown').click();
      await said('Copied');
      const markdown = (await clipboard()).split('\n');
      assert.match(markdown[0] ?? '', /^\| Activation \| Range of f′ \| Saturation left \|/);
      assert.match(markdown[3] ?? '', /^\| ReLU \| \\\{0, 1\\\} \| hard, below 0 \|/);
      await button('Copy as CSV').click();
      await eventually('it is CSV', async () => (await clipboard()).startsWith('Activation,'));
      const [, , relu = ''] = (await clipboard()).split('\r\n');
      assert.ok(relu.startsWith('ReLU,"{0, 1}","hard, below 0",none,0.39894228040143'), relu);
      assert.match(relu, /torch\.nn\.ReLU; torch\.nn\.functional\.relu; keras\.layers\.ReLU/);
    });
  });

  describe('is for everyone:', () => {
    it('the keyboard alone begins it, draws the differences, reads and sorts', async () => {
      await startAnew(page);
      await panel(page).getByRole('tab', { name: 'Compare' }).focus();
      await eventually('the panel has the focus', () => hasFocus(page));
      await page.keyboard.press('Tab');
      assert.match(await focusedName(page), /^The survey’s recommendation/);
      await page.keyboard.press('Enter');
      await comparedAre(page, 'ReLU', 'ELU', 'PReLU', 'MPELU');
      await eventually(
        'the title has the focus',
        async () => (await focusedName(page)) === 'Comparison',
      );
      const stops = await tabThrough(15);
      assert.deepEqual(stops.slice(0, 9), [
        'Clear',
        'f and f′',
        'Differences to the first, f − g and f′ − g′',
        'Zoom out (−)',
        'Zoom in (+)',
        'Reset the view (R, or a double click)',
        'Save or copy the figure',
        'Probe of the comparison',
        'Remove ReLU from the comparison',
      ]);
      assert.deepEqual(stops.slice(9, 13), [
        'Make ELU the first',
        'Remove ELU from the comparison',
        'alpha of ELU',
        'alpha of ELU',
      ]);
      await button('Differences to the first').press('Space');
      await panel(page).getByText('f(x) − g(x)', { exact: true }).waitFor();
      const gain = panel(page).getByRole('columnheader', { name: 'Gain backward' });
      await gain.getByRole('button').press('Enter');
      await eventually('it is sorted', async () => (await gain.getAttribute('aria-sort')) !== null);
    });

    for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
      it(`axe finds nothing in the ${theme} theme, with and without curves`, async () => {
        await setTheme(page, theme);
        const full = await audit(page);
        assert.deepEqual(full.serious, []);
        assert.ok(full.visited >= 30, `${full.visited} nodes were visited`);
        await startAnew(page);
        assert.deepEqual((await audit(page)).serious, []);
        await preset(page, 'The survey’s line-up: rectifiers').click();
        await eventually('six', async () => (await comparedNames(page)).length === 6);
      });
    }

    it('curves and samples take another theme’s colours, and forced ones', async () => {
      const stroke = () => panel(page).locator('.compared-list .swatch path').first();
      await setTheme(page, 'dark');
      await eventually('dark', async () => (await stroke().getAttribute('stroke')) === '#56b4e9');
      await page.emulateMedia({ forcedColors: 'active' });
      const colours = async (selector: string) =>
        new Set(
          await panel(page)
            .locator(selector)
            .evaluateAll((made) => made.map((one) => getComputedStyle(one).stroke)),
        );
      for (const selector of ['.comparison .curve', '.compared-list .swatch path:first-child']) {
        await eventually(`one colour for ${selector}`, async () => {
          return (await colours(selector)).size === 1;
        });
      }
      const dashes = await panel(page)
        .locator('.comparison .value .curve')
        .evaluateAll((made) => made.map((one) => one.getAttribute('stroke-dasharray')));
      assert.equal(new Set(dashes).size, 6);
      await page.emulateMedia({ forcedColors: null });
      await setTheme(page, 'light');
    });

    it('nothing stands out of a column of 320 pixels, and the table scrolls in itself', async () => {
      await inNarrowColumn(page, async () => {
        await eventually('nothing stands out', async () => {
          const { clientWidth, scrollWidth } = await widthsOf(page);
          return scrollWidth === clientWidth;
        });
        const region = panel(page).getByRole('region', { name: 'Facts side by side' });
        const first = region.locator('tbody th').first();
        const before = await first.boundingBox();
        await region.evaluate((element) => element.scrollBy({ left: 200 }));
        assert.ok((await region.evaluate(({ scrollLeft }) => scrollLeft)) > 100);
        assert.equal((await first.boundingBox())?.x, before?.x);
      });
    });
  });

  // In a group of its own, as those above are: tests beside groups run before them.
  describe('comes back', () => {
    it('as it was after the panel was hidden', async () => {
      await compare('relu', 'elu');
      await field('alpha of ELU').fill('0.7');
      await button('Differences to the first').click();
      await plots(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('+');
      await viewIs(page, 'zoomed', (lo, hi) => hi - lo < 7);
      const view = await viewOf(page);
      await panel(page).getByRole('columnheader', { name: 'E f(Z)' }).getByRole('button').click();
      await eventually('sorted', async () => (await column(page, 0)).join(' ') === 'ELU ReLU');
      const at = (await spoken(page)).split(';')[0];
      await hideAndShow(page, 'net.py');
      await comparedAre(page, 'ReLU', 'ELU');
      assert.equal(await field('alpha of ELU').inputValue(), '0.7');
      await panel(page).getByText('f(x) − g(x)', { exact: true }).waitFor();
      assert.deepEqual(await viewOf(page), view);
      assert.equal((await spoken(page)).split(';')[0], at);
      assert.deepEqual(await column(page, 0), ['ELU', 'ReLU']);
    });
  });

  /** Compares entries of the catalogue, found by their names. */
  async function compare(...names: readonly string[]): Promise<void> {
    await startAnew(page);
    for (const [index, name] of names.entries()) {
      await pickEntry(name);
      await eventually(`${name} is there`, async () => {
        return (await comparedNames(page)).length === index + 1;
      });
    }
    await button('f and f′').click();
  }

  async function pickEntry(name: string): Promise<void> {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill(name);
    await search.press('Enter');
    await search.fill('');
  }

  /** What is read of two curves: f and f′ of one, then of the other. */
  async function read(): Promise<readonly string[]> {
    const cells = await panel(page).locator('.readings > span').allInnerTexts();
    return [4, 5, 7, 8].map((index) => cells[index] ?? '');
  }

  function readings(...numbers: readonly string[]): Promise<void> {
    return eventually(`read are ${numbers.join(', ')}`, async () => {
      return (await read()).join(', ') === numbers.join(', ');
    });
  }

  function button(name: string): Locator {
    return panel(page).getByRole('button', { name }).first();
  }

  function field(name: string): Locator {
    return panel(page).getByRole('spinbutton', { name });
  }

  async function said(text: string): Promise<void> {
    await panel(page).locator('[role="status"]', { hasText: text }).waitFor({ state: 'attached' });
  }

  function clipboard(): Promise<string> {
    return panel(page)
      .locator('body')
      .evaluate(() => navigator.clipboard.readText());
  }

  async function tabThrough(count: number): Promise<readonly string[]> {
    const stops: string[] = [];
    for (let stop = 0; stop < count; stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focusedName(page));
    }
    return stops;
  }
});

/** Runs in the page. */
function markup(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => element.innerHTML);
}

/** Runs in the page: drags a slider, and tells which attributes were set to what they were. */
async function dragAndWatch(slider: Element): Promise<{ changes: number; again: string[] }> {
  const input = slider as HTMLInputElement;
  const again = new Set<string>();
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
    for (const { target, attributeName: name, oldValue } of records) {
      if (!(target instanceof Element) || name === null) continue;
      if (target.getAttribute(name) === oldValue) again.add(`${target.className} ${name}`);
    }
  });
  observer.observe(document.body, { subtree: true, attributes: true, attributeOldValue: true });
  for (let value = 20; value <= 60; value += 2) {
    input.value = String(value / 100);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  }
  observer.disconnect();
  return { changes, again: [...again] };
}

/** Runs in the page: counts the frames in which an element of the selector is to be seen. */
function countFramesWith(_body: Element, selector: string): { frames: number } {
  const seen = { frames: 0 };
  const look = (): void => {
    if (document.querySelector<HTMLElement>(selector)?.offsetParent) seen.frames += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return seen;
}
