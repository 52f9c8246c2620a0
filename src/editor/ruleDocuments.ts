import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { adviceRules } from '../advice/adviceRules';
import type { Words } from '../text/text';
import { ruleScheme } from './ids';
import type { Reports } from './reports';
import { ruleUri } from './ruleUri';

/** Read-only documents: reports, and pages about the rules, which ship in `media`. */
export function registerRuleDocuments(
  extensionUri: Uri,
  reports: Pick<Reports, 'textAt'>,
  words: Words,
): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent({ path }) {
      const report = reports.textAt(path);
      if (report !== undefined || path.startsWith('/reports/')) {
        return report ?? words('workspaceReport.gone');
      }
      const code = codeIn(path);
      return code === undefined
        ? words('editor.noRulePage', { name: path })
        : readPage(Uri.joinPath(extensionUri, 'media', 'rules', `${code}.md`));
    },
  });
}

async function readPage(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Shows the page of a rule. */
export async function explainRule(argument: unknown): Promise<void> {
  const rule = adviceRules.find(({ code }) => code === argument);
  if (rule === undefined) {
    return;
  }
  await showRendered(ruleUri(rule.code));
}

/** Markdown as it is meant to be read, or its text where nothing renders it. */
export async function showRendered(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri);
  }
}

/** Only the pages that there are: a path of somebody else's leads nowhere. */
function codeIn(path: string): string | undefined {
  return adviceRules.find(({ code }) => path === ruleUri(code).path)?.code;
}
