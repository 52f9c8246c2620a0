import { type TextDocument, workspace } from 'vscode';
import type { WriteRequest } from '../protocol';
import { type ValueWriting, writeValues } from '../refactor/values';
import type { Words } from '../text/text';
import type { Dialogs } from './dialogs';
import type { Documents, WritingAt } from './documents';
import { openDocument } from './front';
import { notebookVersion } from './notebooks';
import { apply, optionsAt } from './sourceEdits';

export interface WriteDependencies {
  readonly documents: Pick<Documents, 'writingAt'>;
  readonly words: Words;
  readonly dialogs: Dialogs;
}

/**
 * Writes values of the panel into the source, in one step that can be undone. Returns what
 * was done, for the panel; `undefined`: nothing was, and a message of the editor says why.
 */
export async function writeIntoCode(
  request: WriteRequest,
  dependencies: WriteDependencies,
): Promise<string | undefined> {
  const { words, dialogs } = dependencies;
  const found = await placeOf(request, dependencies);
  switch (found?.writing.kind) {
    case undefined:
      dialogs.tell(words('panel.write.changed'));
      return undefined;
    case 'refused':
      dialogs.tell(words(`panel.write.${found.writing.reason}`, { name: nameOf(found.use) }));
      return undefined;
    case 'edits':
      return write(found, dependencies);
    case 'instead':
      return writeInstead(request, found.writing.replacement.text, found.use, dependencies);
  }
}

async function write(
  { writing, at }: Found,
  { words, dialogs }: WriteDependencies,
): Promise<string | undefined> {
  if (writing.kind === 'refused') return undefined;
  const { text, edits } = writing.kind === 'instead' ? writing.replacement : writing;
  if (await apply(edits, at)) return words('panel.written', { text });
  dialogs.tell(words('panel.write.readOnly'));
  return undefined;
}

/** Asks first: more is written than a value. The text may change while the question is open. */
async function writeInstead(
  request: WriteRequest,
  text: string,
  { text: string }: Found['use'],
  dependencies: WriteDependencies,
): Promise<string | undefined> {
  const { words, dialogs } = dependencies;
  const question = words('panel.write.instead', { string, text });
  if (!(await dialogs.ask(question, words('panel.write.insteadDo')))) return undefined;
  const found = await placeOf(request, dependencies);
  if (found?.writing.kind === 'instead') return write(found, dependencies);
  dialogs.tell(words('panel.write.changed'));
  return undefined;
}

interface Found {
  readonly at: WritingAt;
  readonly use: NonNullable<WritingAt['use']>['found']['use'];
  readonly writing: ValueWriting;
}

/** The use that is meant, in the very version of the file that the panel has seen. */
async function placeOf(
  request: WriteRequest,
  { documents, words }: WriteDependencies,
): Promise<Found | undefined> {
  const { span, values } = request;
  const document = documentOf(request);
  const at = document && (await documents.writingAt({ document, offset: span.start }));
  const use = at?.use?.found.use;
  const isIt = use?.span.start === span.start && use.span.end === span.end;
  return at && use && isIt && documentOf(request) === document
    ? { at, use, writing: writeValues(at.writing, values, optionsAt(at, words)) }
    : undefined;
}

/** `undefined` if it is closed, or of another version. */
function documentOf({ uri, cell, version }: WriteRequest): TextDocument | undefined {
  if (cell === undefined) {
    const document = openDocument(uri);
    return document?.version === version ? document : undefined;
  }
  const notebook = workspace.notebookDocuments.find((open) => open.uri.toString() === uri);
  return notebook && notebookVersion(notebook) === version && cell < notebook.cellCount
    ? notebook.cellAt(cell).document
    : undefined;
}

/** A string by its contents, anything else by its place in its framework. */
function nameOf({ form, text, spelling }: Found['use']): string {
  return form === 'string' || form === 'registry' ? text : spelling;
}
