import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { readPythonCell } from '../../../../src/detect/notebook/pythonCell';

describe('a cell of IPython', () => {
  const read: readonly (readonly [cell: string, code: string])[] = [
    ['%matplotlib inline\nx = 1', '                  \nx = 1'],
    ['  \n%matplotlib inline\nx = 1', '  \n                  \nx = 1'],
    ['!pip install \\\n  torch\nx = 1', '              \n       \nx = 1'],
    ['!pip install torch\r\nx = 1', '                  \r\nx = 1'],
    ['!echo "it\'s (\nx = 1', '             \nx = 1'],
    ['!!ls\nx = 1', '    \nx = 1'],
    ['for i in range(3):\n    !ls {i}\nx = 1', 'for i in range(3):\n    0      \nx = 1'],
    ['%%bash\nls', '      \n  '],
    ['\n%%bash\nls', '\n      \n  '],
    ['%%javascript\nlet x = 1;', '            \n          '],
    ['%%writefile a.py\nx = 1', '                \n     '],
    ['%%time\nx = 1', '      \nx = 1'],
    ['%%capture out --no-stderr\nx = 1', '                         \nx = 1'],
    ['%%timeit -n 3 y = 2\nx = 1', '0            ;y = 2\nx = 1'],
    ['%%time\n!ls\nx = 1', '      \n   \nx = 1'],
    ['%time x = f()', '0    ;x = f()'],
    ['% time f()', '0     ;f()'],
    ['if a:\n  %time f()', 'if a:\n  0    ;f()'],
    ['%timeit -n10 -r 3 -o f(-x)', '0                   ;f(-x)'],
    ['%timeit --unknown f()', '0                ;f()'],
    ['%prun -s cumtime f()', '0               ;f()'],
    ['%lprun -f g.h f()', '0            ;f()'],
    ['%timeit for i in x: f(i)', '       \ffor i in x: f(i)'],
    ['if a:\n  %time if b: f()\n  g()', 'if a:\n     \f  if b: f()\n  g()'],
    ['%%timeit -n 3 for i in x: f(i)\ng()', '             \ffor i in x: f(i)\ng()'],
    ['%time format(x)', '0    ;format(x)'],
    ['%time', '     '],
    ['%time   ', '        '],
    ['%cd somewhere', '             '],
    ['files = !ls', 'files = 0  '],
    ['a.b["c"] = 1\nfiles=!ls "(', 'a.b["c"] = 1\nfiles=0     '],
    ['y = %time f(1)', 'y =       f(1)'],
    ['r = %timeit -o f(1)', 'r = 0         ;f(1)'],
    ['where = %pwd', 'where = 0   '],
    ['nn.ReLU?', '        '],
    ['nn.ReLU??  ', '           '],
    ['?nn', '   '],
    ['*int*?', '      '],
    ['%time?', '      '],
    ['f(x)  # really?', 'f(x)  # really?'],
    ['s = "really?"', 's = "really?"'],
    [', f a b', '       '],
    ['x = a\\\n  % b', 'x = a\\\n  % b'],
    ['x = a\\\r\n  % b', 'x = a\\\r\n  % b'],
    ['x = (a\n  %b)\ny = 1', 'x = (a\n  %b)\ny = 1'],
    ['s = """\n!ls\n%time f()\n"""\n!ls', 's = """\n!ls\n%time f()\n"""\n   '],
    ["s = 'it\\'s (' # (\n!ls", "s = 'it\\'s (' # (\n   "],
    ["s = 'half\n!ls", "s = 'half\n   "],
    ["s = 'one\\\n%two'\n!ls", "s = 'one\\\n%two'\n   "],
    ['f(]\n!ls)\n!ls', 'f(]\n!ls)\n   '],
    ['y = 3 % 2', 'y = 3 % 2'],
    ['if a != b:\n  pass', 'if a != b:\n  pass'],
    ['', ''],
  ];
  for (const [cell, code] of read) {
    it(`${JSON.stringify(cell)} is read as ${JSON.stringify(code)}`, () => {
      assert.equal(readPythonCell(cell).code, code);
    });
  }

  const ends: readonly (readonly [cell: string, closing: string])[] = [
    ['f(x)', ''],
    ['f(x', '\n)'],
    ['f(x[{1: 2', '\n}])'],
    ['f(x # [', '\n)'],
    ['s = """a', '\n"""'],
    ["f(r'''a\\", "\n''')"],
    ["f('half", '\n)'],
    ["s = 'half\\", '\n\n'],
    ["f('half\\\n", '\n\n)'],
    ['x = \\', '\n'],
    ['x = \\\n', '\n'],
    ['x = a\\b', ''],
    ['f(\n!ls', '\n)'],
    ['!f(', ''],
    ['%%bash\nf(', ''],
  ];
  for (const [cell, closing] of ends) {
    it(`${JSON.stringify(cell)} is closed by ${JSON.stringify(closing)}`, () => {
      assert.equal(readPythonCell(cell).closing, closing);
    });
  }

  const blocks: readonly (readonly [cell: string, isBlock: boolean])[] = [
    ['  x = 1\n  y = 2', true],
    ['\n# note\n  x = 1', true],
    ['%%time\n  x = 1', true],
    ['x = 1\n  y', false],
    ['  # note\nx = 1', false],
    ['  \n', false],
    ['  !ls\nx = 1', true],
  ];
  for (const [cell, isBlock] of blocks) {
    it(`${JSON.stringify(cell)} is ${isBlock ? '' : 'not '}a block`, () => {
      assert.equal(readPythonCell(cell).opening !== '', isBlock);
    });
  }

  it('is read as it is where it is Python alone', () => {
    const folder = resolve('test/fixtures/detect');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.py'))) {
      const text = readFileSync(resolve(folder, file), 'utf8');
      const { code, opening, closing } = readPythonCell(text);
      assert.deepEqual([code, opening], [text, ''], file);
      assert.equal(closing !== '', file === 'torch/half_typed.py', file);
    }
  });

  it('keeps its length and its lines, whatever it holds', () => {
    const piece = fc.constantFrom(
      ...['%', '%%', '!', '?', 'time', 'timeit', ' -n', ' ', '\n', '\r\n', '\\', "'", '"', '"""'],
      ...['(', ')', '[', ']', '{', '}', '#', '=', 'x', 'ls', '\t', ';', '\u{1f600}', '\ud800'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { code } = readPythonCell(text);
        assert.equal(code.length, text.length);
        assert.equal(code.replace(/[^\n]/g, ' '), text.replace(/[^\n]/g, ' '));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('is read in linear time', () => {
    for (const hostile of [
      '!ls (\n',
      '%time -n ',
      'x = !',
      '"""',
      "'\n",
      '(',
      '\\\n',
      '  #\n',
      '?\n',
    ]) {
      const { code } = readPythonCell(hostile.repeat(100_000));
      assert.equal(code.length, hostile.length * 100_000);
    }
  }).timeout(60_000);
});
