import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { changeSettings, closeWorkbench, openWorkbench } from './support';
import { hoverOver, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

const leakyRelu = { within: 'F.leaky_relu(' };

describe('a workbench in Chinese', () => {
  let page: Page;

  const language = (): Promise<string | null> => panel(page).locator('html').getAttribute('lang');

  before(async () => {
    page = await openWorkbench({ language: 'zh-cn' });
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  it('has hovers in Chinese', async () => {
    const hover = await hoverOver(page, 'leaky_relu', leakyRelu);
    const text = (await hover.textContent()) ?? '';
    assert.match(text, /不饱和/);
    assert.match(text, /极限 −∞ 与 ∞/);
    assert.match(text, /在面板中打开/);
    await page.keyboard.press('Escape');
  });

  it('opens the panel from the palette, both in Chinese', async () => {
    await runCommand(page, 'Activation Lens: 打开面板');
    await panel(page).getByRole('tab', { name: '研究' }).waitFor();
    await panel(page).locator('#uses .option').first().waitFor({ state: 'attached' });
    await panel(page).getByRole('heading', { name: 'Leaky ReLU' }).first().waitFor();
    await panel(page).getByRole('heading', { name: '参数', exact: true }).first().waitFor();
    assert.equal(await language(), 'zh-CN');
  });

  it('speaks another language when the setting says so, and keeps what the panel shows', async () => {
    await changeSettings(page, { settings: { 'activationLens.language': 'en' } });
    await panel(page).getByRole('tab', { name: 'Study', exact: true }).waitFor();
    await panel(page).getByRole('heading', { name: 'Leaky ReLU' }).first().waitFor();
    assert.equal(await language(), 'en');
    const hover = await hoverOver(page, 'leaky_relu', leakyRelu);
    assert.match((await hover.textContent()) ?? '', /does not saturate/);
    await page.keyboard.press('Escape');
  });

  it('speaks that of the editor again when the setting is gone', async () => {
    await changeSettings(page, { settings: { 'activationLens.language': 'auto' } });
    await panel(page).getByRole('tab', { name: '研究' }).waitFor();
  });
});
