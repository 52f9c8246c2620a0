import { commands, type Extension, env, UIKind, version, workspace } from 'vscode';
import {
  issueAddress,
  type ProblemReport,
  problemReport,
  type Surroundings,
} from '../report/problemReport';
import type { Words } from '../text/text';

/** What is read of the extension's manifest. */
interface Manifest {
  readonly version: string;
  readonly bugs: { readonly url: string };
}

/** The extension, as far as a report is about it. */
export type Reported = Pick<Extension<unknown>, 'id'> & { readonly packageJSON: unknown };

/**
 * Opens the editor's own form for a report, filled with versions; in a browser, whose form
 * takes nothing over, and where there is none, that of the web. Nothing is sent but by
 * whoever fills it in.
 */
export async function reportProblem(extension: Reported, words: Words): Promise<void> {
  const manifest = extension.packageJSON as Manifest;
  const report = problemReport(surroundings(manifest), words);
  if (env.uiKind === UIKind.Web || !(await openReporter(extension, report))) {
    // As text: a Uri would lose what tells a `#` of the report from the address's own.
    await commands.executeCommand('vscode.open', issueAddress(manifest.bugs.url, report));
  }
}

/** Whether the editor has a form of its own. */
async function openReporter({ id }: Reported, { title, body }: ProblemReport): Promise<boolean> {
  const options = { extensionId: id, issueTitle: title, issueBody: body };
  try {
    await commands.executeCommand('workbench.action.openIssueReporter', options);
    return true;
  } catch {
    return false;
  }
}

/** What the output begins with. */
export function startLine(version: string, words: Words): string {
  const { editor, editorVersion, host } = surroundings({ version });
  return words('log.started', { version, editor, editorVersion, host });
}

export function surroundings(manifest: Pick<Manifest, 'version'>): Surroundings {
  // There in Node alone; a page's worker knows the browser, not the machine.
  const { process } = globalThis as {
    readonly process?: { readonly platform: string; readonly arch: string };
  };
  return {
    version: manifest.version,
    editor: env.appName,
    editorVersion: version,
    appHost: env.appHost,
    host: process ? 'Node' : 'web worker',
    platform: process && `${process.platform} ${process.arch}`,
    remote: env.remoteName,
    language: env.language,
    trusted: workspace.isTrusted,
  };
}
