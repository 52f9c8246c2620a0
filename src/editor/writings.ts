import { type DetectOptions, detectWriting } from '../detect/detect';
import type { Neighbours } from '../detect/own/neighbours';
import { LONGEST_TEXT } from '../detect/prefilter';
import type { Detection, Span } from '../detect/use';
import type { Writing } from '../detect/writing/writing';
import type { Parsers } from '../parsing/parsers';
import type { DocumentSnapshot, DocumentSource } from './source';

/** A source as it is read by what writes into it. */
export interface Written {
  readonly snapshot: DocumentSnapshot;
  readonly detection: Detection;
  /** In the place of a use, by the span of its name, or anywhere. */
  readonly writing: (use?: Span) => Writing;
}

export interface Writings {
  /** Of the present text; `undefined` if it was closed or given up, or nobody wants it any more. */
  of(source: DocumentSource, isCancelled?: () => boolean): Promise<Written | undefined>;
  /** Another document may come by the same address. */
  forget(uri: string): void;
}

/**
 * Reads sources whole when somebody is about to change them, which the cursor on an
 * activation is enough for: the last one is kept until it changes.
 */
export function createWritings(
  parsers: () => Parsers,
  neighbours: {
    readonly of: (source: DocumentSource, text: string) => Promise<Neighbours>;
    readonly generation: () => number;
  },
): Writings {
  let kept: Kept | undefined;
  const keyOf = ({ uri, language }: DocumentSource, { version }: DocumentSnapshot): string =>
    [uri, language, version, neighbours.generation()].join('\n');
  return {
    async of(source, isCancelled = () => false) {
      for (;;) {
        const snapshot = source.read();
        if (snapshot === undefined || snapshot.text.length > LONGEST_TEXT) return undefined;
        const key = keyOf(source, snapshot);
        if (kept?.key === key) return kept.found && { snapshot, ...kept.found };
        const parser = await parsers().parser(source.language);
        const imported = await neighbours.of(source, snapshot.text);
        if (isCancelled()) return undefined;
        const now = source.read();
        if (now === undefined || keyOf(source, now) !== key) continue;
        const tree = parser.parse(now.text);
        try {
          const options: DetectOptions = { keras: source.keras ?? {}, neighbours: imported };
          const found = detectWriting(source.language, tree, options);
          kept = { uri: source.uri, key, found };
          return found && { snapshot: now, ...found };
        } finally {
          tree.delete();
        }
      }
    },
    forget(uri) {
      if (kept?.uri === uri) kept = undefined;
    },
  };
}

interface Kept {
  readonly uri: string;
  readonly key: string;
  readonly found: ReturnType<typeof detectWriting>;
}
