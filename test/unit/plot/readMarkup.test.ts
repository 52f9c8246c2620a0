import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type MarkupElement, type MarkupNode, readMarkup } from '../../../src/plot/readMarkup';
import { element, escapeXml } from '../../../src/plot/xml';

const names = fc.constantFrom('svg', 'g', 'path', 'text', 'rect');
const texts = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/\p{C}/gu, ' '));
const attributes = fc.dictionary(fc.constantFrom('d', 'class', 'aria-label', 'x'), texts);

const { tree } = fc.letrec<{ tree: MarkupElement; node: MarkupNode }>((tie) => ({
  tree: fc
    .tuple(names, attributes, fc.array(tie('node'), { maxLength: 4 }))
    .map(([name, record, children]) => ({
      name,
      attributes: new Map(Object.entries(record)),
      children: withoutNeighbours(children),
    })),
  node: fc.oneof({ maxDepth: 4 }, texts, tie('tree')),
}));

describe('reading the markup of a picture', () => {
  it('gives back whatever was printed', () => {
    fc.assert(
      fc.property(tree, (printed) => {
        assert.deepEqual(readMarkup(print(printed)), printed);
      }),
    );
  });

  it('ends, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<', '>', '/', '"', '=', 'a', ' ')), (signs) => {
        readMarkup(signs.join(''));
      }),
    );
  });
});

function print(node: MarkupNode): string {
  return typeof node === 'string'
    ? escapeXml(node)
    : element(node.name, Object.fromEntries(node.attributes), node.children.map(print));
}

/** Texts side by side are one text. */
function withoutNeighbours(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.filter((node, at) => typeof node !== 'string' || typeof nodes[at - 1] !== 'string');
}
