import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { pruning as javascript } from '../../../src/detect/javascript/grammar';
import { languageOfPath } from '../../../src/detect/languages';
import { copyTree, NODE_BUDGET, type Pruning } from '../../../src/detect/nodes';
import { pruning as python } from '../../../src/detect/python/grammar';
import type { SourceLanguage } from '../../../src/detect/use';
import { parserFor } from './sources';

const folder = resolve('test/fixtures/detect');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const language = languageOfPath(path);
  return language ? [{ path, language, text: readFileSync(resolve(folder, path), 'utf8') }] : [];
});

/** No node has these types, so that everything is left to the parser. */
function withoutPlain(pruning: Pruning): Pruning {
  const none = '';
  return {
    ...pruning,
    plain: {
      ...pruning.plain,
      names: new Set(),
      member: none,
      call: none,
      list: none,
      keyword: none,
      statement: none,
      brackets: none,
      parameters: none,
      mapping: none,
      returning: none,
      declaration: none,
      declarator: none,
    },
  };
}

async function nodesOf(language: SourceLanguage, text: string, change: (p: Pruning) => Pruning) {
  const tree = (await parserFor(language)).parse(text);
  try {
    const pruning = change(language === 'python' ? python : javascript);
    const nodes = copyTree(tree, pruning, NODE_BUDGET)?.nodes ?? [];
    return nodes.map(({ type, start, end, index, children, parent }) =>
      [type, start, end, index, children.length, parent?.start].join(' '),
    );
  } finally {
    tree.delete();
  }
}

async function assertSame(language: SourceLanguage, text: string): Promise<void> {
  assert.deepEqual(
    await nodesOf(language, text, (pruning) => pruning),
    await nodesOf(language, text, withoutPlain),
  );
}

describe('expressions that are read from the text', () => {
  it('are what the parser makes of them, in every annotated source', async () => {
    for (const { language, text } of sources) {
      await assertSame(language, text);
    }
  });

  it('are what the parser makes of them, in half-written code', async () => {
    const piece = fc.constantFrom(
      ...['f', '(', ')', '.', ',', ' ', '=', ':', '[', ']', '{', '}', '"a"', "'b'", '1', '.5', '-'],
      ...[
        'None',
        'this',
        'return ',
        'const ',
        'await ',
        'x',
        '\n',
        ';',
        '#',
        'lambda',
        '**',
        '...',
      ],
    );
    const language = fc.constantFrom<SourceLanguage[]>('python', 'javascript', 'typescript');
    await fc.assert(
      fc.asyncProperty(language, fc.array(piece, { maxLength: 25 }), async (one, pieces) =>
        assertSame(one, pieces.join('')),
      ),
      { seed: 20262, numRuns: 400 },
    );
  });
});
