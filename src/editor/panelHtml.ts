import { escapeXml } from '../plot/xml';
import type { ToPanel } from '../protocol';
import { encode } from '../protocolCodec';
import type { Worked } from '../report/worked';
import type { Texts } from '../text/text';

/** Ours, as it ships: it stands in the page as it is. */
export interface PageCode {
  /** Runs before anything is painted, and begins the script when that is. */
  readonly beginning: string;
  readonly script: string;
  readonly style: string;
}

/** What the page of the panel is made of; addresses as the webview reaches them. */
export interface PanelPage {
  /** `webview.cspSource`. */
  readonly source: string;
  readonly nonce: string;
  readonly title: string;
  /** BCP 47, of the words shown. */
  readonly language: string;
  /** All that the panel says. */
  readonly texts: Texts;
  /** What the editor would answer when the page asks first; none: it shall ask. */
  readonly messages: readonly ToPanel[];
  /** What is known of what is shown first, which the page would take long to work out. */
  readonly known: Worked | undefined;
  /** What stands in the page before its script has run; markup of our own printers. */
  readonly first: string | undefined;
  /** The page has what it opens with in itself: to fetch it would take longer than to run it. */
  readonly code: PageCode;
  /** Where the parts of the script are that are loaded when they are turned to; a folder. */
  readonly parts: string;
  /** The script of the UI toolkit, which the panel loads when its figure is drawn. */
  readonly toolkit: string;
}

/**
 * The shell of the panel, and what it shows first: nothing of the user's but as text, and no code
 * but the one that ships, which the nonce allows. The script is text of a kind that a browser
 * does not know, until the beginning runs it.
 */
export function panelHtml(page: PanelPage): string {
  const nonce = escapeXml(page.nonce);
  return `<!DOCTYPE html>
<html lang="${escapeXml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy(page))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<meta name="texts" content="${json(page.texts)}">
<meta name="messages" content="${json(page.messages)}">
${page.known === undefined ? '' : `<meta name="known" content="${json(page.known)}">\n`}<meta name="toolkit" content="${escapeXml(page.toolkit)}">
<title>${escapeXml(page.title)}</title>
<style nonce="${nonce}">
${page.code.style}</style>
<script type="importmap" nonce="${nonce}">${imports(page)}</script>
</head>
<body>
${page.first ?? ''}
<script nonce="${nonce}">
${page.code.beginning}</script>
<script type="text/plain" id="opening">
${page.code.script}
//# sourceURL=${page.parts}/panel.js
</script>
</body>
</html>
`;
}

/** Where the opening script finds its parts, which it knows as `panel/…`. */
function imports({ parts }: PanelPage): string {
  return JSON.stringify({ imports: { 'panel/': `${parts}/` } }).replaceAll('<', '\\u003c');
}

function json(value: unknown): string {
  return escapeXml(JSON.stringify(encode(value)));
}

/** The toolkit's style elements carry the nonce that it reads from the `csp-nonce` meta element. */
function policy({ source, nonce }: PanelPage): string {
  return [
    "default-src 'none'",
    `img-src ${source} data:`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${source}`,
    // The run of a network: code of ours that the panel carries with it as text.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
