import type { Words } from '../src/text/text';
import { post } from './vscodeApi';

/** Puts text on the clipboard: by the page itself, or where it may not, by the editor. */
export async function copyToClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    post({ type: 'copy', text });
  }
}

/** Copies and says so, for the context of the panel's parts. */
export function copier(
  words: Words,
  announce: (text: string) => void,
): (text: string, what: string) => void {
  return (text, what) => {
    void copyToClipboard(text).then(() => announce(words('panel.copied', { what })));
  };
}
