import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { comparedAre } from './supportCompare';
import { clickOn, eventually, runCommand } from './supportEditor';
import { focusedName, openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the panel in a narrow column', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await page.setViewportSize({ width: 690, height: 900 });
    await eventually('the column is narrow', async () => (await widthOf()) < 360);
  });
  after(() => returnWorkbench(page));

  it('has its list folded where something is studied, and the figure in sight', async () => {
    await isFolded();
    const box = await panel(page).locator('.surface:visible').first().boundingBox();
    const frame = await panel(page).locator('body').boundingBox();
    // Above it stand title and formula.
    assert.ok(box && frame && box.y - frame.y < 420, `the figure begins at ${box?.y}`);
  });

  it('folds it again when something is picked, and not while keys go through it', async () => {
    await fold().click();
    await list().waitFor();
    await list().focus();
    await page.keyboard.press('End');
    await headed('Softmax');
    assert.ok(await list().isVisible());
    await list().getByRole('option', { name: 'GELU' }).first().click();
    await headed('GELU');
    await isFolded();
  });

  it('leaves the focus on what opens it when what had it is folded away', async () => {
    await fold().click();
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill('mish');
    await search.press('Enter');
    await headed('Mish');
    await isFolded();
    await eventually('the fold has the focus', async () =>
      (await focusedName(page)).startsWith('Activations'),
    );
    await page.keyboard.press('Enter');
    await search.waitFor();
    await search.fill('');
  });

  it('lets keys scroll a formula that is wider than the column, and stop nowhere else', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    if (!(await search.isVisible())) await fold().click();
    await search.fill('mish');
    await search.press('Enter');
    await headed('Mish');
    await fold().click();
    await search.fill('');
    const formula = panel(page).getByRole('region', { name: 'Formula' });
    const isStop = async () => (await formula.getAttribute('tabindex')) === '0';
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1600, height: 1000 });
    await eventually('there is room for it', async () => !(await isStop()));
    if (size) await page.setViewportSize(size);
    await eventually('it can be scrolled', isStop);
  });

  it('shows a number of many digits whole in its field, and nothing stands out', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    if (!(await search.isVisible())) await fold().click();
    await search.fill('mpelu');
    await search.press('Enter');
    await headed('MPELU');
    const field = panel(page).getByRole('spinbutton', { name: 'alpha' });
    await field.fill('1234567');
    const widths = await field.evaluate(({ clientWidth, scrollWidth }) => [
      clientWidth,
      scrollWidth,
    ]);
    assert.equal(widths[0], widths[1]);
    await nothingStandsOut();
    await fold().click();
    await search.fill('');
  });

  it('stays open for who types, and follows the cursor as it is', async () => {
    const box = panel(page).getByRole('textbox', { name: 'Expression of x' });
    await box.fill('x * erf(x)');
    await headed('x * erf(x)');
    assert.ok(await box.isVisible());
    await fold().click();
    await isFolded();
    // The cursor is followed in the group of the code.
    await page.locator('.editor-instance .view-lines').first().click();
    await clickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    await headed('ReLU');
    await isFolded();
  });

  it('keeps it open while activations are picked to be compared', async () => {
    await panel(page).getByRole('tab', { name: 'Compare' }).click();
    await fold().click();
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    for (const name of ['ReLU', 'ELU']) {
      await search.fill(name);
      await search.press('Enter');
    }
    await comparedAre(page, 'ReLU', 'ELU');
    assert.ok(await search.isVisible());
    await search.fill('');
  });

  describe('where writing runs from right to left', () => {
    before(async () => {
      await page.setViewportSize({ width: 1600, height: 1000 });
      await list().getByRole('option', { name: 'Sigmoid' }).click();
      await headed('Sigmoid');
      await html().evaluate((root) => root.setAttribute('dir', 'rtl'));
    });
    after(() => html().evaluate((root) => root.removeAttribute('dir')));

    it('formula and facts run from left to right all the same', async () => {
      await panel(page).getByRole('tab', { name: 'Study' }).click();
      await headed('Sigmoid');
      const fact = panel(page)
        .locator('.study .facts tr', { hasText: 'Range of f′' })
        .locator('td');
      await runsToTheRight(fact);
      const line = panel(page).locator('.formula-line').first();
      const [name, formula] = await Promise.all([
        line.locator('.formula-name').boundingBox(),
        line.locator('math').boundingBox(),
      ]);
      assert.ok(name && formula && name.x + name.width <= formula.x + 1);
      await runsToTheRight(
        panel(page).locator('.title-values:visible, .zone-where:visible').first(),
      );
    });

    it('so do the facts of a comparison, and nothing stands out', async () => {
      await panel(page).getByRole('tab', { name: 'Compare' }).click();
      await comparedAre(page, 'ReLU', 'ELU');
      const cell = panel(page).locator('.compared tbody td').first();
      await eventually('it is known', async () => ((await cell.textContent()) ?? '').includes('1'));
      await runsToTheRight(cell);
      await nothingStandsOut();
    });

    it('and the layers of a model, with what is said of them', async () => {
      await panel(page).getByRole('tab', { name: 'File' }).click();
      const layers = panel(page)
        .getByRole('listbox', { name: 'Layers of ResidualBlock', exact: true })
        .getByRole('option');
      await layers.first().waitFor();
      const [first, last] = await Promise.all([
        layers.first().boundingBox(),
        layers.last().boundingBox(),
      ]);
      assert.ok(first && last && first.x < last.x, 'the first layer is left of the last');
      await nothingStandsOut();
    });

    it('and what is followed through layers', async () => {
      await panel(page).getByRole('tab', { name: 'Depth' }).click();
      await panel(page).locator('.depth-plot svg').waitFor();
      await nothingStandsOut();
    });
  });

  function html(): Locator {
    return panel(page).locator('html');
  }

  function widthOf(): Promise<number> {
    return html().evaluate(({ clientWidth }) => clientWidth);
  }

  async function nothingStandsOut(): Promise<void> {
    await eventually('nothing stands out', async () => {
      const widths = await html().evaluate(({ clientWidth, scrollWidth }) => [
        clientWidth,
        scrollWidth,
      ]);
      return widths[0] === widths[1];
    });
  }

  function fold(): Locator {
    return panel(page).locator('.fold');
  }

  function list(): Locator {
    return panel(page).locator('#uses');
  }

  async function isFolded(): Promise<void> {
    await panel(page).locator('.fold[aria-expanded="false"]').waitFor();
    assert.equal(await list().isVisible(), false);
  }

  function headed(name: string): Promise<void> {
    return panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** Whether the first letter of a text stands left of its last one. */
  async function runsToTheRight(text: Locator): Promise<void> {
    const [first, last] = await text.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode();
      const length = node?.textContent?.length ?? 0;
      return [0, length - 1].map((at) => {
        const range = document.createRange();
        if (node) range.setStart(node, at);
        if (node) range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    assert.ok((first ?? 0) < (last ?? 0), `${first} is not left of ${last}`);
  }
});
