import { languageOfId } from '../languages';
import type { SourceLanguage } from '../use';
import { member } from './json';

/** Kernels that say no language in their file, by the beginning of their names. */
const NAMED_KERNELS: readonly (readonly [RegExp, string])[] = [
  [/^ir$/i, 'R'],
  [/^julia\b/i, 'Julia'],
];

/**
 * The language of a notebook by the metadata of its file, as it is called there; `undefined`: it
 * does not say, as one that was never run, and is taken for Python, as VS Code takes it.
 */
export function kernelLanguage(metadata: unknown): string | undefined {
  const kernel = member(metadata, 'kernelspec');
  const said = member(member(metadata, 'language_info'), 'name') ?? member(kernel, 'language');
  if (typeof said === 'string' && said !== '') return said;
  const name = member(kernel, 'name');
  return typeof name === 'string'
    ? NAMED_KERNELS.find(([pattern]) => pattern.test(name))?.[1]
    : undefined;
}

/** How the code of a kernel's language is read; `undefined`: it is not. */
export function languageOfKernel(name: string | undefined): SourceLanguage | undefined {
  return name === undefined || /^i?python/i.test(name)
    ? 'python'
    : languageOfId(name.toLowerCase());
}

/** The language of one cell, if its metadata names one, by the editor's id. */
export function cellLanguageId(metadata: unknown): string | undefined {
  const id = member(member(metadata, 'vscode'), 'languageId');
  return typeof id === 'string' ? id : undefined;
}
