import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { audit } from './supportAxe';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

const source = [
  'import torch',
  '',
  '',
  'def soft(x):',
  '    return torch.log(1 + torch.exp(x))',
  '',
  '',
  'def my_swish(x):',
  '    return x * torch.sigmoid(2 * x)',
  '',
];

describe('a formula that overflows as it is written', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'own.py'), source.join('\n'));
    page = await openWorkbench({ folder, size: { width: 1600, height: 1300 } });
    await openFile(page, 'own.py');
    await clickOn(page, 'soft', { within: 'def soft(' });
    await runCommand(page, 'Activation Lens: Open Panel');
  });

  after(() => closeWorkbench(page));

  const part = () => panel(page).locator('.written-form');

  it('is drawn in float32 over the stable form, with where it is lost', async () => {
    await part().getByRole('heading', { name: 'As it is written, in float32' }).waitFor();
    const text = (await part().textContent()) ?? '';
    assert.match(text, /the value is infinite or NaN where x > 88\.72\./);
    assert.match(text, /the gradient is infinite or NaN where x > 88\.72\./);
    await eventually('both are drawn, over their derivatives', async () => {
      return (await part().locator('path.curve').count()) === 4;
    });
    const drawing = part().locator('svg[role="img"]');
    assert.match((await drawing.textContent()) ?? '', /as written.*stable form/s);
  });

  it('is accessible', async () => {
    assert.deepEqual((await audit(page)).serious, []);
  });

  it('is not drawn where nothing overflows', async () => {
    await clickOn(page, 'my_swish', { within: 'def my_swish(' });
    await panel(page).getByRole('heading', { level: 1, name: 'my_swish' }).waitFor();
    assert.equal(await part().isVisible(), false);
  });
});
