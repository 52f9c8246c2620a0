import { findActivation } from '../../activations/catalogue';
import { adviceRules } from '../../advice/adviceRules';
import { listed } from '../../text/list';
import type { Words } from '../../text/text';
import { countText } from '../layerText';
import type { LocatedFinding } from '../locatedUse';
import { positionText } from '../locatedUse';
import type { ScanEnd } from '../scanWriter';
import { severitiesText } from '../summaryText';
import type { Block, Text } from './document';
import { counted, distinct, grouped, groupedInOrder, plain } from './groups';
import type { ReportedFile, ReportedModel, ReportedUse } from './reportedFile';

/** What a scan of a workspace has found. */
export interface WorkspaceScan {
  /** Names of its folders. */
  readonly folders: readonly string[];
  /** Those that hold something, in order. */
  readonly files: readonly ReportedFile[];
  readonly end: Pick<ScanEnd, 'summary' | 'skipped' | 'unreadable'>;
}

/** The address of a place of a file; `undefined`: there is no way to it. */
export type LinkTo = (path: string, line?: number) => string | undefined;

/** What people read of a workspace: counts by activation, framework and model, and findings. */
export function workspaceBlocks(scan: WorkspaceScan, say: Words, linkTo: LinkTo): readonly Block[] {
  const title = say('workspaceReport.title', { folders: listed(say, scan.folders) });
  return [
    { kind: 'heading', level: 1, text: { text: title } },
    { kind: 'paragraph', text: summaryOf(scan, say) },
    ...section('activations', activationTable(scan, say), say),
    ...section('frameworks', frameworkTable(scan, say), say),
    ...section('models', modelTable(scan, say, linkTo), say),
    ...section('rules', ruleTable(scan, say), say),
    ...section('findings', findingLists(scan, linkTo), say),
    ...section('unread', unreadList(scan, linkTo), say),
  ];
}

type Section = 'activations' | 'frameworks' | 'models' | 'rules' | 'findings' | 'unread';

/** Nothing where there is nothing to list. */
function section(name: Section, blocks: readonly Block[], say: Words): readonly Block[] {
  const text = say(`workspaceReport.section.${name}`);
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: { text } }, ...blocks];
}

function summaryOf({ files, end: { summary } }: WorkspaceScan, say: Words): string {
  const models = files.reduce((sum, file) => sum + file.models.length, 0);
  const text = say('workspaceReport.summary', {
    uses: plain(summary.uses),
    filesWithUses: plain(summary.filesWithUses),
    files: plain(summary.files),
    models: plain(models),
    findings: `${plain(summary.findings)}${severitiesText(summary, say)}`,
  });
  const { ignored } = summary;
  return ignored === 0
    ? text
    : `${text} ${say('workspaceReport.ignored', { ignored: plain(ignored) })}`;
}

function activationTable({ files }: WorkspaceScan, say: Words): readonly Block[] {
  const groups = grouped(usesIn(files), ({ use }) => nameOf(use));
  const rows = groups.map(([name, uses]) => [
    { text: name },
    { text: plain(uses.length) },
    { text: plain(distinct(uses.map(({ path }) => path)).length) },
    { text: listed(say, distinct(uses.map(({ use }) => use.framework))) },
  ]);
  return table(['activation', 'uses', 'files', 'frameworks'], rows, [1, 2], say);
}

function frameworkTable({ files }: WorkspaceScan, say: Words): readonly Block[] {
  const groups = grouped(usesIn(files), ({ use }) => use.framework);
  const rows = groups.map(([name, uses]) => [
    { text: name },
    { text: plain(uses.length) },
    { text: plain(distinct(uses.map(({ path }) => path)).length) },
    {
      text: counted(
        uses.map(({ use }) => nameOf(use)),
        say,
      ),
    },
  ]);
  return table(['framework', 'uses', 'files', 'activations'], rows, [1, 2], say);
}

function modelTable({ files }: WorkspaceScan, say: Words, linkTo: LinkTo): readonly Block[] {
  const rows = files
    .flatMap(({ models }) => models)
    .map((located) => [
      { text: located.name ?? say('outline.unnamed') },
      placeText(located, linkTo),
      { text: located.framework },
      { text: countText(say, located.depth) },
      { text: counted(located.activations, say) },
    ]);
  return table(['model', 'place', 'framework', 'depth', 'activations'], rows, [3], say);
}

function ruleTable(scan: WorkspaceScan, say: Words): readonly Block[] {
  const rows = grouped(findingsIn(scan.files), ({ finding }) => finding.code).map(
    ([code, found]) => {
      const rule = adviceRules.find((one) => one.code === code);
      return [
        { text: code },
        { text: rule ? say(`rule.${rule.slug}.title`) : code },
        {
          text: counted(
            found.map(({ finding }) => finding.severity),
            say,
          ),
        },
        { text: plain(found.length) },
      ];
    },
  );
  return table(['rule', 'about', 'severity', 'findings'], rows, [3], say);
}

function findingLists({ files }: WorkspaceScan, linkTo: LinkTo): readonly Block[] {
  const byFile = groupedInOrder(findingsIn(files), ({ path }) => path);
  return byFile.flatMap(([path, found]): readonly Block[] => [
    { kind: 'heading', level: 3, text: { text: path, href: linkTo(path) } },
    {
      kind: 'list',
      items: found.map((one) => [
        { text: positionText(one), href: linkTo(path, lineIn(one)) },
        { text: `${one.finding.severity} ${one.finding.code}:` },
        { text: one.finding.message },
      ]),
    },
  ]);
}

function unreadList({ end }: WorkspaceScan, linkTo: LinkTo): readonly Block[] {
  const items = [
    ...end.unreadable.map(({ path, problem }) => [path, problem] as const),
    ...end.skipped.map(({ path, message }) => [path, message] as const),
  ].map(([path, reason]) => [{ text: path, href: linkTo(path) }, { text: reason }]);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

type Column =
  | 'activation'
  | 'uses'
  | 'files'
  | 'frameworks'
  | 'framework'
  | 'activations'
  | 'model'
  | 'place'
  | 'depth'
  | 'rule'
  | 'about'
  | 'severity'
  | 'findings';

function table(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  numbers: readonly number[],
  say: Words,
): readonly Block[] {
  const names = columns.map((column) => say(`workspaceReport.column.${column}`));
  return rows.length === 0 ? [] : [{ kind: 'table', columns: names, rows, numbers }];
}

function placeText(place: ReportedModel, linkTo: LinkTo): Text {
  const { path } = place;
  return { text: `${path}:${positionText(place)}`, href: linkTo(path, lineIn(place)) };
}

/** Of a notebook's file no line is known that its editor could show. */
function lineIn({ cell, line }: { readonly cell?: number; readonly line: number }) {
  return cell === undefined ? line : undefined;
}

function usesIn(files: readonly ReportedFile[]): ReportedFile['uses'] {
  return files.flatMap(({ uses }) => uses);
}

function findingsIn(files: readonly ReportedFile[]): readonly LocatedFinding[] {
  return files.flatMap(({ findings }) => findings.filter(({ finding }) => !finding.ignored));
}

/** A function of the project's own by what it equals, or as it is called. */
function nameOf({ activation, equals, text }: ReportedUse['use']): string {
  return findActivation(equals ?? activation)?.name ?? text;
}
