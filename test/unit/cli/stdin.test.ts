import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { captured } from './captured';

async function mapped(lines: readonly string[], ...argv: readonly string[]) {
  const stdin = chunks(lines.map((line) => `${line}\n`).join(''));
  const { code, stdout, stderr } = await captured(['scan', '--stdin', ...argv], '.', {}, { stdin });
  const records = stdout.split('\n').filter(Boolean);
  return { code, stderr, records: records.map((line) => JSON.parse(line)) };
}

/** In pieces that part lines and characters. */
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

function file(path: string, text: string): string {
  return JSON.stringify({ path, text });
}

const RELU = 'from torch import nn\nact = nn.ReLU()  # é😀\n';

describe('scan --stdin', () => {
  it('maps lines of files to lines of what is in them, in order, by their own paths', async () => {
    const { code, records } = await mapped([
      file('/data/b.py', RELU),
      file('../a.py', RELU),
      file('c.ts', "import * as tf from '@tensorflow/tfjs';\ntf.relu(x);"),
    ]);
    const uses = records.filter(({ kind }) => kind === 'use');
    assert.deepEqual(
      uses.map(({ path, line, activation }) => [path, line, activation]),
      [
        ['/data/b.py', 2, 'relu'],
        ['../a.py', 2, 'relu'],
        ['c.ts', 2, 'relu'],
      ],
    );
    assert.equal(records.at(-1).kind, 'summary');
    assert.equal(records.at(-1).files, 3);
    assert.equal(code, 0);
  });

  it('says of a bad line what is wrong and goes on', async () => {
    const { code, records } = await mapped([
      'not json',
      '7',
      '{"path": "x.py"}',
      '{"text": ""}',
      '',
      file('a.py', RELU),
    ]);
    assert.deepEqual(
      records.slice(0, 4).map(({ kind, line, problem }) => [kind, line, problem]),
      [
        ['error', 1, 'not valid JSON'],
        ['error', 2, 'not an object'],
        ['error', 3, 'no text'],
        ['error', 4, 'no path'],
      ],
    );
    assert.equal(records[4].kind, 'use');
    assert.equal(code, 2);
  });

  it('says what it does not read, as a scan does', async () => {
    const { code, records } = await mapped([
      file('a.txt', 'relu'),
      file('b.py', 'x = "\0"'),
      file('c.ipynb', '{'),
    ]);
    const told = records.filter(({ kind }) => kind === 'skipped' || kind === 'unreadable');
    assert.deepEqual(
      told.map(({ path, reason }) => [path, reason]),
      [
        ['a.txt', 'unsupported'],
        ['b.py', 'binary'],
        ['c.ipynb', undefined],
      ],
    );
    assert.equal(code, 2);
  });

  it('finds what a scan of the files finds, where they import none of one another', async () => {
    const paths = ['keras_functional.py', 'model.ts', 'notebook.ipynb', 'residual_network.py'];
    const files = paths.map((name) => `media/examples/${name}`);
    const lines = files.map((path) => file(path, readFileSync(path, 'utf8')));
    const { stdout } = await captured(['scan', '--format', 'jsonl', ...files]);
    const { records } = await mapped(lines, '--format', 'jsonl');
    assert.deepEqual(
      records,
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
  });

  it('gives a report together with others, whoever wrote them', async () => {
    const parts = [[file('a.py', RELU)], [file('b.py', RELU), file('a/b.py', RELU)]];
    const written = await Promise.all(parts.map((lines) => mapped(lines)));
    const text = written.flatMap(({ records }) => records.map((one) => JSON.stringify(one)));
    const stdin = chunks(text.join('\n'));
    const { stdout } = await captured(['report', '--format', 'json', '-'], '.', {}, { stdin });
    const { uses, summary } = JSON.parse(stdout);
    assert.deepEqual(
      uses.map(({ path }: { path: string }) => path),
      ['a/b.py', 'a.py', 'b.py'],
    );
    assert.equal(summary.files, 3);
  });
});
