// The panel in the real workbench: how soon it is there.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { panelTexts } from '../../src/text/panelTexts';
import { closeWorkbench, openWorkbench } from '../ui/support';
import { clickOn, openFile, runCommand } from '../ui/supportEditor';
import { root } from '../workbench/project.mjs';
import { amount, line, median } from './measure';
import { type Opening, type Panels, type Subject, watchPanels } from './opening';
import { tell } from './tell';

const OPENING = 300;
/** Of it, what is not VS Code's own. */
const BEYOND = 150;
const OPENINGS = 7;

/** Kilobytes of the script, as users get it. */
const SCRIPT = 300;

const emptyPanel: Subject = {
  command: 'Empty Panel: Open',
  shows: '.empty',
};

const ourPanel: Subject = {
  command: 'Activation Lens: Open Panel',
  shows: 'path.curve',
  // What its page has brought cannot be used.
  answers: '.panel:not([inert]) path.curve',
};

describe('the panel', () => {
  let page: Page;
  let panels: Panels;

  before(async () => {
    page = await openWorkbench({ size: { width: 1600, height: 1000 } });
    panels = await watchPanels(page, [emptyPanel, ourPanel]);
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  });

  after(() => closeWorkbench(page));

  it('opens', async function () {
    this.timeout(300_000);
    const empty: Opening[] = [];
    const ours: Opening[] = [];
    // The first of each finds nothing in any cache.
    for (let run = 0; run <= OPENINGS; run += 1) {
      empty.push(await panels.open(emptyPanel));
      await closePanels();
      ours.push(await panels.open(ourPanel));
      if (run < OPENINGS) await closePanels();
    }
    report(empty, ours);
  });

  it('is loaded in parts', () => {
    const size = (...path: readonly string[]) => statSync(join(root, ...path)).size / 1000;
    const parts = readdirSync(join(root, 'dist', 'panel')).map((name) => size('dist/panel', name));
    const opening = size('dist/panel/panel.js');
    const words = JSON.stringify(panelTexts()).length / 1000;
    tell(share('size of the script it opens with', opening, SCRIPT));
    tell(`  with all parts ${kilo(parts.reduce((sum, each) => sum + each, 0))}`);
    tell(`  the toolkit ${kilo(size('dist/toolkit.min.js'))}, words ${kilo(words)}`);
  });

  async function closePanels(): Promise<void> {
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'residual_network.py');
    await clickOn(page, 'ELU', { within: 'nn.ELU(alpha' });
  }
});

function report(empty: readonly Opening[], ours: readonly Opening[]): void {
  const times = (of: readonly Opening[], part: (one: Opening) => number) => of.slice(1).map(part);
  const [bare, whole] = [empty, ours].map((of) => times(of, ({ seen }) => seen));
  if (bare === undefined || whole === undefined) return;
  const beyond = (of: (times: readonly number[]) => number) => of(whole) - of(bare);
  const least = (all: readonly number[]) => Math.min(...all);
  tell(line('opening, from Enter to the curve', median(whole), OPENING));
  tell(line('  an empty panel of VS Code', median(bare)));
  tell(line('  ours beyond it', beyond(median), BEYOND));
  tell(line('  until it answers', median(times(ours, ({ answers }) => answers))));
  const parts = {
    'until VS Code makes the webview': ({ webview }: Opening) => webview,
    'until it has taken the page': ({ page, webview }: Opening) => page - webview,
    'until the first script': ({ script, page }: Opening) => script - page,
    'until the curve is on the screen': ({ seen, script }: Opening) => seen - script,
    'until it answers': ({ answers, seen }: Opening) => answers - seen,
  };
  for (const [name, part] of Object.entries(parts)) {
    const theirs = median(times(empty, part));
    const beside = Number.isFinite(theirs) ? `  empty ${amount(theirs)}` : '';
    tell(`${line(`    ${name}`, median(times(ours, part)))}${beside}`);
  }
  tell(
    `    fastest ${amount(least(whole))}, empty ${amount(least(bare))}, beyond it ${amount(beyond(least))}`,
  );
  const first = ([one]: readonly Opening[]) => amount(one?.seen ?? Number.NaN);
  tell(`    the first time ${first(ours)}, empty ${first(empty)}`);
}

function kilo(kilobytes: number): string {
  return `${kilobytes.toFixed(0)} kB`;
}

function share(name: string, kilobytes: number, target: number): string {
  const part = (kilobytes / target).toFixed(2);
  return `  ${name.padEnd(34)}${kilo(kilobytes).padStart(10)}  ${part} of ${kilo(target)}`;
}
