/** The editor's id of a file's language, by its extension, for files that are not open. */
export function languageIdOf(path: string): string {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(IDS, extension) ? (IDS[extension] ?? '') : '';
}

const IDS: Readonly<Record<string, string>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  ipynb: 'python',
  qmd: 'python',
  rmd: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  html: 'html',
  htm: 'html',
};
