import type { Layout } from '../detect/writing/writing';

/** How lines end in a text; the editor's own where it has only one. */
export function lineEnding(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Printed code with the indentation of the source that it goes into. */
export function restyled(code: string, { text, language }: Layout): string {
  const printed = language === 'python' ? 4 : 2;
  const own = /^(?:\t|(?: {2}| {4}| {8})(?=\S))/m.exec(text)?.[0] ?? ' '.repeat(printed);
  return code.replace(/^ +/gm, (blanks) => {
    const steps = Math.floor(blanks.length / printed);
    return own.repeat(steps) + ' '.repeat(blanks.length - steps * printed);
  });
}
