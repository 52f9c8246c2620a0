import assert from 'node:assert/strict';
import { NODE_BUDGET, Source } from '../../../src/detect/nodes';
import { pruning } from '../../../src/detect/python/grammar';
import { parserFor } from './sources';

async function sourceOf(text: string): Promise<Source> {
  const tree = (await parserFor('python')).parse(text);
  const table = tree.nodes(pruning, NODE_BUDGET);
  tree.delete();
  assert.ok(table);
  return new Source(text, table);
}

describe('the nodes of a source', () => {
  it('are the same object each time, however they are reached', async () => {
    const source = await sourceOf('f(a, b=1)  # c\n');
    const call = source.root.children[0]?.children[0];
    const list = call?.lastChild;
    assert.deepEqual(
      list?.children.map(({ type, index }) => [type, index]),
      [
        ['identifier', 0],
        ['keyword_argument', 1],
      ],
    );
    assert.equal(list, call?.child(1));
    assert.equal(list, call?.childOf('argument_list'));
    assert.equal(list?.parent, call);
    assert.equal(source.node(list?.row ?? 0), list);
    assert.equal(source.root.parent, undefined);
  });

  it('have no child where there is none', async () => {
    const source = await sourceOf('x\n');
    const name = source.nodesOf(new Set(['identifier']))[0];
    assert.ok(name);
    assert.deepEqual(name.children, []);
    assert.equal(name.child(0), undefined);
    assert.equal(name.lastChild, undefined);
    assert.equal(name.childOf('call'), undefined);
    assert.equal(source.nextSibling(name.row), 0);
  });

  it('are all there for an empty text', async () => {
    const source = await sourceOf('');
    assert.equal(source.root.type, 'module');
    assert.deepEqual(source.root.children, []);
  });

  it('are found by their types, in order of position', async () => {
    const source = await sourceOf('f(g(1), 2)\nh(3)\n');
    const calls = source.nodesOf(new Set(['call', 'integer']));
    assert.deepEqual(
      calls.map(({ row }) => source.textAt(row)),
      ['f(g(1), 2)', 'g(1)', '1', '2', 'h(3)', '3'],
    );
  });
});
