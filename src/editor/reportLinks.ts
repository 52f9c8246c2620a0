import { relativeLink } from '../report/workspace/link';
import type { LinkTo } from '../report/workspace/workspaceReport';

/** The parts of an address that links are made of. */
export interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Links of a document without a place of its own: the editor takes a path from `/` on as one
 * from the workspace's first folder, also one that leads out of it.
 */
export function linksFromFolder(
  folder: Address,
  addressOf: (path: string) => Address | undefined,
): LinkTo {
  const relativeTo = linksFromSaved(folder, addressOf);
  return (path, line) => {
    const link = relativeTo(path, line);
    return link === undefined ? undefined : `/${link}`;
  };
}

/** Links of a document that is saved in a folder: relative, so that both can be moved together. */
export function linksFromSaved(
  folder: Address,
  addressOf: (path: string) => Address | undefined,
): LinkTo {
  return (path, line) => {
    const target = addressOf(path);
    return target && isNear(target, folder)
      ? relativeLink(relative(folder.path, target.path), line)
      : undefined;
  };
}

function isNear(a: Address, b: Address): boolean {
  return a.scheme === b.scheme && a.authority === b.authority;
}

function relative(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => path.split('/').filter((name) => name !== ''));
  const common = (here ?? []).findIndex((name, index) => name !== there?.[index]);
  const shared = common < 0 ? (here?.length ?? 0) : common;
  const up = new Array<string>((here?.length ?? 0) - shared).fill('..');
  return [...up, ...(there ?? []).slice(shared)].join('/');
}
