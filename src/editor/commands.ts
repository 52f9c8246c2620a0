import { commands, Disposable, type LogOutputChannel, window } from 'vscode';
import type { Compared } from '../protocol';
import type { Words } from '../text/text';
import { chooseActivations } from './chooseActivations';
import { comparedWith, portedFrom } from './comparison';
import type { Cursor } from './cursor';
import type { Documents } from './documents';
import { activeCursor, openDocument, visibleCursor } from './front';
import { commands as ids } from './ids';
import { insertActivation } from './insertCommand';
import type { Panel } from './panel';
import { replaceActivation } from './replaceCommand';
import type { ReportDependencies } from './reportCommand';
import { reportOnWorkspace } from './reportCommand';
import { saveReport } from './reportSave';
import { explainRule } from './ruleDocuments';
import { readTarget } from './targets';

export interface CommandDependencies extends ReportDependencies {
  readonly documents: Documents;
  readonly panel: Panel;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

export function registerCommands(dependencies: CommandDependencies): Disposable {
  const { log, words } = dependencies;
  const register = (id: string, run: (argument: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(id, async (argument: unknown) => {
      try {
        await run(argument);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(words('editor.commandFailed', { reason: String(error) }));
      }
    });
  return Disposable.from(
    register(ids.openPanel, async (argument) => openPanel(placeOf(argument), dependencies)),
    register(ids.openActivation, async () => openPanel(activeCursor(), dependencies)),
    register(ids.explainRule, explainRule),
    register(ids.compare, (argument) => compare(placeOf(argument), dependencies)),
    register(ids.compareFrameworks, (argument) =>
      compareFrameworks(placeOf(argument), dependencies),
    ),
    register(ids.replace, (argument) =>
      replaceActivation(placeOf(argument) ?? activeCursor(), dependencies),
    ),
    register(ids.insert, (argument) =>
      insertActivation(placeOf(argument) ?? activeCursor(), dependencies),
    ),
    register(ids.report, () => reportOnWorkspace(dependencies)),
    register(ids.saveReport, () => saveReport(dependencies.reports.latest(), dependencies)),
  );
}

/** Without a place, what the panel is about stays as it is: it may be pinned. */
function openPanel(place: Cursor | undefined, { panel }: CommandDependencies): void {
  const session = panel.open();
  if (place) {
    session.show(place);
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
