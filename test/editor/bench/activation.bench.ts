// What the start of the extension costs, in the extension host that runs it.
import assert from 'node:assert/strict';
import { commands, extensions, Position, workspace } from 'vscode';
import type { Exports } from '../../../src/editor/start';
import { notes } from '../notes';

const AIM = 10;

describe('the start of the extension', () => {
  const extension = extensions.getExtension<Exports>('activation-lens.activation-lens');
  let ours: Exports;

  const took = async (what: string, action: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await action();
    note(what, performance.now() - began);
  };

  it('activates', async () => {
    assert.ok(extension);
    const began = performance.now();
    ours = await extension.activate();
    const whole = performance.now() - began;
    assert.equal(ours.isLoaded(), false);
    note(`activate() (aim: under ${AIM} ms)`, ours.milliseconds);
    note('its file read and compiled, as the editor marks it', loadingTime());
    note('from the request to the answer, across the processes of the editor', whole);
  });

  it('loads the rest', () => took('the rest is loaded, by the first document', ours.load));

  it('answers the first hover, with the grammar, and the next', async () => {
    for (const what of ['the first hover, grammar included', 'a hover of the next document']) {
      const content = `from torch import nn\n\nact = nn.ReLU()  # ${what}\n`;
      const { uri } = await workspace.openTextDocument({ language: 'python', content });
      await took(what, async () =>
        commands.executeCommand('vscode.executeHoverProvider', uri, new Position(2, 11)),
      );
    }
  });
});

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

/** The editor keeps its marks itself in Node, to the millisecond, and with the browser's elsewhere. */
function marks(): readonly Mark[] {
  const { MonacoPerformanceMarks: own } = globalThis as {
    readonly MonacoPerformanceMarks?: { getMarks?(): readonly Mark[] };
  };
  return own?.getMarks?.() ?? performance.getEntriesByType('mark');
}

/** Between two marks of the editor's own; `undefined`: it sets none by these names. */
function loadingTime(): number | undefined {
  const [from, to] = ['will', 'did'].map((when) =>
    marks().find(
      ({ name }) => name.startsWith(`code/extHost/${when}LoadExtensionCode/`) && isOurs(name),
    ),
  );
  return from && to && to.startTime - from.startTime;
}

function isOurs(mark: string): boolean {
  return mark.endsWith('activation-lens.activation-lens');
}

function note(what: string, milliseconds: number | undefined): void {
  const time = milliseconds === undefined ? 'not told' : `${milliseconds.toFixed(1)} ms`;
  notes.push(`${what}: ${time}`);
}
