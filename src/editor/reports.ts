import { Uri } from 'vscode';
import type { WorkspaceScan } from '../report/workspace/workspaceReport';
import { ruleScheme } from './ids';

/** A report that was made, for as long as the window is open. */
export interface KeptReport {
  readonly uri: Uri;
  readonly scan: WorkspaceScan;
  /** The address of each file that the report names, by its path there. */
  readonly addresses: ReadonlyMap<string, Uri>;
  readonly markdown: string;
}

/** The reports of this window: the last few, so that one that is still on screen can be read. */
export interface Reports {
  add(make: (uri: Uri) => KeptReport): KeptReport;
  /** Text of the document at a path; `undefined`: there is none. */
  textAt(path: string): string | undefined;
  latest(): KeptReport | undefined;
}

const MOST = 3;

export function createReports(name: () => string): Reports {
  const kept: KeptReport[] = [];
  let made = 0;
  return {
    add(make) {
      made += 1;
      const report = make(Uri.from({ scheme: ruleScheme, path: `/reports/${made}/${name()}.md` }));
      kept.push(report);
      kept.splice(0, kept.length - MOST);
      return report;
    },
    textAt: (path) => kept.find(({ uri }) => uri.path === path)?.markdown,
    latest: () => kept.at(-1),
  };
}
