import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import { markdownOf } from '../report/workspace/markdown';
import { type WorkspaceScan, workspaceBlocks } from '../report/workspace/workspaceReport';
import { contextKeys } from './ids';
import { findWorkspaceFiles, type WorkspaceFile } from './reportFiles';
import { linksFromFolder } from './reportLinks';
import { saveReport } from './reportSave';
import { type ReportScanDependencies, scanWorkspace } from './reportScan';
import type { KeptReport, Reports } from './reports';
import { showRendered } from './ruleDocuments';

export interface ReportDependencies extends ReportScanDependencies {
  readonly reports: Reports;
  /** For what is written beside the report, of this program. */
  readonly version: string;
}

/** Reports on all files of the workspace, which takes a while, and shows the report. */
export async function reportOnWorkspace(dependencies: ReportDependencies): Promise<void> {
  const { words } = dependencies;
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(words('workspaceReport.noFolder'));
    return;
  }
  const report = await makeReport(dependencies);
  if (report === undefined) {
    void window.showInformationMessage(words('workspaceReport.cancelled'));
    return;
  }
  await commands.executeCommand('setContext', contextKeys.hasReport, true);
  await showRendered(report.uri);
  void offerToSave(report, dependencies);
}

/** `undefined`: it was cancelled. */
function makeReport(dependencies: ReportDependencies): Thenable<KeptReport | undefined> {
  const { words, reports } = dependencies;
  const options = {
    location: ProgressLocation.Notification,
    title: words('workspaceReport.working'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    progress.report({ message: words('workspaceReport.searching') });
    const { files, problems } = await findWorkspaceFiles(token, words);
    for (const problem of problems) void window.showWarningMessage(problem);
    let before = 0;
    const scan = await scanWorkspace(files, dependencies, token, (done) => {
      const percent = Math.floor((100 * done) / files.length);
      if (percent === before && done < files.length) return;
      const message = words('workspaceReport.progress', { done, total: files.length });
      progress.report({ message, increment: percent - before });
      before = percent;
    });
    return scan && reports.add((uri) => keptReport(uri, scan, files, dependencies));
  });
}

function keptReport(
  uri: Uri,
  scan: WorkspaceScan,
  files: readonly WorkspaceFile[],
  { words }: ReportDependencies,
): KeptReport {
  const addresses = new Map(files.map((file) => [file.path, file.uri]));
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.from({ scheme: 'file', path: '/' });
  const links = linksFromFolder(folder, (path) => addresses.get(path));
  return { uri, scan, addresses, markdown: markdownOf(workspaceBlocks(scan, words, links)) };
}

async function offerToSave(report: KeptReport, dependencies: ReportDependencies): Promise<void> {
  const { words } = dependencies;
  const { summary, unreadable } = report.scan.end;
  const values = {
    files: `${summary.files}`,
    uses: `${summary.uses}`,
    findings: `${summary.findings}`,
    unreadable: `${unreadable.length}`,
  };
  const key = unreadable.length > 0 ? 'workspaceReport.doneUnread' : 'workspaceReport.done';
  const save = words('workspaceReport.save');
  const chosen = await window.showInformationMessage(words(key, values), save);
  if (chosen === save) await saveReport(report, dependencies);
}
