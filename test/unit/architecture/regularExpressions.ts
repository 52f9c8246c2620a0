import { readdirSync, readFileSync } from 'node:fs';
import type { SyntaxNode } from '../../../src/detect/syntax';
import { parserFor } from '../detect/sources';

/** A regular expression as it stands in a file. */
export interface Written {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** One that is put together while the program runs. */
export interface Made extends Written {
  /** From 1. */
  readonly line: number;
}

export interface RegularExpressions {
  readonly written: readonly Written[];
  /** Places at which they are made: `src/detect/a.ts:7`. */
  readonly making: readonly string[];
}

/** Those of all sources that ship. */
export async function regularExpressions(): Promise<RegularExpressions> {
  const written: Written[] = [];
  const making: string[] = [];
  const parser = await parserFor('typescript');
  for (const file of ['src', 'webview'].flatMap(sourcesIn)) {
    const text = readFileSync(file, 'utf8');
    const tree = parser.parse(text);
    const visit = (node: SyntaxNode): void => {
      const own = text.slice(node.startIndex, node.endIndex);
      if (node.type === 'regex') {
        const end = own.lastIndexOf('/');
        written.push({ file, source: own.slice(1, end), flags: own.slice(end + 1) });
      } else if (/^(new )?RegExp\(/.test(own) && node.type.endsWith('_expression')) {
        making.push(`${file}:${text.slice(0, node.startIndex).split('\n').length}`);
      }
      for (const child of node.children) if (child) visit(child);
    };
    visit(tree.rootNode);
    tree.delete();
  }
  return { written, making };
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => `${folder}/${path}`);
}
