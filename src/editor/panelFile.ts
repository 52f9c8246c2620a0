import { choiceFor } from '../advice/choice';
import { defaultsOf } from '../advice/frameworkDefault';
import { recommend } from '../advice/recommend';
import { remarksOn } from '../advice/remarks';
import type { ActivationUse, Span } from '../detect/use';
import type { Comparison, PanelFile, PanelFinding, PanelPlace, PanelUse } from '../protocol';
import type { Words } from '../text/text';
import { portedFrom } from './comparison';
import type { Configuration } from './configuration';
import { type Cursor, useUnder } from './cursor';
import type { Documents, StudiedSource } from './documents';
import { type Findings, problemOptions } from './findings';
import type { Front } from './front';
import { type LocatedFinding, stretch } from './locatedFinding';
import { panelModels, useNamed } from './panelModels';
import type { DocumentSource, Place } from './source';

export interface FileViewDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly findings: Findings;
  readonly words: Words;
}

/** What the panel shows of a file, and which use the cursor is on. */
export interface FileView {
  readonly file: PanelFile;
  readonly selected: number | undefined;
}

/** `undefined` if the file was closed meanwhile. */
export async function viewFile(
  front: Front,
  cursor: Cursor | undefined,
  dependencies: FileViewDependencies,
): Promise<FileView | undefined> {
  const { documents, words } = dependencies;
  const { uri, name, source } = front;
  if (source === undefined) {
    const none = { supported: false, uses: [], choices: [], models: [], findings: [] };
    return { file: { uri, name, version: front.version(), ...none }, selected: undefined };
  }
  const version = front.version();
  const studied = await documents.study(source);
  const found = studied && (await problemsOf(source, dependencies));
  if (studied === undefined || found === undefined) {
    return undefined;
  }
  // The places of one text are none of another.
  if (front.version() !== version) return viewFile(front, cursor, dependencies);
  const touched = cursor && useUnder(studied.uses, cursor);
  const shown = { ...panelUses(studied, words), ...panelOutline(studied, found) };
  return {
    file: { uri, name, version, supported: true, ...shown },
    selected: touched && studied.uses.indexOf(touched),
  };
}

function panelUses(
  { uses, traits, parts }: StudiedSource,
  words: Words,
): Pick<PanelFile, 'uses' | 'choices' | 'ports'> {
  const ports = portsOf(
    uses.map(({ use }) => use),
    words,
  );
  const models = [...new Set(uses.map(({ index }) => parts[index]?.model))].filter(
    (model) => model !== undefined,
  );
  return {
    choices: models.map((model) => choiceFor(model, traits, words)),
    ports: ports.comparisons,
    uses: uses.map(({ use, document, cell, index }, at): PanelUse => {
      const port = ports.indices[at];
      const { role, model } = parts[index] ?? { role: use.role, model: undefined };
      const placed = { ...use, role };
      return {
        use,
        line: document.positionAt(use.span.start).line + 1,
        recommendation: recommend(placed, traits, words),
        remarks: remarksOn({ use: placed, traits, model }, words),
        defaults: defaultsOf(use),
        ...(model && { choice: models.indexOf(model) }),
        ...(port !== undefined && { port }),
        ...(cell !== undefined && { cell }),
      };
    }),
  };
}

/** As the list of problems shows them; `undefined` if the file was closed meanwhile. */
async function problemsOf(
  source: DocumentSource,
  { configuration, findings }: FileViewDependencies,
): Promise<readonly LocatedFinding[] | undefined> {
  const options = problemOptions(source, configuration);
  return options ? (await findings.of(source, options, () => false))?.found : [];
}

function panelOutline(
  { uses, detection, outline, snapshot }: StudiedSource,
  found: readonly LocatedFinding[],
): Pick<PanelFile, 'models' | 'findings'> {
  const indices = new Map(uses.map(({ index }, shown) => [index, shown]));
  const useAt = (use: number): number | undefined => indices.get(use);
  const place = (span: Span): PanelPlace => panelPlace(span, snapshot.locate);
  const findings = found.map(({ finding }) => finding);
  return {
    models: panelModels({ outline, findings, uses: detection.uses, useAt, place }),
    findings: findings.map(({ code, rule, severity, message, span }): PanelFinding => {
      const named = useNamed(span, detection.uses);
      const use = named === undefined ? undefined : useAt(named);
      const finding = { code, rule, severity, message, at: place(span) };
      return use === undefined ? finding : { ...finding, use };
    }),
  };
}

function panelPlace(span: Span, locate: (offset: number) => Place): PanelPlace {
  const { document, start, end } = stretch(span, locate);
  const { cell } = locate(span.start);
  const line = document.positionAt(start).line + 1;
  return { span: { start, end }, line, ...(cell !== undefined && { cell }) };
}

/** What uses become in other frameworks, each comparison once, and which of them is a use's. */
function portsOf(
  uses: readonly ActivationUse[],
  words: Words,
): {
  readonly comparisons: readonly Comparison[];
  readonly indices: readonly (number | undefined)[];
} {
  const comparisons: Comparison[] = [];
  const known = new Map<string, number>();
  const indices = uses.map((use) => {
    const ported = portedFrom(use, words);
    if ('problem' in ported) return undefined;
    const key = JSON.stringify(ported);
    const index = known.get(key) ?? comparisons.push(ported) - 1;
    known.set(key, index);
    return index;
  });
  return { comparisons, indices };
}
