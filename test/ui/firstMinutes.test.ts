import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench, setTheme, whenRestored } from './support';
import { clickOn, eventually, hoverOver, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

describe('the first minutes', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({ size: { width: 1500, height: 1000 } });
  });

  after(() => closeWorkbench(page));

  it('offer a walkthrough of four steps, with pictures in any theme', async () => {
    await ask(page, 'Welcome: Open Walkthrough...');
    await pick(page, 'First Minutes with Activation Lens');
    const steps = page.locator('.getting-started-step');
    await eventually('there are four steps', async () => (await steps.count()) === 4);
    await whenRestored(page);
    for (const theme of ['dark', 'highContrast', 'light'] as const) {
      await setTheme(page, theme);
      await walkthroughPicture(page).waitFor();
    }
  });

  it('open an example by a button, and tick off what was done', async () => {
    await page.getByRole('button', { name: 'Open a PyTorch Example', exact: true }).click();
    await page.locator('.tab.active', { hasText: 'residual_network.py' }).waitFor();
    await hoverOver(page, 'leaky_relu', { within: 'F.leaky_relu(' });
    await page
      .locator('.tab', { hasText: /Welcome|Walkthrough/ })
      .first()
      .click();
    const done = page.locator(
      '.getting-started-step .codicon-getting-started-step-checked:visible',
    );
    await eventually('opening and hovering are done', async () => (await done.count()) === 2);
  });

  it('ask which example to open', async () => {
    await ask(page, 'Activation Lens: Open Examples');
    await pick(page, 'model.ts');
    await page.locator('.tab.active', { hasText: 'model.ts' }).waitFor();
    const hover = await hoverOver(page, 'elu', { within: "'elu'" });
    assert.match((await hover.textContent()) ?? '', /ELU/);
  });
});

describe('a problem', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench();
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  it('is reported in a form that holds the versions, which is not sent by itself', async () => {
    await whenRestored(page);
    await runCommand(page, 'Activation Lens: Report a Problem');
    const question = page.locator('.monaco-dialog-box', { hasText: '/issues/new' });
    await question.waitFor();
    const text = decodeURIComponent(plain((await question.textContent()) ?? ''));
    assert.match(text, /title=A problem/);
    assert.match(text, /### What was expected/);
    assert.match(text, /\| Activation Lens \| \d+\.\d+\.\d+ \|/);
    assert.match(text, /\| Extension host \| Node/);
    assert.doesNotMatch(text, /residual|file:/);
    await question.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('a string that names an activation', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    const begun = 'import keras\nkeras.activations.relu(1)\nkeras.layers.Dense(8, activation=';
    await writeFile(join(folder, 'typed.py'), begun);
    page = await openWorkbench({ folder });
    await openFile(page, 'typed.py');
  });

  after(() => closeWorkbench(page));

  it('is completed by the names that are valid there, each with its picture', async () => {
    // Until the extension has started, nobody is asked.
    const hover = await hoverOver(page, 'relu');
    // It lies over the line below, and a click would go to it.
    await page.mouse.move(1, 1);
    await page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    await clickOn(page, 'activation=', { within: 'Dense(8, activation=' });
    await page.keyboard.press('Control+End');
    await page.keyboard.type("'");
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'leaky_relu' });
    await row.first().waitFor();
    await page.keyboard.type('leaky');
    const picture = page.locator('.suggest-details img[src^="data:image/svg+xml"]').first();
    await eventually('the picture is shown beside it', async () => {
      if (await picture.isVisible()) return true;
      await page.keyboard.press('Control+Space');
      return false;
    });
    await page.keyboard.press('Enter');
    const line = page.locator('.view-line', { hasText: 'Dense' }).first();
    await eventually('the name is written', async () =>
      plain((await line.textContent()) ?? '').includes("activation='leaky_relu'"),
    );
  });
});

describe('what stands in the lines of code, if it is switched on', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({
      settings: {
        'activationLens.codeLens.enabled': true,
        'activationLens.inlayHints.enabled': true,
      },
    });
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  it('is the range of f′ behind an activation', async () => {
    const hint = page.locator('.view-line', { hasText: 'F.leaky_relu(' });
    await eventually('the hint is shown', async () =>
      plain((await hint.first().textContent()) ?? '').endsWith('f′ ∈ {0.2, 1}'),
    );
  });

  it('is a line above each model, which leads to its strip in the panel', async () => {
    const lens = page.locator('.codelens-decoration a', {
      hasText: '2 weighted layers · 2 activations',
    });
    await lens.click();
    const heading = panel(page).getByRole('button', { name: 'SqueezeExcite' });
    await heading.waitFor();
    await eventually('it is in sight', () =>
      heading.evaluate((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    );
  });
});

/** A command that asks something more in the same box. */
async function ask(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget .quick-input-box input').fill(`>${title}`);
  await pick(page, title);
}

async function pick(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

function walkthroughPicture(page: Page) {
  const frames = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  return frames.locator('svg').first();
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
