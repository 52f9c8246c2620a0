import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { findActivation } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { type LayerRun, simulate } from '../../src/math/network/simulate';
import { finished } from '../../src/math/steps';
import { equalLayers, networkOf } from '../../src/report/depth/network';
import { percent } from '../../src/report/depth/runText';
import { changedDepth, type DepthSettings, initialDepth } from '../../src/report/depth/settings';
import { formatNumber } from '../../src/text/numbers';
import { setTheme } from './support';
import { audit } from './supportAxe';
import { eventually } from './supportEditor';
import {
  hideAndShow,
  inNarrowColumn,
  openPanelBeside,
  panel,
  watchPolicies,
  widthsOf,
} from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the depth', () => {
  let page: Page;
  let violations: readonly string[];

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    violations = watchPolicies(page);
    await openPanelBeside(page, 'residual_network.py');
    await panel(page).getByRole('tab', { name: 'Depth' }).click();
    await figure().waitFor();
  });

  after(() => returnWorkbench(page));

  it('of a case of the survey: what was reported, and what is computed here', async () => {
    await preset('5 sigmoid layers').click();
    await headed('Sigmoid');
    await said(/After 5 layers the gradient is 0\.00038 of the last layer’s\./);
    await said(/one with five hidden sigmoid layers never left saturation/);
    await said(/Li Yang 2016; Glorot & Bengio 2010/);
    await pressed('5 sigmoid layers', true);
    await preset('30 ELU layers, LSUV').click();
    await headed('ELU');
    await said(/The signal, √E z², stays at 1 in all 30 layers\./);
    await said(/blew up within a few iterations after LSUV/);
  });

  it('is another one when a slider moves, and then no case of the survey', async () => {
    await preset('5 sigmoid layers').click();
    await said(/After 5 layers/);
    await panel(page).getByRole('slider', { name: 'Layers', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await said(/After 6 layers the gradient is 5\.\d·10⁻⁵ of the last layer’s\./);
    await pressed('5 sigmoid layers', false);
    assert.equal(await panel(page).getByText('never left saturation').isVisible(), false);
  });

  it('marks where float16 ends only where that is in view, and says from which layer', async () => {
    assert.equal(await figure().locator('path.limit').count(), 0);
    await field('Layers').fill('30');
    await said(/it is below the smallest number of float16 from layer 21 down/);
    const labels = figure().locator('.gradient text.label');
    await eventually('the limit is labelled', async () =>
      (await labels.allTextContents()).some((text) => /float16: smallest 5.96·10⁻⁸/.test(text)),
    );
  });

  it('has biases that are switched on and off, with their variance', async () => {
    const biases = panel(page).getByRole('group', { name: 'Biases' });
    const on = biases.getByRole('button', { name: 'On' });
    const variance = field('σ_b², variance of the biases');
    await biases.locator('[aria-pressed="false"]').waitFor();
    const before = await curve();
    await on.click();
    await eventually('there are biases', async () => Number(await variance.inputValue()) > 0);
    await biases.locator('[aria-pressed="true"]').waitFor();
    await eventually('the curve is another', async () => (await curve()) !== before);
    await on.click();
    await eventually('the curve is back', async () => (await curve()) === before);
    assert.equal(await variance.inputValue(), '0');
  });

  it('starts and normalises as is chosen', async () => {
    await preset('30 ReLU layers, He').click();
    await said(/stays at 85 in all 30 layers\. After 30 layers the gradient is as large/);
    await choose('Initialisation', 'LeCun');
    await said(/goes from 60 in layer 1 to 0\.0026 in layer 30/);
    await choose('Normalisation', 'Batch normalisation');
    // π / (π − 1) a layer, Yang et al. 2019.
    await said(/stays at 1 in all 30 layers\. After 30 layers the gradient is 260 times/);
  });

  it('runs a network beside the page, and shows its layers on top, with their spread', async () => {
    await preset('30 ReLU layers, He').click();
    await choose('Width', '64');
    await panel(page).getByRole('button', { name: 'Run a network' }).click();
    await figure().locator('.ran').first().waitFor();
    assert.equal(await figure().locator('.signal .ran circle').count(), 30);
    await said(/The network of width 64, seed 1: signal \d+ in the last layer/);
    const live = panel(page).getByRole('status').filter({ hasText: 'The network has run.' });
    await live.waitFor();
    const spread = panel(page).locator('.histogram desc').first();
    await panel(page).getByRole('slider', { name: 'Layer looked at' }).focus();
    await page.keyboard.press('End');
    await panel(page).getByRole('heading', { name: 'Layer 30 of 30: ReLU' }).waitFor();
    assert.match((await spread.textContent()) ?? '', /^8192 values from −/);
    await panel(page)
      .getByText(/^[\d.]+ % of the units are dead/)
      .waitFor();
  });

  it('has the numbers that the same network has in Node', async () => {
    await panel(page).getByText('Numbers by layer').click();
    const table = panel(page).getByRole('table', { name: 'Numbers by layer' });
    const lines = table.locator('tbody tr');
    await eventually('a line for each layer', async () => (await lines.count()) === 30);
    const shown = await lines.evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(3).map((cell) => cell.textContent)),
    );
    const ran = runInNode('relu', { layers: 30, start: 'he_in', inputDeviation: 60, width: 64 });
    assert.deepEqual(
      shown,
      ran.map(({ secondMoment, squaredGradient, dead }) => [
        formatNumber(secondMoment, 3),
        formatNumber(Math.sqrt(squaredGradient), 3),
        `${formatNumber(percent(dead))} %`,
      ]),
    );
    await panel(page).getByText('Numbers by layer').click();
  });

  it('gives the same numbers for the same seed, and others for another', async () => {
    const rings = () => figure().locator('.signal .ran').innerHTML();
    const first = await rings();
    await field('Seed').fill('2');
    await panel(page).getByText('The settings have changed since the run.').waitFor();
    assert.equal(await figure().locator('.ran').count(), 0);
    const run = panel(page).getByRole('button', { name: 'Run a network' });
    await run.click();
    await figure().locator('.ran').first().waitFor();
    assert.notEqual(await rings(), first);
    await field('Seed').fill('1');
    await panel(page).getByText('The settings have changed since the run.').waitFor();
    await run.click();
    await figure().locator('.ran').first().waitFor();
    assert.equal(await rings(), first);
  });

  it('shows how far a long run is, and ends it when it is cancelled', async () => {
    await preset('30 ELU layers, LSUV').click();
    await field('Layers').fill('100');
    await choose('Width', '512');
    await panel(page).getByRole('button', { name: 'Run a network' }).click();
    const bar = panel(page).getByRole('progressbar', { name: 'Progress of the run' });
    await bar.waitFor();
    const share = () => bar.evaluate((progress: HTMLProgressElement) => progress.value);
    await eventually('it goes on', async () => (await share()) > 0);
    await panel(page).getByRole('button', { name: 'Cancel' }).click();
    await panel(page).getByText('The run was cancelled.').first().waitFor();
    assert.equal(await bar.isVisible(), false);
    assert.equal(await figure().locator('.ran').count(), 0);
  });

  it('looks at the layer that is pressed in the figure', async () => {
    await preset('5 sigmoid layers').click();
    await said(/After 5 layers/);
    const box = await figure().locator('.gradient rect[stroke]').boundingBox();
    if (box === null) throw new Error('The figure has no place.');
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2);
    await panel(page).getByRole('heading', { name: 'Layer 4 of 5: Sigmoid' }).waitFor();
  });

  it('has the same numbers in a table', async () => {
    await panel(page).getByText('Numbers by layer').click();
    const lines = panel(page).getByRole('table', { name: 'Numbers by layer' }).locator('tbody tr');
    await eventually('a line for each layer', async () => (await lines.count()) === 5);
    const cells = await lines.first().locator('th, td').allTextContents();
    assert.deepEqual(cells, ['1', 'Sigmoid', '0.333', '0.00038']);
    await panel(page).getByText('Numbers by layer').click();
  });

  it('follows a model of the file, as its code starts it, and says what it leaves out', async () => {
    await choose('What is followed', 'ResidualNetwork');
    await headed('ResidualNetwork');
    await said(/Followed without: gates; pooling\./);
    await choose('What is followed', 'Equal layers of Sigmoid');
    await headed('Sigmoid');
  });

  it('redraws once a frame at most while a slider is dragged, and keeps the last value', async () => {
    const most = await panel(page).locator('body').evaluate(dragLayers);
    assert.equal(most, 1);
    assert.equal(await field('Layers').inputValue(), '60');
    await said(/After 60 layers/);
  });

  it('speaks of a run alone: nothing is read out while a slider moves', async () => {
    assert.doesNotMatch((await panel(page).getByRole('status').textContent()) ?? '', /layers/);
  });

  for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
    it(`is accessible in the ${theme} theme`, async () => {
      await setTheme(page, theme);
      const kind = theme.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      await panel(page).locator(`body[data-vscode-theme-kind="vscode-${kind}"]`).waitFor();
      const { visited, serious } = await audit(page);
      assert.deepEqual(serious, []);
      assert.ok(visited >= 30, `${visited} nodes were visited`);
    });
  }

  it('takes forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const stroke = () =>
      figure()
        .locator('.curve')
        .first()
        .evaluate((path) => getComputedStyle(path).stroke);
    const text = await panel(page)
      .locator('h1:visible')
      .evaluate((heading) => getComputedStyle(heading).color);
    await eventually('the curve has the colour of text', async () => (await stroke()) === text);
    await page.emulateMedia({ forcedColors: null });
  });

  it('stands in a column of 320 pixels', async () => {
    await inNarrowColumn(page, async () => {
      await eventually('the figure is as narrow', async () => {
        const box = await figure().boundingBox();
        return box !== null && box.width <= (await widthsOf(page)).clientWidth;
      });
      const { clientWidth, scrollWidth } = await widthsOf(page);
      assert.equal(scrollWidth, clientWidth);
    });
  });

  it('keeps the strict policy of its page, worker and all', () => {
    assert.equal(violations.join('\n'), '');
  });

  it('is as it was after the panel was hidden behind another tab, its run as well', async () => {
    await preset('30 ELU layers, Taylor').click();
    await choose('Normalisation', 'Layer normalisation');
    await field('Seed').fill('12');
    await panel(page).getByRole('button', { name: 'Run a network' }).click();
    await figure().locator('.ran').first().waitFor();
    const rings = await figure().locator('.signal .ran').innerHTML();
    const drawn = await curve();
    await hideAndShow(page);
    await headed('ELU');
    await eventually('the same curve is drawn', async () => (await curve()) === drawn);
    assert.equal(await field('Seed').inputValue(), '12');
    assert.equal(await field('Layers').inputValue(), '30');
    await figure().locator('.ran').first().waitFor();
    assert.equal(await figure().locator('.signal .ran').innerHTML(), rings);
    await said(/The network of width \d+, seed 12: signal/);
    assert.equal(await panel(page).locator('.histogram:visible').count(), 2);
  });

  function figure(): Locator {
    return panel(page).locator('.depth-plot svg');
  }

  function curve(): Promise<string | null> {
    return figure().locator('.curve').first().getAttribute('d');
  }

  function preset(name: string): Locator {
    return panel(page).getByRole('button', { name, exact: true });
  }

  /** The toolkit's button has the state, and another one in it the role. */
  function pressed(name: string, is: boolean): Promise<void> {
    return panel(page).locator(`[aria-pressed="${is}"]`).filter({ hasText: name }).waitFor();
  }

  function field(name: string): Locator {
    return panel(page).getByRole('spinbutton', { name, exact: true });
  }

  async function headed(name: string): Promise<void> {
    await panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  async function said(text: RegExp): Promise<void> {
    await panel(page).getByText(text).first().waitFor();
  }

  async function choose(label: string, option: string): Promise<void> {
    await panel(page).getByRole('combobox', { name: label, exact: true }).click();
    await panel(page).getByRole('option', { name: option, exact: true }).click();
  }
});

/** A bare network of equal layers, with the seed 1. */
function runInNode(id: string, changes: Partial<DepthSettings>): readonly LayerRun[] {
  const settings = changedDepth(initialDepth, { ...changes, biasVariance: 0 });
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (!instance?.ok) throw new Error(`There is no ${id}.`);
  const operations = equalLayers(instance.expression, settings.layers);
  const source = { framework: 'torch', operations, leftOut: [], standIns: [] };
  const { network } = networkOf(source, settings);
  return finished(simulate(network, { seed: 1, batch: 128 }));
}

/** Runs in the page: many moves of the slider between two frames, and the most drawings in one. */
async function dragLayers(): Promise<number> {
  const slider = document.querySelector<HTMLInputElement>('.depth input[type=range]');
  const surface = document.querySelector('.depth-plot .surface');
  if (slider === null || surface === null) throw new Error('There is no figure.');
  let drawings = 0;
  let most = 0;
  const observer = new MutationObserver(() => {
    drawings += 1;
  });
  observer.observe(surface, { subtree: true, childList: true, attributes: true });
  for (let value = 1; value <= 60; value += 1) {
    slider.value = String(value);
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (value % 6 > 0) continue;
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    most = Math.max(most, drawings);
    drawings = 0;
  }
  observer.disconnect();
  return most;
}
