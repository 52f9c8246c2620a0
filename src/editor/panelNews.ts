import type { Comparison, ToPanel } from '../protocol';
import { encode } from '../protocolCodec';
import type { Cursor } from './cursor';
import { notebookOf } from './notebooks';
import type { FileView } from './panelFile';

/** What a panel was told last. */
export interface Sent {
  readonly state: string;
  readonly selected: number | undefined;
}

/** What it was opened for, and is to be told once. */
export interface Asked {
  readonly show?: true;
  readonly compare?: Comparison;
  readonly model?: Cursor;
}

type Catalogue = Pick<Extract<ToPanel, { type: 'file' }>, 'recommendations' | 'ports'>;

/** What a panel has to be told that was told something else, or nothing, before. */
export function messagesOn(
  view: FileView | undefined,
  pinned: boolean,
  catalogue: Catalogue,
  asked: Asked,
  sent: Sent | undefined,
): { readonly messages: readonly ToPanel[]; readonly sent: Sent } {
  const { selected } = view ?? {};
  const file = { type: 'file', file: view?.file ?? null, pinned, ...catalogue } as const;
  const state = JSON.stringify(encode([file.file, pinned]));
  const stale = state !== sent?.state;
  const messages: ToPanel[] = [];
  if (stale) {
    messages.push(selected === undefined ? file : { ...file, selected });
  }
  if (asked.show && selected !== undefined) {
    messages.push({ type: 'select', subject: { kind: 'use', index: selected } });
  } else if (!stale && !pinned && selected !== sent?.selected) {
    messages.push(selected === undefined ? { type: 'cursor' } : { type: 'cursor', selected });
  }
  const model = asked.model === undefined ? -1 : modelAt(view, asked.model);
  if (model >= 0) {
    messages.push({ type: 'showModel', model });
  }
  if (asked.compare) {
    messages.push({ type: 'compare', ...asked.compare });
  }
  return { messages, sent: { state, selected } };
}

/** Index of the model that begins at a place of the file; -1: none does. */
function modelAt(view: FileView | undefined, { document, offset }: Cursor): number {
  const cells = notebookOf(document)?.getCells();
  const cell = cells?.find((one) => one.document === document)?.index;
  const models = view?.file.models ?? [];
  return models.findIndex(({ at }) => at.span.start === offset && at.cell === cell);
}
