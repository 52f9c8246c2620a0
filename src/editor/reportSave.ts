import { commands, Uri, window, workspace } from 'vscode';
import { sarifWriter } from '../report/sarif/writer';
import { htmlOf } from '../report/workspace/html';
import { markdownOf } from '../report/workspace/markdown';
import { workspaceBlocks } from '../report/workspace/workspaceReport';
import type { Words } from '../text/text';
import { digests } from './digests';
import { linksFromSaved } from './reportLinks';
import type { KeptReport } from './reports';
import { fileName } from './source';

export interface SaveDependencies {
  readonly words: Words;
  readonly version: string;
}

const FORMATS = ['markdown', 'html', 'sarif'] as const;

type Format = (typeof FORMATS)[number];

const EXTENSIONS: Readonly<Record<Format, string>> = {
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
};

/** Asks in which format and where, and writes it there. */
export async function saveReport(
  report: KeptReport | undefined,
  dependencies: SaveDependencies,
): Promise<void> {
  const { words } = dependencies;
  if (report === undefined) {
    void window.showInformationMessage(words('workspaceReport.none'));
    return;
  }
  const format = await chosenFormat(words);
  const target = format && (await chosenPlace(format, words));
  if (!format || !target) {
    return;
  }
  const text = await reportText(report, format, Uri.joinPath(target, '..'), dependencies);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = words('workspaceReport.open');
  const saved = words('workspaceReport.saved', { name: fileName(target) });
  const next = await window.showInformationMessage(saved, open);
  if (next === open) await commands.executeCommand('vscode.open', target);
}

async function chosenFormat(words: Words): Promise<Format | undefined> {
  const items = FORMATS.map((format) => ({
    format,
    label: words(`workspaceReport.format.${format}`),
    description: words(`workspaceReport.format.${format}.detail`),
  }));
  const placeHolder = words('workspaceReport.format');
  return (await window.showQuickPick(items, { placeHolder }))?.format;
}

function chosenPlace(format: Format, words: Words): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${words('workspaceReport.name').toLowerCase().replace(/ /g, '-')}.${EXTENSIONS[format]}`;
  return window.showSaveDialog({
    filters: { [words(`workspaceReport.format.${format}`)]: [EXTENSIONS[format]] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

/** `folder`: where it is saved, from which its links lead. */
async function reportText(
  { scan, addresses }: KeptReport,
  format: Format,
  folder: Uri,
  { words, version }: SaveDependencies,
): Promise<string> {
  if (format === 'sarif') return sarifText(scan, words, version);
  const links = linksFromSaved(folder, (path) => addresses.get(path));
  const blocks = workspaceBlocks(scan, words, links);
  return format === 'html'
    ? htmlOf(blocks, words('workspaceReport.name'), words('language.tag'))
    : markdownOf(blocks);
}

async function sarifText(
  { files, end }: KeptReport['scan'],
  words: Words,
  version: string,
): Promise<string> {
  const tool = { name: 'Activation Lens', version };
  return digests((hash) => {
    const writer = sarifWriter({ tool, hash, words, withoutIgnored: false });
    for (const file of files) writer.add(writer.file({ ...file, uses: [], models: [] }));
    return writer.end({ ...end, exitCode: end.unreadable.length > 0 ? 2 : 0 });
  });
}
