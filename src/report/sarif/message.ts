import type { Severity } from '../../advice/finding';
import type { SarifLevel, SarifMessage } from './log';

export const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/**
 * Plain text as a message: braces stand for placeholders there and are doubled, and what
 * would read as a link, `[i](x)`, gets a backslash (sections 3.11.5 and 3.11.6 of SARIF).
 */
export function message(text: string): SarifMessage {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[') };
}
