import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { setTheme } from './support';
import { audit } from './supportAxe';
import { eventually } from './supportEditor';
import { drawn, labelsOf, openEntry, plots, pointOf, spoken } from './supportFigure';
import { hideAndShow, openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('beside the curve, the panel shows', () => {
  let page: Page;

  before(async () => {
    // So wide that there is room for sliders beside the fields.
    page = await borrowWorkbench({ width: 2000, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
  });

  after(() => returnWorkbench(page));

  describe('of a random activation', () => {
    before(() => entry('RReLU'));
    beforeEach(() => press('Test'));
    after(() => press('Test'));

    it('its form in tests at first, without a band', async () => {
      assert.equal(await count('.band'), 0);
      assert.equal(await count('.samples'), 0);
      assert.equal(await button('Resample').isVisible(), false);
    });

    it('in training a mean, two bands in f and f′ and samples, with a key', async () => {
      await press('Train');
      await has('g.value .band', 2);
      await has('g.derivative .band', 2);
      assert.equal(await count('g.value path.curve'), 1);
      assert.ok((await pointsIn('g.value .samples')) > 40);
      assert.deepEqual(await key(), [
        'Mean over the draws: the form in tests',
        'Middle 68 % of the draws',
        'All draws, from the least to the greatest',
        '48 samples, each with a draw of its own',
      ]);
      const words = await surface('desc').textContent();
      assert.match(words ?? '', /^Mean over the draws: the form in tests\. Middle 68 %/);
    });

    it('other samples when they are drawn anew, and the same for the same seed', async () => {
      await press('Train');
      const seed = panel(page).getByRole('spinbutton', { name: 'Seed' });
      await seed.fill('3');
      await eventually('seed 3 is drawn', async () => (await pointsIn('g.value .samples')) > 40);
      await drawn(page);
      const third = await samples();
      await press('Resample');
      await eventually('others are drawn', async () => (await samples()) !== third);
      assert.equal(await seed.inputValue(), '4');
      await seed.fill('3');
      await eventually('they are back', async () => (await samples()) === third);
    });

    it('mean, sample, deviation and band at the probe', async () => {
      await press('Train');
      await plots(page).focus();
      await page.keyboard.press('Home');
      await eventually('the probe is at −4', async () => (await spoken(page)).startsWith('x −4,'));
      // The slope has the mean 11/48 and the deviation 5/24/√12.
      assert.match(
        await spoken(page),
        /^x −4, mean f −0\.9167, mean f′ 0\.2292, sample −\S+, standard deviation 0\.2406, middle 68 % −1\.201 … −0\.6322$/,
      );
      await page.keyboard.press('Escape');
      await press('Test');
      await eventually('f is read again', async () => /^x 0, f 0,/.test(await spoken(page)));
    });

    it('no hatching in training: what saturates is the form in tests', async () => {
      await entry('Noisy tanh');
      await parameter('noise').locator('vscode-dropdown, select').first().click();
      await panel(page).getByRole('option', { name: 'input', exact: true }).click();
      await has('g.value .zone.soft', 2);
      await press('Train');
      await has('.zone', 0);
      await has('g.value .band', 1);
      await has('g.derivative .band', 0);
      assert.equal(await panel(page).locator('.zones:visible').count(), 0);
      await press('Test');
      await has('g.value .zone.soft', 2);
    });

    it('with one redraw a frame while a parameter is dragged', async () => {
      await entry('Noisy hard tanh');
      await press('Train');
      await has('g.value .band', 1);
      const slider = parameter('c').getByRole('slider');
      const { most, times } = await slider.evaluate(dragSlider);
      assert.ok(times >= 1, 'nothing was drawn');
      assert.equal(most, 1);
      await panel(page).locator('.title-values:visible', { hasText: ', c = 0.9,' }).waitFor();
      await entry('RReLU');
    });
  });

  describe('of Maxout', () => {
    before(() => entry('Maxout'));
    beforeEach(() => press('ReLU'));

    it('its pieces thin and dashed under their maximum', async () => {
      await has('g.value .companion', 2);
      for (const piece of await surface('g.value .companion').all()) {
        assert.notEqual(await piece.getAttribute('stroke-dasharray'), null);
        assert.equal(await piece.getAttribute('stroke-width'), '1.5');
      }
      assert.equal(await surface('g.value .curve').getAttribute('stroke-width'), '2');
    });

    it('presets, from which kinks and facts follow', async () => {
      await press('|x|');
      await fact('Kinks', 'x = 0 (slope −1 → 1)');
      await fact('Range of f′', '{−1, 1}');
      await press('Leaky ReLU');
      await fact('Kinks', 'x = 0 (slope 0.01 → 1)');
    });

    it('pieces that are added, edited and removed', async () => {
      await press('|x|');
      await press('Add a piece');
      await has('g.value .companion', 3);
      await number('Bias of piece 3').fill('1');
      await fact('Kinks', 'x = −1 (slope −1 → 0), x = 1 (slope 0 → 1)');
      await number('Slope of piece 3').fill('0.5');
      await fact('Range of f′', '{−1, 0.5, 1}');
      await button('Remove piece 1').click();
      await has('g.value .companion', 2);
      await fact('Range of f′', '{−1, 0.5}');
      await press('Reset');
      await fact('Range of f′', '{0, 1}');
    });

    it('handles on its pieces, which move and turn them and are undone by a reset', async () => {
      const move = grip('Move piece 2');
      await move.waitFor();
      assert.equal(await move.getAttribute('aria-valuetext'), 'slope 0, bias 0');
      await dragBy(move, -40);
      const bias = Number(await number('Bias of piece 2').inputValue());
      assert.ok(bias > 0.3 && bias < 2, `bias ${bias}`);
      assert.equal(await number('Slope of piece 2').inputValue(), '0');
      await fact('Range of f', `[${String(bias)}, ∞)`);
      await dragBy(grip('Turn piece 2'), 30);
      const slope = Number(await number('Slope of piece 2').inputValue());
      assert.ok(slope !== 0 && Math.abs(slope) < 1, `slope ${slope}`);
      assert.equal(Number(await number('Bias of piece 2').inputValue()), bias);
      await press('Reset');
      await fact('Range of f′', '{0, 1}');
      await eventually('the handle is back', async () => {
        return (await move.getAttribute('aria-valuetext')) === 'slope 0, bias 0';
      });
    });

    it('handles that keys move, and that Escape lets go of where they were', async () => {
      const turn = grip('Turn piece 2');
      await turn.focus();
      for (const key of ['ArrowUp', 'ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key);
      await eventually('it is turned', async () => {
        return (await turn.getAttribute('aria-valuetext')) === 'slope 0.11, bias 0';
      });
      assert.equal(await turn.getAttribute('aria-valuenow'), '0.11');
      assert.ok(await turn.evaluate((made) => made === document.activeElement));
      await fact('Range of f′', '{0.11, 1}');
      const from = await middleOf(turn);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, from.y - 60, { steps: 4 });
      await eventually('it is dragged', async () => {
        return (await turn.getAttribute('aria-valuenow')) !== '0.11';
      });
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await fact('Range of f′', '{0.11, 1}');
    });

    it('one redraw a frame while a piece is dragged, and its last value', async () => {
      const watched = await surface('svg').evaluateHandle(watchDrawings);
      await dragBy(grip('Move piece 2'), -50, 40);
      await drawn(page);
      const { most, times } = await watched.evaluate((watch) => watch.end());
      assert.ok(times >= 1, 'nothing was drawn');
      assert.equal(most, 1);
      const bias = Number(await number('Bias of piece 2').inputValue());
      await fact('Range of f', `[${String(bias)}, ∞)`);
      const up = await grip('Move piece 2').getAttribute('aria-valuenow');
      assert.equal(Number(up), bias);
    });

    it('eight pieces at most, and one at least', async () => {
      for (let piece = 3; piece <= 8; piece++) {
        await press('Add a piece');
        await number(`Slope of piece ${piece}`).waitFor();
      }
      await panel(page).getByText('No more than 8 pieces').waitFor();
      await panel(page)
        .locator('.study .button[aria-disabled="true"]', { hasText: 'Add a piece' })
        .waitFor();
      await button('Add a piece').focus();
      await page.keyboard.press('Enter');
      await drawn(page);
      assert.equal(await count('g.value .companion'), 8);
      for (let piece = 8; piece > 1; piece--) {
        await button(`Remove piece ${piece}`).click();
        await number(`Slope of piece ${piece}`).waitFor({ state: 'detached' });
      }
      await button('Remove piece 1').waitFor({ state: 'hidden' });
      await press('Reset');
    });

    it('a line that turns while its slope is dragged, once a frame', async () => {
      const slope = panel(page).getByRole('slider', { name: 'Slope of piece 2', exact: true });
      const { most, times } = await slope.evaluate(dragSlider);
      assert.ok(times >= 1, 'nothing was drawn');
      assert.equal(most, 1);
      await fact('Range of f′', '{0.9, 1}');
      assert.equal(await number('Slope of piece 2').inputValue(), '0.9');
    });

    it('all of it by keys alone', async () => {
      await number('Slope of piece 1').focus();
      await page.keyboard.press('ArrowUp');
      await fact('Range of f′', '{0, 1.1}');
      await button('Add a piece').focus();
      await page.keyboard.press('Enter');
      await number('Slope of piece 3').waitFor();
      await button('Remove piece 3').focus();
      await page.keyboard.press('Enter');
      await number('Slope of piece 3').waitFor({ state: 'detached' });
      // The focus is where the next key is of use, not gone with the row.
      await page.keyboard.press('Enter');
      await number('Slope of piece 3').waitFor();
      await press('Reset');
    });
  });

  it('both channels of CReLU, with their derivatives, named', async () => {
    await entry('CReLU');
    await has('g.value .companion', 1);
    await has('g.derivative .companion', 1);
    for (const plot of ['value', 'derivative'] as const) {
      assert.ok((await labelsOf(page, plot)).includes('max(0, −x)'), plot);
    }
    // Never a sloping line where f′ jumps: the two halves are apart.
    const path = await surface('g.derivative .companion').getAttribute('d');
    assert.equal(path?.match(/M/g)?.length, 2);
    await plots(page).focus();
    await page.keyboard.press('Home');
    await eventually('both are read', async () =>
      (await spoken(page)).endsWith('f 0, f′ 0, max(0, −x) 4, max(0, −x)′ −1'),
    );
    await page.keyboard.press('Escape');
  });

  describe('of softmax', () => {
    beforeEach(() => entry('Softmax'));

    it('as many classes as are asked for, with the facts of that slice', async () => {
      await number('Classes').fill('10');
      await fact('f(0)', '0.1');
      await fact(
        'Entries of the Jacobian',
        'on the diagonal (0, 0.25]; off the diagonal (−0.25, 0)',
      );
      await panel(page).getByText('One output of 10 in its own logit x').waitFor();
      await has('g.value .companion', 1);
      await panel(page).getByRole('button', { name: 'Reset Classes to 2' }).click();
      await fact('f(0)', '0.5');
    });

    it('a slider from two to twenty, by keys as well', async () => {
      const slider = panel(page).getByRole('slider', { name: 'Classes' });
      await slider.focus();
      await page.keyboard.press('End');
      await fact('f(0)', '0.05');
      await page.keyboard.press('Home');
      await fact('f(0)', '0.5');
    });

    it('the corners of sparsemax where classes drop out', async () => {
      await entry('Sparsemax');
      await number('Classes').fill('5');
      await fact('Kinks', 'x = −0.25 (slope 0 → 0.8), x = 1 (slope 0.8 → 0)');
      await fact('f(0)', '0.2');
    });
  });

  describe('of gated units', () => {
    it('the gate and the output at a value', async () => {
      await entry('GLU');
      assert.ok((await labelsOf(page, 'value')).includes('gate'));
      await number('Value').fill('-2');
      await fact('Range of f', '(−2, 0)');
      await has('g.derivative .companion', 1);
      assert.deepEqual((await key()).slice(0, 2), [
        'f: the output, value times gate',
        'The gate: the output at value 1',
      ]);
    });

    it('the output where value and gate have one input', async () => {
      await entry('GLU');
      await press('The gate’s input x');
      // GLU of one input is SiLU.
      await fact('Range of f', '[−0.2785, ∞)');
      await number('Value').waitFor({ state: 'hidden' });
      await press('A number');
      await number('Value').waitFor();
    });
  });

  it('nothing of this where there is one curve', async () => {
    await entry('GELU');
    await has('.companion', 0);
    for (const part of ['.training-tools', '.pieces', '.key', '#slice']) {
      assert.equal(await panel(page).locator(`${part}:visible`).count(), 0, part);
    }
  });

  describe('all of it for everyone:', () => {
    for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
      it(`axe finds nothing in training, in pieces and in slices in the ${theme} theme`, async () => {
        await setTheme(page, theme);
        for (const name of ['RReLU', 'Maxout', 'GLU']) {
          await entry(name);
          if (name === 'RReLU') await press('Train');
          const { visited, serious } = await audit(page);
          assert.deepEqual(serious, []);
          assert.ok(visited >= 30, `${visited} nodes were visited`);
        }
      });
    }

    it('bands, companions, samples and their key take forced colours', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      await entry('RReLU');
      await press('Train');
      await has('g.value .band', 2);
      await sameColour('.surface:visible .band path[stroke]', 'stroke');
      await sameColour('.surface:visible .samples', 'stroke');
      await sameColour('.key:visible .key-swatch path', 'stroke');
      await entry('CReLU');
      await sameColour('.surface:visible .companion', 'stroke');
      await page.emulateMedia({ forcedColors: null });
    });
  });

  // In a group of its own, as those above are: tests beside groups run before them.
  describe('again after it was hidden', () => {
    it('the form and the seed', async () => {
      await entry('RReLU');
      await press('Train');
      await panel(page).getByRole('spinbutton', { name: 'Seed' }).fill('12');
      await drawn(page);
      const before = await samples();
      await hide();
      await eventually('the samples are there', async () => (await samples()) === before);
    });

    it('the classes and the pieces', async () => {
      await entry('Softmax');
      await number('Classes').fill('4');
      await fact('f(0)', '0.25');
      await hide();
      await fact('f(0)', '0.25');
      assert.equal(await number('Classes').inputValue(), '4');
      await entry('Maxout');
      await press('Add a piece');
      await has('g.value .companion', 3);
      await hide();
      await has('g.value .companion', 3);
    });
  });

  async function hide(): Promise<void> {
    await drawn(page);
    await hideAndShow(page);
    await surface('g.value .curve').waitFor({ state: 'attached' });
  }

  async function entry(name: string): Promise<void> {
    await openEntry(page, name);
    // Out of the way of what is hovered.
    const { x, y } = await pointOf(page, 0.5, 0);
    await page.mouse.move(x, y - 200);
  }

  function surface(selector: string): Locator {
    return panel(page).locator(`.surface:visible ${selector}`);
  }

  function count(selector: string): Promise<number> {
    return surface(selector).count();
  }

  /** Of a path, how many parts it has. */
  async function pointsIn(selector: string): Promise<number> {
    const paths = surface(selector);
    if ((await paths.count()) === 0) return 0;
    return ((await paths.first().getAttribute('d')) ?? '').split('M').length - 1;
  }

  function has(selector: string, wanted: number): Promise<void> {
    return eventually(`${wanted} × ${selector}`, async () => (await count(selector)) === wanted);
  }

  function samples(): Promise<string> {
    return surface('g.value').evaluate((plot) =>
      [...plot.querySelectorAll('.samples')].map((path) => path.getAttribute('d')).join(' '),
    );
  }

  function key(): Promise<string[]> {
    return panel(page).locator('.key:visible .key-row').allTextContents();
  }

  function grip(name: string): Locator {
    return panel(page).getByRole('slider', { name });
  }

  async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** As a hand does, in several moves; down the page where `pixels` is positive. */
  async function dragBy(locator: Locator, pixels: number, steps = 8): Promise<void> {
    const { x, y } = await middleOf(locator);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + pixels, { steps });
    await page.mouse.up();
    await drawn(page);
  }

  function button(name: string): Locator {
    return panel(page).locator('.study').getByRole('button', { name, exact: true });
  }

  async function press(name: string): Promise<void> {
    await button(name).click();
    await drawn(page);
  }

  function number(name: string): Locator {
    return panel(page).getByRole('spinbutton', { name, exact: true });
  }

  function parameter(name: string): Locator {
    return panel(page).locator('.parameter:visible').filter({ hasText: name }).first();
  }

  async function fact(label: string, value: string): Promise<void> {
    const row = panel(page)
      .locator('.facts:visible tr')
      .filter({ has: panel(page).getByRole('rowheader', { name: label, exact: true }) });
    await eventually(`${label}: ${value}`, async () => {
      const text = await row.locator('td').textContent();
      return text?.replaceAll('\u00a0', ' ').startsWith(value) === true;
    });
  }

  async function sameColour(selector: string, property: 'stroke' | 'fill'): Promise<void> {
    await eventually(`${selector} has the colour of text`, async () => {
      const colour = await panel(page)
        .locator(selector)
        .first()
        .evaluate((element, of) => getComputedStyle(element)[of], property);
      const text = await panel(page)
        .locator('h1:visible')
        .evaluate((heading) => getComputedStyle(heading).color);
      return colour === text;
    });
  }
});

/** Runs in the page: many moves of a slider, several between two frames. */
async function dragSlider(slider: Element): Promise<{ most: number; times: number }> {
  const surface = document.querySelector('.study .surface');
  if (!(slider instanceof HTMLInputElement) || !surface) throw new Error('There is no slider.');
  const nextFrame = () => new Promise(requestAnimationFrame);
  const drawings = new Map<number, number>();
  let frame = 0;
  const tick = () => {
    frame += 1;
    requestAnimationFrame(tick);
  };
  await nextFrame();
  tick();
  const observer = new MutationObserver(() => {
    drawings.set(frame, (drawings.get(frame) ?? 0) + 1);
  });
  observer.observe(surface, { subtree: true, childList: true, attributes: true });
  for (let step = 0; step <= 40; step++) {
    slider.value = String(0.5 + step / 100);
    slider.dispatchEvent(new Event('input'));
    if (step % 5 === 4) await nextFrame();
  }
  await nextFrame();
  await nextFrame();
  observer.disconnect();
  return {
    most: Math.max(...drawings.values()),
    times: [...drawings.values()].reduce((sum, each) => sum + each, 0),
  };
}

/** Runs in the page: counts what is drawn, by frame. */
function watchDrawings(drawn: Element): { end(): { most: number; times: number } } {
  const surface = drawn.parentElement;
  if (!surface) throw new Error('There is no surface.');
  const drawings = new Map<number, number>();
  let frame = 0;
  let ended = false;
  const tick = () => {
    frame += 1;
    if (!ended) requestAnimationFrame(tick);
  };
  tick();
  const observer = new MutationObserver(() => {
    drawings.set(frame, (drawings.get(frame) ?? 0) + 1);
  });
  observer.observe(surface, { subtree: true, childList: true, attributes: true });
  return {
    end() {
      ended = true;
      observer.disconnect();
      return {
        most: Math.max(...drawings.values()),
        times: [...drawings.values()].reduce((sum, each) => sum + each, 0),
      };
    },
  };
}
