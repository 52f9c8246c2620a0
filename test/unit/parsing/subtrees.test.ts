import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { languageOfPath } from '../../../src/detect/languages';
import { NODE_BUDGET } from '../../../src/detect/nodes';
import type { NodeTable, Pruning, SyntaxNode, SyntaxTree } from '../../../src/detect/syntax';
import type { SourceLanguage } from '../../../src/detect/use';
import { editBetween } from '../../../src/editor/treeEdit';
import { createParsers, type SourceParser } from '../../../src/parsing/parsers';
import { readAsset } from './assets';

const parsers = createParsers(readAsset);
const LANGUAGES: SourceLanguage[] = ['python', 'javascript', 'typescript', 'typescriptreact'];

const folder = resolve('test/fixtures/detect');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const language = languageOfPath(path);
  return language ? [{ language, text: readFileSync(resolve(folder, path), 'utf8') }] : [];
});

const EVERYTHING: Pruning = {
  dropped: new Set(),
  leaves: new Set(),
  strings: new Set(),
  isTemplate: () => true,
};

/** Type, position, parent's row and place among its children, of each node. */
type Row = readonly [string, number, number, number, number];

function rowsRead(tree: SyntaxTree, pruning: Pruning, budget = NODE_BUDGET): readonly Row[] {
  return rowsOf(tree.nodes(pruning, budget));
}

function rowsOf(table: NodeTable | undefined): readonly Row[] {
  return Array.from({ length: table?.length ?? 0 }, (_, row) => [
    table?.typeNames[table.types[row] ?? -1] ?? '',
    table?.starts[row] ?? -1,
    (table?.starts[row] ?? -1) + (table?.lengths[row] ?? 0),
    row - (table?.ups[row] ?? -1),
    table?.indices[row] ?? -1,
  ]);
}

/** How many rows each node has, and where the statements of the file are. */
function sizesOf(table: NodeTable | undefined) {
  const sizes = [...(table?.sizes.subarray(0, table.length) ?? [])];
  return { sizes, statements: table?.statements.map(({ row }) => row) };
}

/** Of a text that is parsed from another one's tree, which is deleted. */
function nodesAfter(
  parser: SourceParser,
  before: SyntaxTree,
  table: NodeTable | undefined,
  text: string,
) {
  const edit = editBetween(before.text, text);
  if (edit) before.edit(edit);
  const tree = parser.parse(text, before);
  before.delete();
  const now = tree.nodes(EVERYTHING, NODE_BUDGET, table && edit && { table, edit });
  if (!now) throw new Error('There are too many nodes');
  return { tree, table: now };
}

/** The same, as the parser's own nodes tell it. */
function rowsAsked(tree: SyntaxTree, { dropped, leaves, strings, isTemplate }: Pruning) {
  const rows: Row[] = [[tree.rootNode.type, 0, tree.text.length, 0, 0]];
  const visit = (parent: SyntaxNode, row: number): void => {
    let index = 0;
    for (const child of namedChildren(parent)) {
      const { type, startIndex, endIndex } = child;
      if (dropped.has(type)) continue;
      const isLeaf = leaves.has(type) || (strings.has(type) && !isTemplate(tree.text, startIndex));
      rows.push([type, startIndex, endIndex, row, index]);
      if (!isLeaf) visit(child, rows.length - 1);
      index += 1;
    }
  };
  visit(tree.rootNode, 0);
  return rows;
}

function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.flatMap((child) => (child?.isNamed ? child : []));
}

async function assertRead(language: SourceLanguage, text: string, pruning = EVERYTHING) {
  const tree = (await parsers.parser(language)).parse(text);
  try {
    assert.deepEqual(rowsRead(tree, pruning), rowsAsked(tree, pruning));
  } finally {
    tree.delete();
  }
}

describe('nodes that are read from the memory of the parser', () => {
  it('are those that the parser tells of, in every annotated source', async () => {
    for (const { language, text } of sources) await assertRead(language, text);
  });

  it('are those that the parser tells of, in half-written code', async () => {
    const piece = fc.constantFrom(
      ...['f', '(', ')', '.', ',', ' ', '=', ':', '[', ']', '{', '}', '"a"', "'b'", '1', '.5'],
      ...['-', '\n', '\n    ', '\r\n', '\t', ';', '#', '//', '/*', '"""', '`', '${', '<p>', '😀'],
      ...['None', 'this', 'return ', 'const ', 'await ', 'lambda', '**', '...', 'if ', 'def f'],
      ...['class A', '=>', 'import a', 'from b import ', 'f"{x}"', 'match x', 'async ', '@d'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LANGUAGES),
        fc.array(piece, { maxLength: 30 }),
        (language, pieces) => assertRead(language, pieces.join('')),
      ),
      { seed: 20263, numRuns: 600 },
    );
  });

  it('are those that the parser tells of, after edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9)), { maxLength: 6 }),
        async ({ language, text }, edits) => {
          const parser = await parsers.parser(language);
          let tree = parser.parse(text);
          let table = tree.nodes(EVERYTHING, NODE_BUDGET);
          for (const [part, removed] of edits) {
            const at = Math.floor(part * tree.text.length);
            const next = `${tree.text.slice(0, at)}(x${tree.text.slice(at + removed)}`;
            const edit = editBetween(tree.text, next);
            if (edit) tree.edit(edit);
            const before = tree;
            tree = parser.parse(next, before);
            before.delete();
            const asked = rowsAsked(tree, EVERYTHING);
            assert.deepEqual(rowsRead(tree, EVERYTHING), asked);
            // Those of the tree before are copied where they are the same.
            table = tree.nodes(EVERYTHING, NODE_BUDGET, table && edit && { table, edit });
            assert.deepEqual(rowsOf(table), asked);
            assert.deepEqual(sizesOf(table), sizesOf(tree.nodes(EVERYTHING, NODE_BUDGET)));
          }
          tree.delete();
        },
      ),
      { seed: 20264, numRuns: 60 },
    );
  });

  it('share with those before an edit within a word all but where and how long they are', async () => {
    const parser = await parsers.parser('python');
    const text = 'a = 1\nb = f(a)\nclass C:\n    x = 2\n';
    const at = text.indexOf('f(a)');
    const tree = parser.parse(text);
    // The first edit of a tree makes new ends for its statements.
    const [once, twice] = ['g', 'gh'].map((word) => text.slice(0, at) + word + text.slice(at));
    const first = nodesAfter(parser, tree, tree.nodes(EVERYTHING, NODE_BUDGET), once ?? '');
    const { types, starts, lengths, ups, sizes, indices } = first.table;
    const second = nodesAfter(parser, first.tree, first.table, twice ?? '').table;
    assert.deepEqual(
      [second.types, second.ups, second.sizes, second.indices].map((column, index) => {
        return column === [types, ups, sizes, indices][index];
      }),
      [true, true, true, true],
    );
    assert.notEqual(second.starts, starts);
    assert.notEqual(second.lengths, lengths);
  });

  it('leave out what is pruned', async () => {
    const pruning: Pruning = {
      dropped: new Set(['comment', 'string_start', 'string_end']),
      leaves: new Set(['parameters']),
      strings: new Set(['string']),
      isTemplate: (text, start) => text.startsWith('f', start),
    };
    await assertRead('python', '# a\ndef f(x, y=1):  # b\n  return f"{x}" + "{y}"\n', pruning);
  });

  it('are given up past a budget', async () => {
    const tree = (await parsers.parser('python')).parse('a = 1\n');
    const { length } = rowsRead(tree, EVERYTHING);
    assert.equal(length, 5);
    assert.equal(tree.nodes(EVERYTHING, length)?.length, length);
    assert.equal(tree.nodes(EVERYTHING, length - 1), undefined);
    tree.delete();
  });

  it('are as deep as the text nests', async () => {
    const depth = 30_000;
    const tree = (await parsers.parser('python')).parse(
      `${'('.repeat(depth)}1${')'.repeat(depth)}`,
    );
    assert.equal(rowsRead(tree, EVERYTHING).at(-1)?.[0], 'integer');
    tree.delete();
  });
});
