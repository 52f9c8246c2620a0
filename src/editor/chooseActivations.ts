import { type QuickPickItem, window } from 'vscode';
import { catalogue } from '../activations/catalogue';
import { listed } from '../text/list';
import type { Words } from '../text/text';

/** Asks which activations to compare; `undefined` if that was cancelled or none was chosen. */
export async function chooseActivations(
  preselected: readonly string[],
  words: Words,
): Promise<readonly string[] | undefined> {
  const items = catalogue.map(({ id, name, aliases }): QuickPickItem & { readonly id: string } => ({
    id,
    label: name,
    description: listed(words, aliases),
    picked: preselected.includes(id),
  }));
  // What is already chosen stands first, where it is seen.
  items.sort((a, b) => Number(b.picked) - Number(a.picked));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: words('editor.comparePlaceholder'),
  });
  return chosen && chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
}
