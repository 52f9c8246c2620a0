import { nameOfUse, placeOfUse, shortPlace, valuesOfUse } from '../src/picture/names';
import type { PanelFile, PanelFinding, PanelUse } from '../src/protocol';
import type { FileEntry, FileGroup } from '../src/report/fileGroups';
import { modelRemark } from '../src/report/fileNames';
import type { Context } from './context';
import { element, setAttributes, setText, show } from './dom';
import { findingText } from './findingText';
import { type ListboxItem, listbox } from './listbox';
import { curveOfUse, sparklinePicture } from './sparklines';
import { stripView } from './strip';

/** A model of the file: its strip, and the list of its activations and findings. */
export interface GroupView {
  readonly element: HTMLElement;
  /** `use`: index in the file of the use whose row is marked. */
  update(file: PanelFile, group: FileGroup, name: string, use: number): void;
  /** Marks another row, and brings it into sight. */
  select(use: number): void;
}

/** `index`: among all groups, for the ids. */
export function groupView(context: Context, index: number): GroupView {
  const { words } = context;
  const id = `group-${String(index)}`;
  const name = element('button', { type: 'button', class: 'link group-name' });
  const plainName = element('span');
  const remark = element('span', { class: 'group-remark' });
  const heading = element(
    'h2',
    { class: 'heading group-heading', id: `${id}-name` },
    name,
    plainName,
  );
  const strip = stripView(context);
  let rows: readonly Row[] = [];
  let shown: PanelFile | undefined;
  const list = listbox({
    id: `${id}-list`,
    label: '',
    onMove: () => {},
    onPick: (at) => {
      const row = rows[at];
      if (row && shown) pick(row, shown, context);
    },
  });
  // A filter only takes rows away and brings them back; each file has entries of its own.
  const made = new WeakMap<FileEntry, { rows: readonly Row[]; items: readonly ListboxItem[] }>();
  const remembered = (entry: FileEntry, file: PanelFile) => {
    const before = made.get(entry);
    if (before) return before;
    const own = rowsOf(entry, file);
    const now = { rows: own, items: own.map((row) => itemOf(row, context)) };
    made.set(entry, now);
    return now;
  };
  let goTo = (): void => {};
  name.addEventListener('click', () => goTo());
  const root = element(
    'section',
    { class: 'group', 'aria-labelledby': `${id}-name` },
    element('div', { class: 'group-header' }, heading, remark),
    strip.element,
    list.element,
  );
  return {
    element: root,
    update(file, { model, entries }, title, use) {
      shown = file;
      const of = model === undefined ? undefined : file.models[model];
      setText(name, of ? title : '');
      setText(plainName, of ? '' : title);
      show(name, of !== undefined);
      setText(remark, of ? modelRemark(of, words) : '');
      if (of) {
        goTo = () => context.revealPlace(file.uri, of.at);
        setAttributes(name, { title: words('panel.file.goTo', { name: title, line: of.at.line }) });
        strip.update(of, index, file, title);
      }
      show(strip.element, of !== undefined);
      const all = entries.map((entry) => remembered(entry, file));
      rows = all.flatMap((one) => one.rows);
      setAttributes(list.element, { 'aria-label': words('panel.file.listLabel', { name: title }) });
      list.update(
        all.flatMap((one) => one.items),
        rowOf(rows, use),
      );
    },
    select(use) {
      list.select(rowOf(rows, use));
    },
  };
}

type Row =
  | { readonly use: number; readonly item: PanelUse }
  | { readonly finding: PanelFinding; readonly nested: boolean };

function rowOf(rows: readonly Row[], use: number): number {
  return rows.findIndex((row) => 'item' in row && row.use === use);
}

/** A use, and below it what stands on it. */
function rowsOf({ use, findings }: FileEntry, file: PanelFile): readonly Row[] {
  const item = use === undefined ? undefined : file.uses[use];
  const found = findings.flatMap((index) => file.findings[index] ?? []);
  return [
    ...(use !== undefined && item ? [{ use, item }] : []),
    ...found.map((finding) => ({ finding, nested: item !== undefined })),
  ];
}

/** A use is studied, and its code is shown; of a finding the code alone. */
function pick(row: Row, file: PanelFile, { dispatch, reveal, revealPlace }: Context): void {
  if ('finding' in row) {
    revealPlace(file.uri, row.finding.at);
  } else {
    dispatch({ type: 'chooseUse', file, index: row.use });
    reveal(file.uri, row.use, row.item);
  }
}

const picture = { width: 30, height: 20, margin: 2 };

function itemOf(row: Row, { words }: Context): ListboxItem {
  if ('finding' in row) {
    const { finding, nested } = row;
    return {
      content: [
        nested && element('span', { class: 'indent' }),
        findingText(finding, words),
        !nested &&
          element('span', { class: 'option-place', 'aria-hidden': 'true' }, shortPlace(finding.at)),
        !nested && element('span', { class: 'visually-hidden' }, placeOfUse(finding.at, words)),
      ],
    };
  }
  const { item } = row;
  return {
    title: item.use.spelling,
    content: [
      sparklinePicture(curveOfUse(item, picture), picture),
      element('span', { class: 'option-name' }, nameOfUse(item)),
      element('span', { class: 'option-values' }, valuesOfUse(item)),
      element('span', { class: 'option-place', 'aria-hidden': 'true' }, shortPlace(item)),
      element('span', { class: 'visually-hidden' }, placeOfUse(item, words)),
    ],
  };
}
