import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { adviceRules } from '../advice/adviceRules';
import type { Language } from '../text/language';
import { ruleScheme } from './ids';
import type { SpokenLanguage } from './language';
import type { Reports } from './reports';
import { ruleUri } from './ruleUri';

/** Read-only documents: reports, and pages about the rules, which ship in `media`. */
export interface RuleDocuments extends TextDocumentContentProvider, Disposable {
  readonly onDidChange: Event<Uri>;
}

export function createRuleDocuments(
  extensionUri: Uri,
  reports: Pick<Reports, 'textAt'>,
  language: SpokenLanguage,
): RuleDocuments {
  const { words } = language;
  const changed = new EventEmitter<Uri>();
  const retold = language.onDidChange(() => {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === ruleScheme) changed.fire(uri);
    }
  });
  return {
    onDidChange: changed.event,
    async provideTextDocumentContent({ path }) {
      const report = reports.textAt(path);
      if (report !== undefined || path.startsWith('/reports/')) {
        return report ?? words('workspaceReport.gone');
      }
      const code = codeIn(path);
      return code === undefined
        ? words('editor.noRulePage', { name: path })
        : readPage(Uri.joinPath(extensionUri, 'media', 'rules'), `${code}.md`, language.current());
    },
    dispose: () => Disposable.from(changed, retold).dispose(),
  };
}

/** A page that there is not in a language is shown in English. */
async function readPage(folder: Uri, name: string, language: Language): Promise<string> {
  const read = async (uri: Uri): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(uri));
  const english = Uri.joinPath(folder, name);
  return language === 'en'
    ? read(english)
    : read(Uri.joinPath(folder, language, name)).catch(() => read(english));
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
