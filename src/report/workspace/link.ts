/** A relative address of a path, and of a line there. */
export function relativeLink(path: string, line: number | undefined): string {
  return `${encoded(path)}${line === undefined ? '' : `#L${line}`}`;
}

/** Without parentheses and quotes too, which would end a link of Markdown. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((name) =>
      encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
        /[()'!*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
