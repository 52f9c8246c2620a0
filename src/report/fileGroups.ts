import { findActivation } from '../activations/catalogue';
import type { PanelBranch, PanelFile, PanelLayer, PanelModel, PanelPlace } from '../protocol';

/** A use with what stands on it, or a finding that stands on no use. */
export interface FileEntry {
  /** Index among the file's uses. */
  readonly use?: number;
  /** Indices among the file's findings. */
  readonly findings: readonly number[];
  /** All that a filter looks at, in lower case. */
  readonly text: string;
}

/** What belongs to one model, or to none. */
export interface FileGroup {
  /** Index among the file's models; left out: these are in none. */
  readonly model?: number;
  /** In order of position. */
  readonly entries: readonly FileEntry[];
}

export interface FileFilter {
  /** Words that all have to occur. */
  readonly query: string;
  readonly findingsOnly: boolean;
}

/**
 * Every use and every finding of a file once, with the innermost model that has it: a block
 * that a network is built of keeps its own. Every model has a group; what is in none comes last.
 */
export function fileGroups(file: PanelFile): readonly FileGroup[] {
  const contents = file.models.map(contentsOf);
  const inwards = file.models
    .map((model, index) => ({ index, part: model.part, size: model.layers.length }))
    .sort((a, b) => Number(b.part) - Number(a.part) || a.size - b.size || a.index - b.index)
    .map(({ index }) => index);
  const homeOf = (entry: FileEntry): number | undefined =>
    inwards.find((index) => holds(contents[index], entry));
  const entries = entriesOf(file).map((entry) => ({
    home: homeOf(entry),
    entry: { ...entry, text: textOf(entry, file, contents) },
  }));
  const of = (model: number | undefined): readonly FileEntry[] =>
    entries.filter(({ home }) => home === model).map(({ entry }) => entry);
  const elsewhere = of(undefined);
  return [
    ...file.models.map((_, model) => ({ model, entries: of(model) })),
    ...(elsewhere.length > 0 ? [{ entries: elsewhere }] : []),
  ];
}

/** What a filter leaves; without one also models that have nothing to list. */
export function filteredGroups(
  groups: readonly FileGroup[],
  { query, findingsOnly }: FileFilter,
): readonly FileGroup[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && !findingsOnly) return groups;
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(
        ({ text, findings }) =>
          words.every((word) => text.includes(word)) && !(findingsOnly && findings.length === 0),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

interface Contents {
  readonly name: string;
  readonly uses: ReadonlySet<number>;
  readonly findings: ReadonlySet<number>;
}

function contentsOf(model: PanelModel): Contents {
  return { name: model.name ?? '', uses: new Set(model.uses), findings: findingsIn(model) };
}

/** All that is said of a model, its layers, branches and losses: indices of the file's findings. */
export function findingsIn(model: PanelModel): ReadonlySet<number> {
  const findings = new Set<number>(model.findings);
  const add = (layers: readonly PanelLayer[]): void => {
    for (const layer of layers) {
      for (const finding of layer.findings ?? []) findings.add(finding);
      for (const branch of branchesOf(layer)) add(branch.layers);
    }
  };
  add(model.layers);
  for (const loss of model.losses) for (const finding of loss.findings ?? []) findings.add(finding);
  return findings;
}

/** Layers that lie beside the chain and end at a layer. */
export function branchesOf(layer: PanelLayer): readonly PanelBranch[] {
  if (layer.kind === 'gate') return layer.gates;
  return layer.kind === 'join' || layer.kind === 'output' ? layer.others : NO_BRANCHES;
}

const NO_BRANCHES: readonly PanelBranch[] = [];

function holds(contents: Contents | undefined, { use, findings }: FileEntry): boolean {
  if (contents === undefined) return false;
  return use === undefined
    ? findings.some((finding) => contents.findings.has(finding))
    : contents.uses.has(use);
}

function entriesOf({ uses, findings }: PanelFile): readonly FileEntry[] {
  const on = uses.map((): number[] => []);
  const alone: { readonly at: PanelPlace; readonly entry: FileEntry }[] = [];
  findings.forEach(({ use, at }, index) => {
    const list = use === undefined ? undefined : on[use];
    if (list) list.push(index);
    else alone.push({ at, entry: { findings: [index], text: '' } });
  });
  const placed = uses.map(({ use: { span }, line, cell }, use) => ({
    at: { span, line, ...(cell !== undefined && { cell }) },
    entry: { use, findings: on[use] ?? [], text: '' },
  }));
  return [...placed, ...alone].sort((a, b) => before(a.at, b.at)).map(({ entry }) => entry);
}

function before(a: PanelPlace, b: PanelPlace): number {
  return (a.cell ?? 0) - (b.cell ?? 0) || a.span.start - b.span.start;
}

function textOf(
  entry: FileEntry,
  { uses, findings, models }: PanelFile,
  contents: readonly Contents[],
): string {
  const use = entry.use === undefined ? undefined : uses[entry.use]?.use;
  const within = contents.flatMap((one, index) => (holds(one, entry) ? [index] : []));
  const frameworks = use ? [use.framework] : within.map((index) => models[index]?.framework ?? '');
  return [
    ...(use
      ? [use.activation, use.text, use.spelling, findActivation(use.activation)?.name ?? '']
      : []),
    ...frameworks,
    ...within.map((index) => contents[index]?.name ?? ''),
    ...entry.findings.flatMap((index) => {
      const finding = findings[index];
      return finding ? [finding.code, finding.rule, finding.severity, finding.message] : [];
    }),
  ]
    .join('\n')
    .toLowerCase();
}
