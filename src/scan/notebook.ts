import type { Cell } from '../detect/notebook/cells';

export type Notebook =
  | { readonly kind: 'python'; readonly cells: readonly Cell[] }
  | { readonly kind: 'other'; readonly language: string }
  | { readonly kind: 'malformed'; readonly problem: string };

/** The code cells of a Jupyter notebook in nbformat 4, with their index among all cells. */
export function readNotebook(text: string): Notebook {
  let notebook: unknown;
  try {
    notebook = JSON.parse(text);
  } catch {
    return { kind: 'malformed', problem: 'not valid JSON' };
  }
  const cells = member(notebook, 'cells');
  if (!Array.isArray(cells)) {
    return { kind: 'malformed', problem: 'not a notebook of format 4' };
  }
  const language = languageOf(member(notebook, 'metadata'));
  if (language !== undefined && !/^i?python/i.test(language)) {
    return { kind: 'other', language };
  }
  return {
    kind: 'python',
    cells: cells.flatMap((cell: unknown, index) =>
      member(cell, 'cell_type') === 'code' ? [{ text: sourceOf(cell), index }] : [],
    ),
  };
}

/** `undefined`: the notebook does not say, as one that was never run. */
function languageOf(metadata: unknown): string | undefined {
  const name =
    member(member(metadata, 'language_info'), 'name') ??
    member(member(metadata, 'kernelspec'), 'language');
  return typeof name === 'string' ? name : undefined;
}

/** A cell's source is one string, or a list of lines that keep their ends. */
function sourceOf(cell: unknown): string {
  const source = member(cell, 'source');
  const lines: readonly unknown[] = Array.isArray(source) ? source : [source];
  return lines.filter((line) => typeof line === 'string').join('');
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
