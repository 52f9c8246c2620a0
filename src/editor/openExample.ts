import { commands, window } from 'vscode';
import type { Words } from '../text/text';
import { exampleUri } from './exampleFileSystem';
import { type ExampleName, exampleNamed, exampleNames } from './exampleFiles';

/** Opens the example that is named, or asks for one. */
export async function openExample(argument: unknown, words: Words): Promise<void> {
  const name = exampleNamed(argument) ?? (await choose(words));
  if (name !== undefined) {
    const uri = exampleUri(name);
    // In a tab of its own: the walkthrough that led here stays.
    await (name.endsWith('.md')
      ? commands.executeCommand('markdown.showPreview', uri)
      : commands.executeCommand('vscode.open', uri, { preview: false }));
  }
}

async function choose(words: Words): Promise<ExampleName | undefined> {
  const items = exampleNames.map((label) => ({ label, description: words(`examples.${label}`) }));
  const options = { placeHolder: words('examples.placeholder'), matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.label;
}
