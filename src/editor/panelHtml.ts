import { escapeXml } from '../plot/xml';
import type { Texts } from '../text/text';

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
  readonly styles: readonly string[];
  /** In order; the toolkit goes last, since the panel asks the editor before it needs it. */
  readonly scripts: readonly string[];
}

/** The shell of the panel: no content of its own, nothing of the user's, no inline code. */
export function panelHtml(page: PanelPage): string {
  const nonce = escapeXml(page.nonce);
  return `<!DOCTYPE html>
<html lang="${escapeXml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy(page))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<meta name="texts" content="${escapeXml(JSON.stringify(page.texts))}">
<title>${escapeXml(page.title)}</title>
${page.styles.map((style) => `<link rel="stylesheet" href="${escapeXml(style)}">`).join('\n')}
${page.scripts
  .map((script) => `<script type="module" nonce="${nonce}" src="${escapeXml(script)}"></script>`)
  .join('\n')}
</head>
<body></body>
</html>
`;
}

/** The toolkit's style elements carry the nonce that it reads from the `csp-nonce` meta element. */
function policy({ source, nonce }: PanelPage): string {
  return [
    "default-src 'none'",
    `img-src ${source} data:`,
    `style-src ${source} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${source}`,
    // The run of a network: code of ours that the panel carries with it as text.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
