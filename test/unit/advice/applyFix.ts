import type { Fix } from '../../../src/advice/finding';

/** The text after the edits of a fix, which may not overlap. */
export function applyFix(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((after, { span, text: inserted }) => {
      if (span.end > after.length) {
        throw new Error(`An edit ends at ${span.end} of ${after.length}`);
      }
      return after.slice(0, span.start) + inserted + after.slice(span.end);
    }, text);
}
