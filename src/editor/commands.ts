import { type LogOutputChannel, window } from 'vscode';
import type { Compared } from '../protocol';
import type { Words } from '../text/text';
import { chooseActivations } from './chooseActivations';
import { comparedWith, portedFrom } from './comparison';
import type { Cursor } from './cursor';
import type { Documents } from './documents';
import { activeCursor, openDocument, visibleCursor } from './front';
import type { CommandName } from './ids';
import { insertActivation } from './insertCommand';
import { openExample } from './openExample';
import type { Panel } from './panel';
import { replaceActivation } from './replaceCommand';
import type { ReportDependencies } from './reportCommand';
import { reportOnWorkspace } from './reportCommand';
import { type Reported, reportProblem } from './reportProblem';
import { saveReport } from './reportSave';
import { explainRule } from './ruleDocuments';
import { readTarget } from './targets';

export interface CommandDependencies extends ReportDependencies {
  readonly documents: Documents;
  readonly panel: Panel;
  readonly extension: Reported;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** What each command does; a link may name a place in an open document. */
const COMMANDS: Readonly<
  Record<CommandName, (argument: unknown, dependencies: CommandDependencies) => unknown>
> = {
  openPanel: (argument, all) => openPanel(placeOf(argument), all),
  openModel: (argument, all) => openModel(placeOf(argument), all),
  openActivation: (_argument, all) => openPanel(activeCursor(), all),
  explainRule,
  compare: (argument, all) => compare(placeOf(argument), all),
  compareFrameworks: (argument, all) => compareFrameworks(placeOf(argument), all),
  replace: (argument, all) => replaceActivation(placeOf(argument) ?? activeCursor(), all),
  insert: (argument, all) => insertActivation(placeOf(argument) ?? activeCursor(), all),
  report: (_argument, all) => reportOnWorkspace(all),
  saveReport: (_argument, all) => saveReport(all.reports.latest(), all),
  openExamples: (argument, { words }) => openExample(argument, words),
  reportProblem: (_argument, { extension, words }) => reportProblem(extension, words),
};

/** Runs one of our commands; what goes wrong is shown and logged. */
export async function runCommand(
  name: CommandName,
  argument: unknown,
  dependencies: CommandDependencies,
): Promise<void> {
  const { log, words } = dependencies;
  log.trace(words('log.command', { id: name }));
  try {
    await COMMANDS[name](argument, dependencies);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(words('editor.commandFailed', { reason: String(error) }));
  }
}

/** Without a place, what the panel is about stays as it is: it may be pinned. */
function openPanel(place: Cursor | undefined, { panel }: CommandDependencies): void {
  const session = panel.open();
  if (place) {
    session.show(place);
  }
}

/** A model is a place of the file: without one, the panel alone. */
function openModel(place: Cursor | undefined, { panel }: CommandDependencies): void {
  const session = panel.open();
  if (place) {
    session.showModel(place);
  }
}

/** A link compares its activation with what is recommended beside it; the palette asks. */
async function compare(
  linked: Cursor | undefined,
  { documents, panel, words }: CommandDependencies,
): Promise<void> {
  const place = linked ?? activeCursor();
  const found = place && (await documents.partAt(place));
  const suggested = found ? comparedWith(found, words) : [];
  const activations =
    linked && suggested.length > 0 ? suggested : await chosenWith(suggested.slice(0, 1), words);
  if (activations) {
    panel.open().compare({ activations, notes: [] });
  }
}

/** What is preselected keeps its values, if it stays. */
async function chosenWith(
  preselected: readonly Compared[],
  words: Words,
): Promise<readonly Compared[] | undefined> {
  const chosen = await chooseActivations(
    preselected.map(({ activation }) => activation),
    words,
  );
  return chosen?.map(
    (id) => preselected.find(({ activation }) => activation === id) ?? { activation: id },
  );
}

/** The activation of a link, or under the cursor, also of an editor beside the panel. */
async function compareFrameworks(
  linked: Cursor | undefined,
  { documents, panel, words }: CommandDependencies,
): Promise<void> {
  const place = linked ?? activeCursor() ?? visibleCursor();
  const at = place && (await documents.useAt(place));
  const comparison = at
    ? portedFrom(at.found.use, words)
    : { problem: words('editor.noActivation') };
  if ('problem' in comparison) {
    void window.showInformationMessage(comparison.problem);
  } else {
    panel.open().compare(comparison);
  }
}

/** Only places of open documents: a link can open nothing by itself. */
function placeOf(argument: unknown): Cursor | undefined {
  const target = readTarget(argument);
  const document = target && openDocument(target.uri);
  return document && { document, offset: target.offset };
}
