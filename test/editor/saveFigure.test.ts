import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { saveFigure } from '../../src/editor/saveFigure';
import type { SaveRequest } from '../../src/protocol';
import { words as wordsOf } from '../../src/text/text';

const words = wordsOf();

describe('a figure of the panel', () => {
  let problems: string[] = [];
  let proposed: string | undefined;

  beforeEach(() => {
    problems = [];
  });

  const save = (request: Omit<SaveRequest, 'type'>, target: Uri | undefined) =>
    saveFigure(
      { type: 'save', ...request },
      {
        words,
        async askWhere(name) {
          proposed = name;
          return target;
        },
        tellProblem: (text) => void problems.push(text),
      },
    );

  it('is saved as text or as bytes where it is wanted', async () => {
    for (const [format, data, bytes] of [
      ['svg', '<svg>f′</svg>', new TextEncoder().encode('<svg>f′</svg>')],
      ['png', 'iVBOR/8A', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0)],
    ] as const) {
      const target = inWorkspace(`figure.${format}`);
      assert.equal(
        await save({ name: 'elu', format, data }, target),
        words('panel.saved', { name: `figure.${format}` }),
      );
      assert.equal(proposed, `elu.${format}`);
      assert.deepEqual([...(await workspace.fs.readFile(target))], [...bytes]);
    }
    assert.deepEqual(problems, []);
  });

  it('is saved nowhere when its person has changed their mind', async () => {
    assert.equal(await save({ name: 'elu', format: 'svg', data: '' }, undefined), undefined);
    assert.deepEqual(problems, []);
  });

  it('is told not to be saved, and why, where that fails', async () => {
    const nowhere = Uri.parse('no-such-scheme:/folder/elu.svg');
    assert.equal(await save({ name: 'elu', format: 'svg', data: '' }, nowhere), undefined);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^elu\.svg could not be saved: ./);
  });
});

function inWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return Uri.joinPath(folder, name);
}
