import { escapeMarkdown, link } from '../hoverMarkup';
import type { Block, Text } from './document';

/** Blocks as Markdown; whatever a name holds, it is shown and does nothing else. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((parts) => `- ${parts.map(inline).join(' ')}`).join('\n');
    case 'table':
      return tableText(block);
  }
}

function tableText({ columns, rows, numbers = [] }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(escapeMarkdown)),
    line(columns.map((_, index) => (numbers.includes(index) ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(inline))),
  ].join('\n');
}

function inline({ text, href }: Text): string {
  return href === undefined ? escapeMarkdown(text) : link(text, href);
}
