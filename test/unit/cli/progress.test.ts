import assert from 'node:assert/strict';
import { columnsOf, createProgress } from '../../../src/cli/progress';
import { run } from '../../../src/cli/run';
import { withTree } from './temporaryTree';

/** What a terminal shows: lines of text, where `\r` and "erase line" act on the last one. */
function screen(written: string): readonly string[] {
  return written
    .split('\n')
    .map((line) => line.split('\u001b[2K').at(-1)?.replace(/^\r/, '') ?? '');
}

/** A terminal that stdout and stderr share. */
function terminal(columns: number) {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  return {
    io: { stdout: write, stderr: write, folder: '/', columns: () => columns },
    get written() {
      return written;
    },
    get lines() {
      return screen(written);
    },
  };
}

describe('the progress bar', () => {
  it('grows with the files that are done', () => {
    const shown = terminal(80);
    const progress = createProgress(shown.io, 4);
    const seen = [shown.lines.at(-1)];
    for (let file = 0; file < 4; file++) {
      progress.step(1);
      seen.push(shown.lines.at(-1));
    }
    assert.deepEqual(seen, [
      '[>                             ]   0 % of 4 files',
      '[=======>                      ]  25 % of 4 files',
      '[===============>              ]  50 % of 4 files',
      '[======================>       ]  75 % of 4 files',
      '[==============================] 100 % of 4 files',
    ]);
    progress.end();
    assert.deepEqual(shown.lines, ['']);
  });

  it('stays below what is written, on stdout and on stderr', () => {
    const shown = terminal(80);
    const { io, step, end } = createProgress(shown.io, 2);
    io.stdout('net.py:3:10 relu\nnet.py:4:10 elu\n');
    step(1);
    io.stderr('activation-lens: skipped a\n');
    io.stdout('');
    assert.deepEqual(shown.lines, [
      'net.py:3:10 relu',
      'net.py:4:10 elu',
      'activation-lens: skipped a',
      '[===============>              ]  50 % of 2 files',
    ]);
    end();
    io.stdout('the end\n');
    assert.deepEqual(shown.lines.slice(3), ['the end', '']);
  });

  it('is drawn only when it looks different', () => {
    const shown = terminal(80);
    const { step } = createProgress(shown.io, 100_000);
    for (let file = 0; file < 100_000; file++) {
      step(1);
    }
    const drawings = shown.written.split('\u001b[2K').length;
    assert.ok(drawings <= 101 + 30, `${drawings} drawings`);
  });

  it('is shorter than the line, however narrow', () => {
    for (const columns of [1, 2, 10, 40, 200]) {
      const shown = terminal(columns);
      createProgress(shown.io, 7).step(1);
      assert.ok((shown.lines.at(-1) ?? '').length < columns, `${columns}`);
    }
  });

  it('does not pass its end when files are added meanwhile', () => {
    const shown = terminal(80);
    const { step } = createProgress(shown.io, 1);
    step(1);
    step(1);
    assert.match(shown.lines.at(-1) ?? '', /100 % of 1 files$/);
  });

  it('is not there without a terminal or without files', () => {
    const { io } = terminal(80);
    const { columns, ...plain } = io;
    assert.equal(createProgress(plain, 5).io, plain);
    assert.equal(createProgress(io, 0).io, io);
  });
});

describe('the width of a terminal', () => {
  it('is what it says, now', () => {
    const stream = { isTTY: true, columns: 100 };
    const columns = columnsOf(stream, { TERM: 'xterm' });
    assert.equal(columns?.(), 100);
    stream.columns = 40;
    assert.equal(columns?.(), 40);
  });

  it('is 80 where it does not know', () => {
    assert.equal(columnsOf({ isTTY: true, columns: 0 }, {})?.(), 80);
  });

  it('is none of a file, nor of a terminal that cannot go back in its line', () => {
    assert.equal(columnsOf({ columns: 80 }, { TERM: 'xterm' }), undefined);
    assert.equal(columnsOf({ isTTY: true, columns: 80 }, { TERM: 'dumb' }), undefined);
  });
});

describe('scan on a terminal', () => {
  const files = { 'a.py': 'from torch import nn\nnn.ReLU()\n', 'b.py': '', 'c.ipynb': '{' };

  it('leaves what it found, and no bar', async () => {
    await withTree(files, async (folder) => {
      const shown = terminal(80);
      const code = await run(['scan', '.'], { ...shown.io, folder });
      assert.equal(code, 2);
      assert.match(shown.written, /\[=+> *\] {2}\d\d % of 3 files/);
      assert.deepEqual(shown.lines, [
        'a.py:2:4 relu',
        'activation-lens: cannot read c.ipynb: not valid JSON',
        '',
        'activations: 1, in 1 of 3 files',
        '  by name: relu 1',
        '  by framework: torch 1',
        'findings: 0',
        '',
      ]);
    });
  });

  it('shows no bar when told to be quiet', async () => {
    await withTree(files, async (folder) => {
      const shown = terminal(80);
      await run(['scan', '--quiet', 'a.py'], { ...shown.io, folder });
      assert.equal(shown.written, 'a.py:2:4 relu\n');
    });
  });

  it('writes nothing but the document to stdout', async () => {
    await withTree(files, async (folder) => {
      let stdout = '';
      const io = { stderr() {}, folder, columns: () => 80 };
      await run(['scan', '--format', 'json', 'a.py'], {
        ...io,
        stdout: (text) => {
          stdout += text;
        },
      });
      assert.equal(JSON.parse(stdout).uses.length, 1);
    });
  });
});
