/** The patterns of a `.gitignore` in `folder`, as they would read in the root's. */
export function rebase(text: string, folder: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (folder === '') {
    return lines;
  }
  const base = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const negated = line.startsWith('!');
      const pattern = negated ? line.slice(1) : line;
      // A slash anywhere but at the end ties the pattern to its own folder.
      const anchored = /\/(?=\s*\S)/.test(pattern);
      return `${negated ? '!' : ''}/${base}/${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
    });
}
