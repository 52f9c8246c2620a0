import type { PanelFile } from '../src/protocol';
import { type FileGroup, fileGroups, filteredGroups } from '../src/report/fileGroups';
import { modelName } from '../src/report/fileNames';
import type { Context } from './context';
import { element, replaceChildren, setText, show } from './dom';
import { type GroupView, groupView } from './fileGroup';
import type { PanelState } from './state';
import { textField, toggle } from './toolkit';

/** The file in front as a whole: its models as strips of layers, with what is in each of them. */
export function fileView(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState): void;
} {
  const { words, dispatch, announce } = context;
  const title = element('h1', { class: 'title' });
  const summary = element('p', { class: 'hint' });
  const hint = element('p', { class: 'hint' }, words('panel.strip.hint'));
  const filter = textField({
    label: words('panel.file.filter'),
    placeholder: words('panel.file.filterPlaceholder'),
    icon: 'search',
    onInput: (query) => dispatch({ type: 'filterFile', query }),
  });
  filter.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || filter.get() === '') return;
    dispatch({ type: 'filterFile', query: '' });
    event.preventDefault();
  });
  const only = toggle({
    label: words('panel.file.findingsOnly'),
    onClick: () => dispatch({ type: 'showFindingsOnly', shown: !only.get() }),
  });
  const tools = element('div', { class: 'file-tools' }, filter.element, only.element);
  const nothing = element('p', { class: 'hint' });
  const list = element('div', { class: 'file-groups' });
  const root = element(
    'section',
    { class: 'file', 'aria-label': words('panel.file.title') },
    element('header', { class: 'study-header' }, title, summary, hint, tools),
    nothing,
    list,
  );
  const draw = createGroups(context, list);
  let grouped: { readonly file: PanelFile; readonly groups: readonly FileGroup[] } | undefined;
  let shown: readonly unknown[] = [];
  let sought: PanelState['sought'];
  return {
    element: root,
    update(state) {
      const { file, fileQuery: query, findingsOnly } = state;
      const use = studiedUse(state);
      filter.set(query);
      only.set(findingsOnly);
      const key = [file, query, findingsOnly];
      if (!key.every((part, index) => part === shown[index])) {
        const [before] = shown;
        shown = key;
        if (file && grouped?.file !== file) grouped = { file, groups: fileGroups(file) };
        const groups =
          file && grouped ? filteredGroups(grouped.groups, { query, findingsOnly }) : [];
        setText(title, file?.name ?? words('panel.tabs.file'));
        setText(summary, file ? summaryOf(file, context) : '');
        show(hint, (file?.models.length ?? 0) > 0);
        const text = nothingText(file, grouped?.groups ?? [], groups, findingsOnly, context);
        setText(nothing, text);
        show(nothing, text !== '');
        show(tools, hasAnything(file));
        draw.update(file, groups, use);
        if (before === file && (query !== '' || findingsOnly)) {
          const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
          announce(words('panel.file.count', { count }));
        }
      }
      draw.select(use);
      if (state.sought !== sought) {
        sought = state.sought;
        const at = grouped?.groups.findIndex(({ model }) => model === sought?.model);
        if (at !== undefined && sought) draw.seek(at);
        const model = file?.models[sought?.model ?? -1];
        if (model) announce(modelName(model, words));
      }
    },
  };
}

/** Groups stay and are filled anew, so that a list with the focus keeps it. */
function createGroups(context: Context, list: HTMLElement) {
  let made: readonly GroupView[] = [];
  let count = 0;
  return {
    update(file: PanelFile | null | undefined, groups: readonly FileGroup[], use: number): void {
      count = groups.length;
      made = [
        ...made,
        ...groups.slice(made.length).map((_, at) => groupView(context, made.length + at)),
      ];
      replaceChildren(list, ...made.slice(0, count).map((one) => one.element));
      if (!file) return;
      groups.forEach((group, index) => {
        made[index]?.update(file, group, nameOf(file, group, context), use);
      });
    },
    select(use: number): void {
      for (const one of made.slice(0, count)) one.select(use);
    },
    /** Brings a group to the top; the focus stays in the code, where the click was. */
    seek(at: number): void {
      made[at]?.element.scrollIntoView({ block: 'start' });
    },
  };
}

/** Index in the file of what is studied; -1: it is none of its uses. */
function studiedUse({ study, file }: PanelState): number {
  return study?.kind === 'use' && study.uri === file?.uri ? study.index : -1;
}

function nameOf(file: PanelFile, { model }: FileGroup, { words }: Context): string {
  const shown = model === undefined ? undefined : file.models[model];
  return shown ? modelName(shown, words) : words('panel.file.elsewhere');
}

function hasAnything(file: PanelFile | null | undefined): boolean {
  return !!file && file.models.length + file.uses.length + file.findings.length > 0;
}

function summaryOf({ models, uses, findings }: PanelFile, { words }: Context): string {
  const count = (of: 'models' | 'uses' | 'findings', { length }: readonly unknown[]): string => {
    if (of === 'findings' && length === 0) return words('panel.file.findings.none');
    return length === 1
      ? words(`panel.file.${of}.one`)
      : words(`panel.file.${of}.many`, { count: length });
  };
  return words('panel.file.summary', {
    models: count('models', models),
    uses: count('uses', uses),
    findings: count('findings', findings),
  });
}

function nothingText(
  file: PanelFile | null | undefined,
  all: readonly FileGroup[],
  left: readonly FileGroup[],
  findingsOnly: boolean,
  { words }: Context,
): string {
  if (!file) return words('panel.file.none');
  if (all.length === 0) return words('panel.file.empty', { file: file.name });
  if (left.length > 0) return '';
  return words(
    findingsOnly && file.findings.length === 0 ? 'panel.file.noFindings' : 'panel.file.nothing',
  );
}
