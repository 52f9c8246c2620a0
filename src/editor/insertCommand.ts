import { Selection, type TextDocument, window } from 'vscode';
import type { Activation } from '../activations/activation';
import type { LayerLibrary } from '../codegen/layer/style';
import { foremost, type Insertion, insertable, insertion } from '../refactor/insert';
import { librariesOf } from '../refactor/libraries';
import { listed } from '../text/list';
import type { Words } from '../text/text';
import type { Cursor } from './cursor';
import type { Documents } from './documents';
import { askForExpression } from './expressionQuestions';
import { apply, optionsAt } from './sourceEdits';

export interface InsertDependencies {
  readonly documents: Pick<Documents, 'writingAt'>;
  readonly words: Words;
}

/** What is to be written, as far as it was asked for. */
export interface Wish {
  readonly activation: Activation;
  readonly settings?: Readonly<Record<string, number>>;
  readonly learnAll?: true;
  readonly className?: string;
}

/** Asks for an activation, and writes its class into the source at the cursor. */
export async function insertActivation(
  cursor: Cursor | undefined,
  { documents, words }: InsertDependencies,
): Promise<void> {
  const at = cursor && (await documents.writingAt(cursor));
  if (!cursor || !at) {
    void window.showInformationMessage(words('refactor.insert.noFile'));
    return;
  }
  const wish = await askForActivation(words);
  const library = wish && (await askForLibrary(librariesOf(at.writing.layout), words));
  if (wish === undefined || library === undefined) return;
  const { activation, ...rest } = wish;
  // The text may have changed meanwhile.
  const now = await documents.writingAt(cursor);
  const found =
    now &&
    insertion(activation, now.writing.layout, {
      ...optionsAt(now, words),
      ...rest,
      library,
      cursor: now.offset,
    });
  if (!found || !now) {
    void window.showInformationMessage(
      words('refactor.insert.failed', { name: rest.className ?? activation.name }),
    );
  } else if (await apply(found.edits, now)) {
    reveal(cursor.document, found);
  }
}

async function askForActivation(words: Words): Promise<Wish | undefined> {
  const own = { label: words('refactor.insert.expression'), alwaysShow: true };
  const items = insertable.map((activation) => ({
    label: activation.name,
    description: listed(words, activation.aliases),
    activation,
  }));
  const [first, others] = [items.slice(0, foremost), items.slice(foremost)];
  const chosen = await window.showQuickPick([...first, own, ...others], {
    matchOnDescription: true,
    placeHolder: words('refactor.insert.placeholder'),
  });
  if (chosen === undefined) return undefined;
  return 'activation' in chosen ? { activation: chosen.activation } : askForExpression(words);
}

const NAMES: Readonly<Record<LayerLibrary, string>> = {
  torch: 'PyTorch',
  keras: 'Keras',
  tfjs: 'TensorFlow.js',
};

/** Only where the source does not say. */
async function askForLibrary(
  libraries: readonly LayerLibrary[],
  words: Words,
): Promise<LayerLibrary | undefined> {
  if (libraries.length < 2) return libraries[0];
  const chosen = await window.showQuickPick(
    libraries.map((library) => ({ label: NAMES[library], library })),
    { placeHolder: words('refactor.insert.library') },
  );
  return chosen?.library;
}

/** Puts the cursor on the name of the class that was written. */
function reveal(document: TextDocument, { className }: Insertion): void {
  const start = document.getText().indexOf(`class ${className}`) + 'class '.length;
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  if (editor) {
    const position = document.positionAt(start);
    editor.selection = new Selection(position, document.positionAt(start + className.length));
    editor.revealRange(editor.selection);
  }
}
