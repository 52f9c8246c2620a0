import { copyToClipboard } from './clipboard';
import type { Context } from './context';
import { element, setText } from './dom';
import { button } from './toolkit';

/** Something that can be copied. */
export interface Copied {
  readonly label: string;
  /** As it is when the button is pressed. */
  readonly text: () => string;
}

/** How long it is said beside the buttons that something was copied. */
const SAID = 2_500;

/** A button for each, and a word that it was done: seen here, and spoken. */
export function copyButtons(
  copied: readonly Copied[],
  { words, announce }: Pick<Context, 'words' | 'announce'>,
): HTMLElement {
  const said = element('span', { class: 'hint', 'aria-hidden': 'true' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async (text: string) => {
    await copyToClipboard(text);
    announce(words('table.copied'));
    setText(said, words('table.copied'));
    clearTimeout(timer);
    timer = setTimeout(() => setText(said, ''), SAID);
  };
  return element(
    'div',
    { class: 'actions' },
    said,
    ...copied.map(({ label, text }) => button({ label, onClick: () => void copy(text()) })),
  );
}
