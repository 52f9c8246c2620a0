import type { ToPanel } from '../src/protocol';
import { decode, decodeToPanel } from '../src/protocolCodec';
import type { Worked } from '../src/report/worked';
import type { Texts } from '../src/text/text';

/** The words that the page carries. */
export function broughtTexts(): Texts {
  return JSON.parse(contentOf('texts') ?? '{}');
}

/** What the editor said when it made the page. */
export function broughtMessages(): readonly ToPanel[] {
  const messages: readonly unknown[] = JSON.parse(contentOf('messages') ?? '[]');
  return messages.map(decodeToPanel).filter((message) => message !== undefined);
}

/** What the editor worked out of what is shown first. */
export function broughtKnowledge(): Worked | undefined {
  const known = contentOf('known');
  // Ours, as it was made for this page.
  return known === undefined ? undefined : (decode(JSON.parse(known)) as Worked);
}

/**
 * The figure that the page has shown before its script ran, for the first who asks: it goes on as
 * one of the panel's own.
 */
export function takeFirstFigure(): SVGElement | undefined {
  const figure = document.querySelector<SVGElement>('.first .surface > svg');
  figure?.remove();
  return figure ?? undefined;
}

/** Whether the page shows a figure that is not taken. */
export function hasFirstFigure(): boolean {
  return document.querySelector('.first .surface > svg') !== null;
}

/** Where the script of the toolkit is. */
export function toolkitAddress(): string {
  return contentOf('toolkit') ?? '';
}

/** By which the page allows scripts. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
}

function contentOf(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
