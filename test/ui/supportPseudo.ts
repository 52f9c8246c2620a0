// A language that nobody speaks: every text of ours in letters with marks, within brackets, and
// longer. What is shown without brackets does not come from the texts; what does not fit is seen.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { english } from '../../src/text/english';
import { installedExtension } from './support';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'áƀćďéƒĝĥíĵķĺɱńóṕɋŕśťúṽŵẋýźÁƁĆĎÉƑĜĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ';
const MARKED_OF = new Map([...PLAIN].map((letter, index) => [letter, [...MARKED][index] ?? '']));

/** How much longer than English other languages may be. */
const LONGER = 0.4;

/** A text in the language: its placeholders stay, so that values show. */
export function pseudo(text: string): string {
  const marked = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => MARKED_OF.get(part) ?? part);
  const length = text.replace(/\{\w+\}/g, '').length;
  return `⟦${marked}${'~'.repeat(Math.ceil(length * LONGER))}⟧`;
}

/** All texts in the language; the tag stays one, as it is an attribute of the page. */
export function pseudoTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => [
      key,
      key === 'language.tag' ? text : pseudo(text),
    ]),
  );
}

/** Puts the language in the place of Chinese in the installed extension, until it is taken back. */
export async function usePseudo(): Promise<() => Promise<void>> {
  const path = join(await installedExtension(), 'media', 'l10n', 'bundle.l10n.zh-cn.json');
  const before = await readFile(path, 'utf8');
  await writeFile(path, JSON.stringify(pseudoTexts()));
  return () => writeFile(path, before);
}

/** Everything that is shown or read out below an element but code, each text once. */
export function textsShown(body: Element): readonly string[] {
  const shown = new Set<string>();
  const add = (text: string | null | undefined): void => {
    if (text && text.trim() !== '') shown.add(text.trim());
  };
  const visit = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          add(node.getAttribute(name));
        }
        if (node.shadowRoot) visit(node.shadowRoot);
      } else if (!node.parentElement?.closest('style, script, pre, code')) {
        add(node.textContent);
      }
    }
  };
  visit(body);
  return [...shown];
}

/** Words, outside of our texts, that are no names: whoever wrote them passed the texts by. */
export function foreignWords(
  texts: readonly string[],
  names: readonly string[],
): readonly string[] {
  const known = new Set(names.flatMap((name) => name.match(WORD) ?? []));
  return texts
    .map((text) => blank(blank(blank(text))))
    .filter((text) => (text.match(WORD) ?? []).some((word) => !known.has(word)));
}

/** What stands between names, as in a list, is a text as well: they stay apart. */
function blank(text: string): string {
  return text.replace(INNERMOST, ' ');
}

/** Three letters or more: shorter ones are symbols. */
const WORD = /[A-Za-z]{3,}/g;

/** One of our texts without another in it. */
const INNERMOST = /⟦[^⟦⟧]*⟧/g;

/** The texts that do not fit where they stand, and cannot be scrolled to either. */
export function clippedTexts(root: Element): readonly string[] {
  const clipped: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, textOverflow, position } = getComputedStyle(element);
    const isMeant = textOverflow === 'ellipsis' && element.title !== '';
    const isSeen = element.checkVisibility({ visibilityProperty: true });
    const isHidden = element.clientWidth <= 1 || position === 'fixed' || !isSeen;
    const stands = element.scrollWidth > element.clientWidth + 1;
    if ((overflowX === 'hidden' || overflowX === 'clip') && stands && !isHidden && !isMeant) {
      clipped.push(`${element.className}: ${element.textContent?.slice(0, 80) ?? ''}`);
    }
  }
  if (root.scrollWidth > root.clientWidth) clipped.push('the page is wider than the panel');
  return clipped;
}
