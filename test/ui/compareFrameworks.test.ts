import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { folderOf, setTheme } from './support';
import { audit } from './supportAxe';
import { comparedNames } from './supportCompare';
import {
  chooseAction,
  clickOn,
  eventually,
  hoverOver,
  openFile,
  runCommand,
} from './supportEditor';
import { hasFocus, hideAndShow, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

const command = 'Activation Lens: Compare With Other Frameworks';

const source = [
  'from torch import nn',
  '',
  'leaky = nn.LeakyReLU()',
  'told = nn.LeakyReLU(0.2)',
  'gelu = nn.GELU()',
  'alone = nn.Softmin(dim=1)',
  '',
];

describe('a comparison with other frameworks', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1200 });
    await writeFile(join(folderOf(page), 'port.py'), source.join('\n'));
    await openFile(page, 'port.py');
  });

  after(() => returnWorkbench(page));

  const title = (name: string) =>
    panel(page).getByRole('heading', { level: 1, name: `${name} in other frameworks` });
  const differences = () => panel(page).locator('.differences tr');
  const columns = () => comparedNames(page);

  it('draws what the same name stands for, and says how far each is away', async () => {
    await clickOn(page, 'LeakyReLU', { within: 'nn.LeakyReLU()' });
    await runCommand(page, command);
    await title('Leaky ReLU').waitFor();
    assert.deepEqual(await columns(), [
      'PyTorch, JAX',
      'Keras layers, TensorFlow.js layers',
      'Keras functions, tf.nn, TensorFlow.js operations',
    ]);
    assert.equal(await panel(page).locator('.comparison .value path.curve').count(), 3);
    await panel(page).getByText('give negative_slope = 0.01 when porting').waitFor();
    await differences().filter({ hasText: '|f′ − g′|: 0.19 for x < 0' }).waitFor();
    const [layers = ''] = await differences().allInnerTexts();
    assert.match(layers, /^Keras layers, TensorFlow\.js layers\s+negative_slope \(a\) = 0\.3/);
    assert.match(layers, /\|f − g\|: without bound, as x\s→\s−∞\s+\|f′ − g′\|: 0\.29 for x < 0/);
  });

  it('finds the largest difference of two forms of GELU', async () => {
    await clickOn(page, 'GELU', { within: 'nn.GELU()' });
    await runCommand(page, command);
    await title('GELU').waitFor();
    await differences().filter({ hasText: '|f − g|: 0.0004732 at x = ±2.699' }).waitFor();
    await differences().filter({ hasText: '|f′ − g′|: 0.0008685 at x = ±2.019' }).waitFor();
  });

  it('says kindly that nothing differs where the code gives the parameter', async () => {
    await clickOn(page, 'LeakyReLU', { within: 'nn.LeakyReLU(0.2)' });
    await runCommand(page, command);
    await panel(page).getByText('No difference: the code gives the parameters itself').waitFor();
    assert.deepEqual(await columns(), ['PyTorch, Keras, TensorFlow, TensorFlow.js, JAX']);
    assert.equal(await panel(page).locator('.differences:visible').count(), 0);
  });

  it('is reached from what the hover says of other frameworks', async () => {
    const hover = await hoverOver(page, 'LeakyReLU', { within: 'nn.LeakyReLU()' });
    await hover.locator('a[data-href^="command:activationLens.compareFrameworks"]').click();
    await eventually('three columns', async () => (await columns()).length === 3);
    // The hover has the focus now, and would lie over the next token.
    await eventually('the hover is gone', async () => {
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
      return (await page.locator('.monaco-editor .monaco-hover:not(.hidden)').count()) === 0;
    });
  });

  it('is reached from the menu of refactorings', async () => {
    const action = { keys: 'Control+Shift+R', token: 'GELU', within: 'nn.GELU()' };
    await chooseAction(page, 'Compare GELU With Other Frameworks', action);
    await title('GELU').waitFor();
  });

  it('is not opened for what no other framework has, which a message says', async () => {
    await clickOn(page, 'Softmin', { within: 'nn.Softmin(' });
    await panel(page).getByRole('heading', { level: 1, name: 'Softmin', exact: true }).waitFor();
    await runCommand(page, command);
    // The workbench of the tests shows no toasts of its own accord.
    await runCommand(page, 'Notifications: Show Notifications');
    const message = 'None of these has a counterpart of Softmin: Keras, TensorFlow outside Keras,';
    await page.locator('.notification-list-item', { hasText: message }).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
    assert.equal(await title('Softmin').count(), 0);
  });

  it('takes more curves, and says when it is full', async () => {
    await clickOn(page, 'LeakyReLU', { within: 'nn.LeakyReLU()' });
    await runCommand(page, command);
    await eventually('three columns', async () => (await columns()).length === 3);
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    for (const [index, name] of ['relu6', 'softsign', 'mish'].entries()) {
      await search.fill(name);
      await search.press('Enter');
      await eventually(`${name} is there`, async () => (await columns()).length === 4 + index);
    }
    await search.fill('tanhshrink');
    await search.press('Enter');
    const full = 'Not added: Tanhshrink. No more than 6 curves can be told apart';
    await panel(page).locator('.warning', { hasText: full }).waitFor();
    await panel(page).locator('[role="status"]', { hasText: full }).waitFor({ state: 'attached' });
    assert.equal((await columns()).length, 6);
    await panel(page).getByRole('button', { name: 'Remove Mish from the comparison' }).click();
    await eventually('it is said no more', async () => {
      return (await panel(page).locator('.warning:visible').count()) === 0;
    });
    await search.fill('');
  });

  for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
    it(`is accessible in the ${theme} theme`, async () => {
      await setTheme(page, theme);
      await panel(page).locator(`body[data-vscode-theme-kind="${themeKinds[theme]}"]`).waitFor();
      const { visited, serious } = await audit(page);
      assert.deepEqual(serious, []);
      assert.ok(visited >= 30, `${visited} nodes were visited`);
    });
  }

  it('is found again after the panel was hidden, and cleared by the keyboard', async () => {
    await hideAndShow(page, 'port.py');
    await title('Leaky ReLU').waitFor();
    await differences().filter({ hasText: '|f′ − g′|: 0.19 for x < 0' }).waitFor();
    assert.equal((await columns()).length, 5);
    await panel(page).getByRole('button', { name: 'Clear' }).focus();
    await eventually('the panel has the focus', () => hasFocus(page));
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Compare up to 6 activations' }).waitFor();
  });
});

const themeKinds = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  highContrast: 'vscode-high-contrast',
  highContrastLight: 'vscode-high-contrast-light',
} as const;
