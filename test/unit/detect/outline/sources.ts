import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { detectModels } from '../../../../src/detect/detect';
import { languageOfPath } from '../../../../src/detect/languages';
import type { FileOutline } from '../../../../src/detect/outline/model';
import type { Detection, SourceLanguage } from '../../../../src/detect/use';
import { parserFor } from '../sources';

export interface OutlineFixture {
  readonly path: string;
  readonly language: SourceLanguage;
  readonly text: string;
}

/** The sources of a folder that state their outlines, by name. */
export function outlineFixtures(folder: string): readonly OutlineFixture[] {
  return readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const language = languageOfPath(path);
      const text = language ? readFileSync(resolve(folder, path), 'utf8') : '';
      return language ? [{ path, language, text }] : [];
    });
}

/** A class of PyTorch with two layers and the activation between them; what it imports is left out. */
export const BLOCK = `class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(8, 8)
        self.act = nn.ReLU()
        self.b = nn.Linear(8, 8)
    def forward(self, x):
        return self.b(self.act(self.a(x)))
`;

/** Detection and outline on a fresh parse. */
export async function modelsIn(
  language: SourceLanguage,
  text: string,
): Promise<{ readonly detection: Detection; readonly outline: FileOutline }> {
  const tree = (await parserFor(language)).parse(text);
  try {
    return detectModels(language, tree);
  } finally {
    tree.delete();
  }
}

/** The lines of the comment that ends a fixture, from `outline:` on. */
export function statedOutline(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/^(#|\/\/) ?/, ''));
  const start = lines.lastIndexOf('outline:');
  return start < 0 ? [] : lines.slice(start + 1).filter((line) => line !== '');
}
