import { escapeXml } from '../../plot/xml';
import { escapeControls } from '../escape';
import type { Block, Text } from './document';

/**
 * Blocks as one page that needs nothing else: no script, no address but those of the links,
 * readable in a light and a dark browser and on paper.
 */
export function htmlOf(blocks: readonly Block[], title: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_DIGEST}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
${blocks.map(blockText).join('\n')}
</body>
</html>
`;
}

/** By which the page allows this style and no other; a test says what it has to be after a change. */
const STYLE_DIGEST = 'sha256-oL5oWUImNapdc11YiTDsHdgiSOB47TxO7dN8iZx4UPY=';

const STYLE = `:root { color-scheme: light dark; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
@media print { body { max-width: none; margin: 0; } h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } }
`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((parts) => `<li>${parts.map(inline).join(' ')}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableText(block);
  }
}

function tableText({ columns, rows, numbers = [] }: Extract<Block, { kind: 'table' }>): string {
  const style = (index: number): string => (numbers.includes(index) ? ' class="number"' : '');
  const head = columns.map((name, index) => `<th scope="col"${style(index)}>${escaped(name)}</th>`);
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => `<td${style(index)}>${inline(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function inline({ text, href }: Text): string {
  return href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  return escapeXml(escapeControls(text));
}
