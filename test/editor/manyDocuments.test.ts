import assert from 'node:assert/strict';
import { type TextDocument, Uri, workspace } from 'vscode';
import type { Exports } from '../../src/editor/start';
import { notes } from './notes';
import { activateExtension, closeAll, hoverOf, textOf, until } from './support';
import { codesIn } from './supportFindings';

const FOLDER = 'many_documents';
/** Opened beside one another; the editor keeps some fifty that have no tab. */
const BATCH = 25;
/** A web worker asks for each file by way of the window: a fifth of them tells the same. */
const HALF = EXTENSION_HOST === 'web' ? 100 : 500;

/** One that imports from a file of its own, with a finding; long enough for its tree to tell. */
const network = (at: number): string =>
  [
    'from torch import nn',
    `from .act_${at} import act_${at}`,
    `from .missing_${at} import other`,
    ...Array.from({ length: 80 }, (_, line) => `layer_${line} = nn.Linear(${line}, ${at})`),
    'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
    'criterion = nn.CrossEntropyLoss()',
    `y = act_${at}(x)`,
    '',
  ].join('\n');

const definition = (at: number): string =>
  `import torch\n\n\ndef act_${at}(x):\n    return x * torch.sigmoid(x)\n`;

describe(`${2 * HALF} documents`, function () {
  this.timeout(120_000);
  let extension: Exports;
  let folder: Uri;

  before(async () => {
    extension = await activateExtension();
    const root = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = Uri.joinPath(root, FOLDER);
    await closeAll();
  });

  after(async () => {
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('that are opened, hovered, looked at and closed leave nothing behind', async () => {
    await openAndClose(0, HALF);
    const half = extension.kept();
    await openAndClose(HALF, 2 * HALF);
    await until('as much is kept as after half of them', () => {
      return JSON.stringify(extension.kept()) === JSON.stringify(half);
    });
    const whole = extension.kept();
    assert.deepEqual(whole, half);
    const bytes = whole?.parser?.bytes ?? 0;
    assert.ok(bytes > 0);
    notes.push(
      `${2 * HALF} documents: the parser has taken ${bytes / 1e6} MB, as after half of them`,
    );
  });

  async function openAndClose(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at += BATCH) {
      await lookAt(Array.from({ length: BATCH }, (_, index) => at + index));
    }
    await closeOurs();
    // Documents of tests before may be open still, in some versions of the editor.
    const others = sources().length;
    await until('nothing is kept of them', () => {
      const kept = extension.kept();
      return (kept?.parser?.trees ?? 0) <= others && (others > 0 || kept?.files === 0);
    });
  }

  async function lookAt(batch: readonly number[]): Promise<void> {
    const uris = await Promise.all(batch.map(written));
    const documents = await Promise.all(uris.map((uri) => workspace.openTextDocument(uri)));
    const hovers = await Promise.all(
      documents.map((document) => hoverOf(document, document.getText().lastIndexOf('act_'))),
    );
    assert.ok(hovers.every((hover) => hover && /the same as SiLU/.test(textOf(hover))));
    assert.ok((extension.kept()?.files ?? 0) > 0);
    // The others are closed before anybody has come to look for their problems.
    if (batch.includes(0) || batch.includes(HALF)) {
      await until('the problems are shown', () => uris.every((uri) => codesIn(uri)[0] === 'AL401'));
    }
  }

  async function written(at: number): Promise<Uri> {
    const [, uri] = await Promise.all([
      write(`act_${at}.py`, definition(at)),
      write(`net_${at}.py`, network(at)),
    ]);
    return uri;
  }

  /** The editor lets go of documents without a tab when others come. */
  async function closeOurs(): Promise<void> {
    const uris = await Promise.all(
      Array.from({ length: 80 }, (_, at) => write(`other_${at}.txt`, 'nothing')),
    );
    // One after the other: of too many at once some would be let go before they are there.
    for (const uri of uris) await workspace.openTextDocument(uri);
    await until(
      'each is closed',
      () => !sources().some(({ uri }) => uri.path.startsWith(`${folder.path}/`)),
    );
    const problems = Array.from({ length: 2 * HALF }, (_, at) => codesIn(uriOf(`net_${at}.py`)));
    assert.deepEqual(problems.flat(), []);
  }

  function sources(): readonly TextDocument[] {
    return workspace.textDocuments.filter(({ languageId }) => languageId === 'python');
  }

  function uriOf(name: string): Uri {
    return Uri.joinPath(folder, name);
  }

  async function write(name: string, text: string): Promise<Uri> {
    await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    return uriOf(name);
  }
});
