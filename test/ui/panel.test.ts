import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { reopenWorkbench, setTheme } from './support';
import { audit } from './supportAxe';
import { comparedAre } from './supportCompare';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { focusedName, hasFocus, openPanelBeside, panel, watchPolicies } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the panel', () => {
  let page: Page;
  let violations: readonly string[];

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    violations = watchPolicies(page);
    await openPanelBeside(page, 'residual_network.py');
  });

  after(() => returnWorkbench(page));

  it('lists the activations of the file in order, with their values and lines', async () => {
    const rows = await panel(page)
      .locator('#uses .option')
      .evaluateAll((options) =>
        options.map((option) =>
          ['.option-name', '.option-values', '.option-place']
            .map((part) => option.querySelector(part)?.textContent ?? '')
            .filter((text) => text !== '')
            .join(' '),
        ),
      );
    assert.ok(rows.includes('Leaky ReLU 0.2 23'), rows.join(', '));
    assert.ok(rows.includes('ELU 0.5 71'), rows.join(', '));
    const lines = rows.map((row) => Number(row.split(' ').at(-1)));
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });

  it('has the controls of the toolkit, and not those in their place', async () => {
    await panel(page).locator('vscode-text-field').first().waitFor({ state: 'attached' });
    assert.equal(await panel(page).locator('button.button').count(), 0);
  });

  it('goes to the source of the activation that is clicked, and studies it', async () => {
    await pick('ELU 0.5');
    await headed('ELU');
    await page.locator('.statusbar-item', { hasText: /^Ln 71, Col \d+ \(3 selected\)/ }).waitFor();
  });

  it('follows the cursor from activation to activation', async () => {
    await clickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    await headed('ReLU');
    await clickOn(page, 'tanh', { within: 'torch.tanh' });
    await headed('Tanh');
  });

  it('stays where it is while it is pinned', async () => {
    await toCode();
    await clickOn(page, 'tanh', { within: 'torch.tanh' });
    await headed('Tanh');
    const pin = pinButton();
    await pin.click();
    await isPinned(true);
    await toCode();
    await clickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    await page.locator('.statusbar-item', { hasText: /^Ln 66/ }).waitFor();
    assert.equal(await heading(), 'Tanh');
    await pin.click();
    await headed('ReLU');
  });

  it('redraws the curve and the facts when a slider moves, and goes back by the reset button', async () => {
    await pick('ELU 0.5');
    await headed('ELU');
    const field = panel(page).getByRole('spinbutton', { name: 'alpha' });
    const range = panel(page).locator('.facts tr', { hasText: 'Range of f′' }).locator('td');
    const before = { curve: await curve(), range: await range.textContent() };
    assert.equal(await field.inputValue(), '0.5');
    await panel(page).getByRole('slider', { name: 'alpha' }).focus();
    await page.keyboard.press('End');
    await eventually('the curve changed', async () => (await curve()) !== before.curve);
    // Facts follow the curve, when there is time to work them out.
    await eventually('the range changed', async () => (await range.textContent()) !== before.range);
    assert.notEqual(await field.inputValue(), '0.5');
    await panel(page).getByRole('button', { name: 'Reset alpha to 0.5' }).click();
    await eventually('the curve is back', async () => (await curve()) === before.curve);
    assert.equal(await field.inputValue(), '0.5');
  });

  it('tells in the end what holds for the last of many moves, as a table and in the words of the figure', async () => {
    const field = panel(page).getByRole('spinbutton', { name: 'alpha' });
    await panel(page)
      .getByRole('slider', { name: 'alpha' })
      .evaluate(async (element) => {
        const input = element as HTMLInputElement;
        for (const value of ['3', '2', '2.5', '1', '1.5']) {
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(requestAnimationFrame);
        }
      });
    assert.equal(await field.inputValue(), '1.5');
    const range = panel(page).locator('.facts tr', { hasText: 'Range of f′' }).locator('td');
    await eventually(
      'the table knows it',
      async () => (await range.textContent())?.replaceAll('\u00a0', ' ').includes('1.5') === true,
    );
    await eventually(
      'so do the words',
      async () =>
        (await panel(page).locator('.surface desc').first().textContent())?.includes('1.5') ===
        true,
    );
    await panel(page).getByRole('button', { name: 'Reset alpha to 0.5' }).click();
    await eventually('it is as it was', async () => !(await range.textContent())?.includes('1.5'));
  });

  it('marks what is no number while it is typed, and shows the value in force afterwards', async () => {
    const field = panel(page).getByRole('spinbutton', { name: 'alpha' });
    const drawn = await curve();
    await field.press('Control+A');
    await field.press('-');
    await panel(page).locator('.number-field[aria-invalid="true"]').waitFor();
    await field.press('Tab');
    await eventually('the value is back', async () => (await field.inputValue()) === '0.5');
    assert.equal(await panel(page).locator('[aria-invalid]').count(), 0);
    assert.equal(await curve(), drawn);
  });

  it('reads the curve under the probe, which keys move', async () => {
    const probe = panel(page).getByRole('slider', { name: 'Probe of ELU' });
    await probe.focus();
    await page.keyboard.press('0');
    await panel(page).locator('.probe-line').waitFor({ state: 'attached' });
    const atKink = 'x 0, f 0, f′ 0.5 on the left, 1 on the right';
    assert.equal(await probe.getAttribute('aria-valuetext'), atKink);
    await page.keyboard.press('End');
    await eventually('the probe is at the right end', async () =>
      /^x (\S+), f \1, f′ 1$/.test((await probe.getAttribute('aria-valuetext')) ?? ''),
    );
    await page.keyboard.press('Escape');
    await panel(page).locator('.probe-line').waitFor({ state: 'detached' });
  });

  it('finds any activation of the catalogue by its name', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill('mish');
    await search.press('Enter');
    await headed('Mish');
    await search.fill('no such thing');
    await panel(page).getByText('No activation is called “no such thing”').waitFor();
    await search.fill('');
  });

  it('acts on what is typed, however soon Enter follows', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    // Both events before the next frame, in which the results are drawn.
    await search.evaluate((input: HTMLInputElement) => {
      const options = { bubbles: true, composed: true };
      input.value = 'softsign';
      input.dispatchEvent(new InputEvent('input', options));
      input.dispatchEvent(new KeyboardEvent('keydown', { ...options, key: 'Enter' }));
    });
    await headed('Softsign');
    await search.fill('');
  });

  it('shows an infinite parameter at the end of its slider', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill('relu (general)');
    await search.press('Enter');
    await headed('ReLU (general)');
    const slider = panel(page).getByRole('slider', { name: 'max_value' });
    assert.equal(await slider.inputValue(), await slider.getAttribute('max'));
    const field = panel(page).getByRole('spinbutton', { name: 'max_value' });
    assert.equal(await field.getAttribute('placeholder'), '∞');
    await search.fill('');
  });

  it('compares what the recommendation names, with the facts side by side', async () => {
    await pick('ELU 0.5');
    await panel(page)
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    await panel(page).getByRole('heading', { name: 'Comparison' }).waitFor();
    await panel(page).getByRole('textbox', { name: 'Search all activations' }).fill('relu');
    await panel(page).locator('#catalogue .option').first().click();
    await comparedAre(page, 'ELU', 'ReLU');
    const alpha = panel(page).getByRole('spinbutton', { name: 'alpha of ELU' });
    assert.equal(await alpha.inputValue(), '0.5');
    await panel(page).getByRole('tab', { name: 'Study' }).click();
    await headed('ELU');
    await panel(page).getByRole('textbox', { name: 'Search all activations' }).fill('');
  });

  it('is reached and operated by the keyboard alone', async () => {
    await pick('Leaky ReLU 0.2');
    await headed('Leaky ReLU');
    await panel(page).locator('#uses').focus();
    await page.keyboard.press('ArrowDown');
    await headed('Sigmoid');
    await page.keyboard.press('ArrowUp');
    await headed('Leaky ReLU');
    const stops: string[] = [];
    for (let tab = 0; tab < 18; tab++) {
      await page.keyboard.press('Tab');
      stops.push(await focusedName(page));
    }
    const wanted = [
      'Expression of x',
      'x * sigmoid(1.702 * x)',
      'where(x > 0, x, a * (exp(x) - 1))',
      'Search all activations',
      'Results of the search',
      'Study',
      'Compare',
      'Pin: do not follow the cursor',
      'residual_network.py, line 23',
      'f″, the second derivative',
      'Zoom out (−)',
      'Zoom in (+)',
      'Reset the view (R, or a double click)',
      'Save or copy the figure',
      'Probe of Leaky ReLU',
      'negative_slope',
      'negative_slope',
    ];
    assert.deepEqual(stops.slice(0, wanted.length), wanted);
  });

  for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
    it(`takes over the ${theme} theme and stays accessible in it`, async () => {
      await setTheme(page, theme);
      const kind = {
        dark: 'vscode-dark',
        light: 'vscode-light',
        highContrast: 'vscode-high-contrast',
        highContrastLight: 'vscode-high-contrast-light',
      }[theme];
      const body = panel(page).locator(`body[data-vscode-theme-kind="${kind}"]`);
      await body.waitFor();
      const scheme = await body.evaluate((element) => getComputedStyle(element).colorScheme);
      assert.equal(scheme, theme === 'light' || theme === 'highContrastLight' ? 'light' : 'dark');
      const stroke = await panel(page).locator('path.curve').first().getAttribute('stroke');
      assert.equal(stroke, valueColours[theme]);
      const { visited, serious } = await audit(page);
      assert.deepEqual(serious, []);
      assert.ok(visited >= 30, `${visited} nodes were visited`);
    });
  }

  it('keeps the strict policy of its page', async () => {
    assert.equal(violations.join('\n'), '');
    // A violation on purpose: one that nobody heard of would prove nothing.
    const body = panel(page).locator('body');
    await body.evaluate((element) => element.setAttribute('style', 'outline: none'));
    await eventually('the violation is reported', async () =>
      violations.some((text) => text.includes('inline style')),
    );
  });

  it('is as it was when the folder is opened again after it was closed', async () => {
    const field = () => panel(page).getByRole('spinbutton', { name: 'alpha' });
    const search = () => panel(page).getByRole('textbox', { name: 'Search all activations' });
    await pick('ELU 0.5');
    await headed('ELU');
    await pinButton().click();
    await panel(page).getByRole('slider', { name: 'alpha' }).focus();
    await page.keyboard.press('ArrowRight');
    await eventually('alpha is larger', async () => (await field().inputValue()) !== '0.5');
    const [before, drawn] = [await field().inputValue(), await curve()];
    await search().fill('soft');
    page = await reopenWorkbench(page, () => runCommand(page, 'Workspaces: Close Workspace'));
    await headed('ELU');
    await isPinned(true);
    await panel(page).locator('#uses .option').first().waitFor();
    assert.equal(await field().inputValue(), before);
    await eventually('the same curve is drawn', async () => (await curve()) === drawn);
    assert.equal(await search().inputValue(), 'soft');
    await search().fill('');
    await pinButton().click();
    await isPinned(false);
  });

  it('lists the activations of a notebook by cell and line, and goes there', async () => {
    await toCode();
    await openFile(page, 'notebook.ipynb');
    const row = panel(page)
      .locator('#uses .option')
      .filter({ hasText: /cell \d+, line \d+/ });
    await row.first().waitFor();
    await row.last().click();
    await panel(page).locator('#uses .option[aria-selected="true"]').last().waitFor();
    await page.locator('.notebook-editor .monaco-editor.focused .selected-text').first().waitFor();
  });

  it('says kindly what is read when the file is of another language', async () => {
    await toCode();
    await openFile(page, 'README.md');
    await panel(page).getByRole('heading', { name: 'This language is not read yet' }).waitFor();
    await panel(page).getByRole('button', { name: 'ReLU', exact: true }).click();
    await headed('ReLU');
    await toCode();
  });

  /** Clicks a row, and waits until that has brought the focus to the code: keys would go there. */
  async function pick(row: string): Promise<void> {
    const [name = '', values = ''] = row.split(/ (?=[\d.]+$)/);
    await panel(page)
      .locator('#uses .option')
      .filter({ has: panel(page).getByText(name, { exact: true }) })
      .filter({ hasText: values })
      .first()
      .click();
    await eventually('the code has the focus', async () => !(await hasFocus(page)));
  }

  /** The group of the code, so that files open there and its editor is the active one. */
  function toCode(): Promise<void> {
    return page.locator('.tab', { hasText: 'residual_network.py' }).click();
  }

  function pinButton(): Locator {
    return panel(page).getByRole('button', { name: 'Pin: do not follow the cursor' });
  }

  function isPinned(pinned: boolean): Promise<void> {
    return panel(page).locator(`.study-header [aria-pressed="${pinned}"]`).waitFor();
  }

  async function headed(name: string): Promise<void> {
    await panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  function heading(): Promise<string | null> {
    return panel(page).locator('h1:visible').textContent();
  }

  function curve(): Promise<string | null> {
    return panel(page).locator('path.curve').first().getAttribute('d');
  }
});

const valueColours = {
  light: '#0072b2',
  dark: '#56b4e9',
  highContrast: '#ffffff',
  highContrastLight: '#000000',
} as const;
