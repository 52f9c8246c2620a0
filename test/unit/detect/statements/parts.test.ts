import assert from 'node:assert/strict';
import { NODE_BUDGET } from '../../../../src/detect/nodes';
import { NO_NEIGHBOURS } from '../../../../src/detect/own/neighbours';
import { python } from '../../../../src/detect/python/dialect';
import { FileReading } from '../../../../src/detect/statements/fileReading';
import { partsOf } from '../../../../src/detect/statements/parts';
import { parserFor } from '../sources';

/** The parts of a source in Python: of each its own place and all its places. */
async function parts(...lines: readonly string[]): Promise<readonly (readonly number[])[]> {
  const tree = (await parserFor('python')).parse(lines.join('\n'));
  const table = tree.nodes(python.pruning, NODE_BUDGET);
  assert.ok(table);
  const input = { text: tree.text, table, dialect: python, keras: undefined };
  const { file } = FileReading.of({ ...input, neighbours: NO_NEIGHBOURS });
  tree.delete();
  return partsOf(file).map(({ own, places }) => [own, ...places]);
}

describe('the parts of a file', () => {
  it('are its statements, where none says a name that another binds', async () => {
    assert.deepEqual(await parts('a = f()', 'b = g()', 'h(1)'), [
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('bring those together that name one another, over others between them', async () => {
    const found = await parts('a = f()', 'b = f()', 'c = [a]', 'def d(): return c');
    assert.deepEqual(found, [
      [0, 0, 2, 3],
      [1, 1],
    ]);
  });

  it('bring those together that change the same thing', async () => {
    assert.deepEqual(await parts('a = []', 'a.append(1)', 'a.append(2)'), [[0, 0, 1, 2]]);
  });

  it('bring those together that name a class, as it is run for each of them', async () => {
    assert.deepEqual(await parts('class A: pass', 'A(1)', 'A(2)'), [[0, 0, 1, 2]]);
  });

  it('share numbers and texts', async () => {
    assert.deepEqual(await parts('a = 1', 'b: str = "x"', 'f(a, b)', 'f(a)'), [
      [0, 0],
      [1, 1],
      [2, 0, 1, 2],
      [3, 0, 3],
    ]);
  });

  it('do not share what is a number only at times', async () => {
    assert.deepEqual(await parts('a = 1', 'a = f()', 'f(a)', 'g(a)'), [[0, 0, 1, 2, 3]]);
    assert.deepEqual(await parts('if f():', '  a = 1', 'f(a)', 'g(a)'), [[0, 0, 1, 2]]);
  });

  it('have nothing to do with one another for what both import', async () => {
    assert.deepEqual(await parts('import a', 'a.f()', 'a.g()'), [
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});
