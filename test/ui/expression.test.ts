import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { audit } from './supportAxe';
import { column, comparedAre } from './supportCompare';
import { eventually } from './supportEditor';
import { hideAndShow, openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('an expression typed into the panel', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
  });

  after(() => returnWorkbench(page));

  it('is drawn, analysed and named by the entry that it equals', async () => {
    await box().fill('x * sigmoid(1.702 * x)');
    await headed('x * sigmoid(1.702 * x)');
    await panel(page).getByText('Your expression: the same as QuickGELU').waitFor();
    const range = panel(page).locator('.facts tr', { hasText: 'Range of f′' }).locator('td');
    assert.match((await range.textContent()) ?? '', /^\[−0\.09984, 1\.1\]/);
    assert.equal(await box().getAttribute('aria-invalid'), null);
    await panel(page).getByRole('button', { name: 'Study QuickGELU' }).click();
    await headed('QuickGELU');
    await panel(page).getByRole('button', { name: 'Show its curve again' }).click();
    await headed('x * sigmoid(1.702 * x)');
  });

  it('is marked where it is wrong, while the last curve stays, dimmed', async () => {
    await box().fill('x * tanh(x)');
    await headed('x * tanh(x)');
    const drawn = await curve();
    await box().press('End');
    await box().pressSequentially(' + * 2');
    await eventually('the field is marked', async () => {
      return (await box().getAttribute('aria-invalid')) === 'true';
    });
    const said = 'Column 15: expected a number, x, a parameter, a function or (.';
    assert.equal(await descriptionOfBox(), said);
    assert.equal(await panel(page).locator('.mistake').textContent(), '*');
    await headed('x * tanh(x)');
    assert.equal(await curve(), drawn);
    await panel(page).locator('.outdated-drawing .plot .surface').waitFor();
    await panel(page).locator('[role="status"]', { hasText: said }).waitFor({ state: 'attached' });
    await box().press('Backspace');
    await box().press('Backspace');
    await box().press('Backspace');
    await box().pressSequentially(' 2');
    await panel(page).locator('#view-study .study-body:not(.outdated-drawing)').waitFor();
    await headed('x * tanh(x) + 2');
    assert.equal(await box().getAttribute('aria-invalid'), null);
  });

  it('has its mark under the word that is wrong, also where the line breaks', async () => {
    await box().fill('where(x > 0, x, alpha * (exp(x) - 1)) + gelly(x) + softplus(x) * 2');
    const mark = panel(page).locator('.mistake');
    await mark.waitFor();
    assert.equal(await mark.textContent(), 'gelly');
    const [lines, height] = await box().evaluate((area: HTMLTextAreaElement) => [
      Math.round(area.clientHeight / Number.parseFloat(getComputedStyle(area).lineHeight)),
      area.scrollHeight - area.clientHeight,
    ]);
    assert.ok((lines ?? 0) >= 2, `${lines} lines`);
    assert.equal(height, 0);
  });

  it('has a slider for each name that is free, whose value stays while typing goes on', async () => {
    await box().fill('where(x > 0, x, a * (exp(x) - 1))');
    await headed('where(x > 0, x, a * (exp(x) - 1))');
    const field = panel(page).getByRole('spinbutton', { name: 'a', exact: true });
    assert.equal(await field.inputValue(), '1');
    await panel(page).getByText('Your expression: the same as ELU').waitFor();
    await field.fill('0');
    await panel(page).getByText('Your expression: the same as ReLU').waitFor();
    await field.fill('0.5');
    await box().press('End');
    await box().pressSequentially(' * b');
    await headed('where(x > 0, x, a * (exp(x) - 1)) * b');
    assert.equal(await field.inputValue(), '0.5');
    await panel(page).getByRole('slider', { name: 'b', exact: true }).waitFor();
  });

  it('is told where it overflows as it is written', async () => {
    await box().fill('log(1 + exp(x))');
    await panel(page).locator('.unstable li', { hasText: 'log(1 + exp(x)) overflows' }).waitFor();
    const inFloat32 = panel(page).locator('.written-form');
    await inFloat32.locator('p', { hasText: 'infinite or NaN where x > 88.72.' }).waitFor();
  });

  it('is not drawn as long as it has no x', async () => {
    await box().fill('2 * a');
    await eventually('it is said', async () => {
      return (await descriptionOfBox()) === 'There is no x in it yet.';
    });
    assert.equal(await box().getAttribute('aria-invalid'), null);
    await headed('log(1 + exp(x))');
  });

  it('is offered by examples while there is none', async () => {
    await box().fill('');
    await panel(page).getByRole('button', { name: 'where(x > 0, x, a * (exp(x) - 1))' }).click();
    await headed('where(x > 0, x, a * (exp(x) - 1))');
    assert.equal(await box().inputValue(), 'where(x > 0, x, a * (exp(x) - 1))');
    assert.ok(await box().evaluate((area) => area === document.activeElement));
  });

  it('is compared with others, with its curve, its facts and its differences', async () => {
    await box().fill('a * x * sigmoid(1.702 * x)');
    await headed('a * x * sigmoid(1.702 * x)');
    await panel(page).getByRole('spinbutton', { name: 'a', exact: true }).fill('0.5');
    await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill('QuickGELU');
    await search.press('Enter');
    await comparedAre(page, 'a * x * sigmoid(1.702 * x)', 'QuickGELU');
    const value = panel(page).getByRole('spinbutton', { name: /^a of a \* x/ });
    assert.equal(await value.inputValue(), '0.5');
    assert.equal(await panel(page).locator('.comparison .value path.curve').count(), 2);
    await eventually('its facts are known', async () => {
      return /^\[−0\.04992,\s0\.5499\]$/.test((await column(page, 1))[0] ?? '');
    });
    assert.equal((await column(page, 9))[0], 'a formula of your own');
    await panel(page)
      .getByRole('button', { name: /^Differences to/ })
      .click();
    await panel(page).locator('.differences', { hasText: 'QuickGELU' }).waitFor();
    await value.fill('1');
    await panel(page).locator('.differences td', { hasText: '|f − g|: none' }).waitFor();
    await panel(page).getByRole('button', { name: 'Copy as CSV' }).click();
    await eventually('it is copied', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text.includes('a * x * sigmoid(1.702 * x) (a = 1)');
    });
    await panel(page).getByRole('tab', { name: 'Study' }).click();
  });

  it('is accessible, right or wrong', async () => {
    for (const text of ['x + $', 'x * erf(x)']) {
      await box().fill(text);
      await eventually('it is read', async () => {
        return ((await box().getAttribute('aria-invalid')) === 'true') === text.includes('$');
      });
      // Text that is about to be replaced is faint.
      await panel(page).locator('.outdated').waitFor({ state: 'detached' });
      const { visited, serious } = await audit(page);
      assert.deepEqual(serious, []);
      assert.ok(visited >= 30, `${visited} nodes were visited`);
    }
  });

  it('is as it was after the panel was hidden, also one that is not finished', async () => {
    await box().fill('x * tanh(b * x)');
    await headed('x * tanh(b * x)');
    await panel(page).getByRole('spinbutton', { name: 'b', exact: true }).fill('2');
    await box().press('End');
    await box().pressSequentially(' +');
    await panel(page).locator('.mistake').waitFor();
    await hideAndShow(page);
    await headed('x * tanh(b * x)');
    assert.equal(await box().inputValue(), 'x * tanh(b * x) +');
    assert.equal(await box().getAttribute('aria-invalid'), 'true');
    const field = panel(page).getByRole('spinbutton', { name: 'b', exact: true });
    assert.equal(await field.inputValue(), '2');
    await panel(page).getByRole('tab', { name: 'Compare' }).click();
    await comparedAre(page, 'a * x * sigmoid(1.702 * x)', 'QuickGELU');
    const value = panel(page).getByRole('spinbutton', { name: /^a of a \* x/ });
    assert.equal(await value.inputValue(), '1');
  });

  function box() {
    return panel(page).getByRole('textbox', { name: 'Expression of x' });
  }

  function headed(name: string): Promise<void> {
    return panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  function curve(): Promise<string | null> {
    return panel(page).locator('.surface:visible path.curve').first().getAttribute('d');
  }

  function descriptionOfBox(): Promise<string> {
    return box().evaluate((area) => {
      const id = area.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    });
  }
});
