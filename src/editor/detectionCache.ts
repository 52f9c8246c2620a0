import type { Reading } from '../detect/detect';
import type { SyntaxTree } from '../detect/syntax';
import type { SourceLanguage } from '../detect/use';

/** What was read of one version of a source. */
export interface Entry {
  readonly uri: string;
  readonly version: string;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly reading: Reading;
}

/** What an entry is found by. */
interface Key {
  readonly uri: string;
  readonly language: SourceLanguage;
}

/** The entry used longest ago goes first; whoever is handed an entry by `take` deletes its tree. */
export function createDetectionCache(capacity: number) {
  // A Map iterates in order of insertion.
  const entries = new Map<string, Entry>();

  function dropWhere(condition: (entry: Entry) => boolean): void {
    for (const [key, entry] of entries) {
      if (condition(entry)) {
        entry.tree.delete();
        entries.delete(key);
      }
    }
  }

  function put(source: Key, entry: Entry): void {
    entries.delete(keyOf(source));
    entries.set(keyOf(source), entry);
    dropWhere(() => entries.size > capacity);
  }

  return {
    put,
    size: (): number => entries.size,
    clear: (): void => dropWhere(() => true),
    forget: (uri: string): void => dropWhere((entry) => entry.uri === uri),
    find: (source: Key, version: string): Entry | undefined => {
      const entry = entries.get(keyOf(source));
      if (entry?.version !== version) {
        return undefined;
      }
      put(source, entry);
      return entry;
    },
    take: (source: Key): Entry | undefined => {
      const entry = entries.get(keyOf(source));
      entries.delete(keyOf(source));
      return entry;
    },
  };
}

function keyOf({ language, uri }: Key): string {
  return `${language} ${uri}`;
}
