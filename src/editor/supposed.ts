import { detectWriting } from '../detect/detect';
import type { Neighbours } from '../detect/own/neighbours';
import type { ActivationUse, FileTraits, Span } from '../detect/use';
import type { Handle } from '../detect/writing/writing';
import type { Parsers } from '../parsing/parsers';
import type { DocumentSource } from './source';

/** A text in the place of a part of a source. */
export interface Supposition {
  /** Offsets in the text of the source. */
  readonly span: Span;
  readonly text: string;
  /** Of what the text is to name, in `text`. */
  readonly name: Span;
}

/** What would be detected there. */
export interface Supposed {
  readonly use: ActivationUse;
  readonly handle: Handle;
  readonly traits: FileTraits;
}

/** Reads a source as it would be with another text in it; nothing is kept. */
export async function suppose(
  source: DocumentSource,
  { span, text, name }: Supposition,
  parsers: Parsers,
  neighboursOf: (source: DocumentSource, text: string) => Promise<Neighbours>,
  isCancelled: () => boolean,
): Promise<Supposed | undefined> {
  const version = source.version();
  const parser = await parsers.parser(source.language);
  const before = source.read();
  if (before === undefined) {
    return undefined;
  }
  const neighbours = await neighboursOf(source, before.text);
  if (isCancelled() || source.version() !== version) {
    return undefined;
  }
  const tree = parser.parse(before.text.slice(0, span.start) + text + before.text.slice(span.end));
  try {
    const found = detectWriting(source.language, tree, { keras: source.keras ?? {}, neighbours });
    const at = { start: span.start + name.start, end: span.start + name.end };
    const use = found?.detection.uses.find((one) => one.span.start === at.start);
    const handle = use && found?.writing(at).handle;
    return found && use && handle && { use, handle, traits: found.detection.traits };
  } finally {
    tree.delete();
  }
}
