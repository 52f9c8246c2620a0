import { escapeControls } from './escape';

/**
 * Text of any origin as Markdown that shows it and does nothing else: no emphasis,
 * link, image, HTML, autolink, heading or list, and no line of its own.
 */
export function escapeMarkdown(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_{}[\]|~$]|^[#+-]/g, (sign) => `\\${sign}`)
    .replace(/^\d+(?=[.)])/, (digits) => `${digits}\\`)
    .replace(/[&<>]|:(?=\/\/)|(?<=www)\.|@/gi, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Lines below each other without the space that parts paragraphs. */
export function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  \n');
}

/** `destination` is an address without spaces and parentheses. */
export function link(label: string, destination: string): string {
  return `[${escapeMarkdown(label)}](${destination})`;
}
