import { relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isOutside, slashed } from './repository';

/** Which files a scan looks at, beside what `.gitignore` says. */
export interface Selection {
  /** Left out, with all that is in it. */
  excludes(path: string, isFolder: boolean): boolean;
  /** A file that is asked for. */
  includes(path: string): boolean;
}

/** Patterns as in `.gitignore`, from a folder; they say nothing of what is outside of it. */
export interface Patterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export const EVERYTHING: Selection = { excludes: () => false, includes: () => true };

/** `undefined`: nothing is excluded, everything is included. */
export function createSelection(
  include: Patterns | undefined,
  exclude: Patterns | undefined,
): Selection {
  const included = include && matcher(include);
  const excluded = exclude && matcher(exclude);
  return {
    excludes: (path, isFolder) => excluded?.(path, isFolder) ?? false,
    includes: (path) => included?.(path, false) ?? true,
  };
}

/** Whether a path matches; `undefined`: it is outside of the folder. */
function matcher({ folder, patterns }: Patterns) {
  const rules: Ignore = ignore({ ignoreCase: false }).add([...patterns]);
  return (path: string, isFolder: boolean): boolean | undefined => {
    const inside = relative(folder, path);
    return inside === '' || isOutside(inside)
      ? undefined
      : rules.ignores(slashed(inside) + (isFolder ? '/' : ''));
  };
}
