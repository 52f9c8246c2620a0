import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languageOfPath } from '../../src/detect/languages';
import { joinCells } from '../../src/detect/notebook/cells';
import { scriptsOf } from '../../src/detect/scripts';
import type { SourceLanguage } from '../../src/detect/use';
import { readNotebook } from '../../src/scan/notebook';

/** One file as both sides read it: of a notebook the code, of a page the scripts. */
export interface EvaluatedSource {
  /** Below the folder that was named. */
  readonly path: string;
  readonly text: string;
  readonly language: SourceLanguage;
}

const LARGEST = 1_500_000;

/** All sources below a folder, or one file. */
export function readSources(folder: string): readonly EvaluatedSource[] {
  const paths = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    : [''];
  return paths
    .filter((path) => !/(^|\/)(node_modules|\.git)\//.test(path))
    .flatMap((path) => {
      const file = join(folder, path);
      const { size } = statSync(file);
      return size > 0 && size < LARGEST && statSync(file).isFile() ? readSource(file, path) : [];
    });
}

function readSource(file: string, path: string): readonly EvaluatedSource[] {
  const name = path === '' ? file : path;
  if (/\.ipynb$/i.test(name)) {
    const notebook = readNotebook(textOf(file));
    if (notebook.kind !== 'code') return [];
    const { cells, language } = notebook;
    return [{ path: name, text: joinCells(cells, language).text, language }];
  }
  if (/\.html?$/i.test(name)) {
    return [{ path: name, text: scriptsOf(textOf(file)), language: 'javascript' }];
  }
  const language = languageOfPath(name);
  return language === undefined ? [] : [{ path: name, text: textOf(file), language }];
}

function textOf(file: string): string {
  return new TextDecoder().decode(readFileSync(file)).replace(/\r\n?/g, '\n');
}
