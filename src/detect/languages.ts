import type { SourceLanguage } from './use';

const BY_EXTENSION: Readonly<Record<string, SourceLanguage>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  // The JavaScript grammar reads JSX as well.
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
};

const BY_EDITOR_ID: Readonly<Record<string, SourceLanguage>> = {
  python: 'python',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'typescriptreact',
};

/** By the file's extension, in any case; `undefined`: not a language that is read. */
export function languageOfPath(path: string): SourceLanguage | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : own(BY_EXTENSION, extension);
}

/** By the editor's language id. */
export function languageOfId(id: string): SourceLanguage | undefined {
  return own(BY_EDITOR_ID, id);
}

/** A file called `x.constructor` has no language. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
