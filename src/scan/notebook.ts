import { languageOfId } from '../detect/languages';
import type { Cell } from '../detect/notebook/cells';
import { member } from '../detect/notebook/json';
import { cellLanguageId, kernelLanguage, languageOfKernel } from '../detect/notebook/kernel';
import type { SourceLanguage } from '../detect/use';

export type Notebook =
  | { readonly kind: 'code'; readonly language: SourceLanguage; readonly cells: readonly Cell[] }
  /** Of a kernel whose language is not read. */
  | { readonly kind: 'other'; readonly language: string }
  | { readonly kind: 'malformed'; readonly problem: Problem };

/** Why a text is no notebook. */
export type Problem = 'notJson' | 'mergeConflict' | 'noCells';

/**
 * The code cells of a Jupyter notebook, with their index among all cells: of nbformat 4, or of the
 * worksheets of 2 and 3. An empty text is a notebook without cells, as the editor makes them.
 */
export function readNotebook(text: string): Notebook {
  if (text.trim() === '') {
    return { kind: 'code', language: 'python', cells: [] };
  }
  let notebook: unknown;
  try {
    notebook = JSON.parse(text);
  } catch {
    const isMerge = /^<{7}(?: |$)/m.test(text) && /^>{7}(?: |$)/m.test(text);
    return { kind: 'malformed', problem: isMerge ? 'mergeConflict' : 'notJson' };
  }
  const cells = cellsOf(notebook);
  if (cells === undefined) {
    return { kind: 'malformed', problem: 'noCells' };
  }
  const name = kernelLanguage(member(notebook, 'metadata'));
  const language = languageOfKernel(name);
  return language === undefined
    ? { kind: 'other', language: name ?? '' }
    : { kind: 'code', language, cells: codeCells(cells, language) };
}

function cellsOf(notebook: unknown): readonly unknown[] | undefined {
  const cells = member(notebook, 'cells');
  const sheets = member(notebook, 'worksheets');
  if (Array.isArray(cells)) return cells;
  if (!Array.isArray(sheets)) return undefined;
  return sheets.flatMap((sheet: unknown) => {
    const own = member(sheet, 'cells');
    return Array.isArray(own) ? own : [];
  });
}

function codeCells(cells: readonly unknown[], language: SourceLanguage): readonly Cell[] {
  return cells.flatMap((cell, index) =>
    member(cell, 'cell_type') === 'code' && isOf(language, cell)
      ? [{ text: sourceOf(cell), index }]
      : [],
  );
}

/** A cell may be in another language than its notebook: `vscode`, or in format 3 the cell, says so. */
function isOf(language: SourceLanguage, cell: unknown): boolean {
  const id = cellLanguageId(member(cell, 'metadata')) ?? member(cell, 'language');
  return typeof id !== 'string' || languageOfId(id) === language;
}

/** A cell's source, `input` in format 3, is one string, or a list of lines that keep their ends. */
function sourceOf(cell: unknown): string {
  const source = member(cell, 'source') ?? member(cell, 'input');
  const lines: readonly unknown[] = Array.isArray(source) ? source : [source];
  return lines.filter((line) => typeof line === 'string').join('');
}
