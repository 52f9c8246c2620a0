/** A source that reads files beside it, for as long as it is open. */
export interface Reader {
  /** Of the files that it has read, or looked for. */
  readonly keys: Set<string>;
  hasLeft: boolean;
}

/**
 * What was read of files by key, until something tells that they may be others, or nobody is left
 * who has read them.
 */
export interface NeighbourCache<T> {
  reader(): Reader;
  /** It is closed; what it still waits for is not kept. */
  leave(reader: Reader): void;
  /** What `read` gives; once, until the file changes. Nothing where it fails. */
  open(key: string, reader: Reader, read: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Files that are kept. */
  size(): number;
  /** It was edited, and not saved. */
  typed(key: string): void;
  /** Its document is closed: what was typed and not saved is gone. */
  closed(key: string): void;
  /** It was written, made or deleted. */
  changedOnDisk(key: string): void;
  /** Grows with every change of a file that was read, or looked for. */
  generation(): number;
}

/**
 * `onSettled` is called when a file is another for good: on the disk, or because what was
 * typed in it is gone. Nothing is told while it is typed.
 */
export function createNeighbourCache<T>(onSettled: () => void): NeighbourCache<T> {
  const readings = new Map<string, Promise<T | undefined>>();
  const readers = new Map<string, number>();
  const unsaved = new Set<string>();
  let generation = 0;
  const forget = (key: string): boolean => {
    const wasRead = readings.delete(key);
    if (wasRead) generation += 1;
    return wasRead;
  };
  const settle = (key: string): void => {
    const wasUnsaved = unsaved.delete(key);
    if (forget(key) || wasUnsaved) onSettled();
  };
  return {
    reader: () => ({ keys: new Set(), hasLeft: false }),
    leave(reader) {
      reader.hasLeft = true;
      for (const key of reader.keys) {
        const others = (readers.get(key) ?? 1) - 1;
        if (others > 0) {
          readers.set(key, others);
        } else {
          readers.delete(key);
          readings.delete(key);
        }
      }
    },
    open(key, reader, read) {
      if (!reader.hasLeft && !reader.keys.has(key)) {
        reader.keys.add(key);
        readers.set(key, (readers.get(key) ?? 0) + 1);
      }
      const before = readings.get(key);
      if (before !== undefined) return before;
      const reading = read().catch(() => undefined);
      if (!reader.hasLeft) readings.set(key, reading);
      return reading;
    },
    size: () => readings.size,
    typed(key) {
      if (forget(key)) unsaved.add(key);
    },
    closed(key) {
      if (unsaved.has(key)) settle(key);
    },
    changedOnDisk: settle,
    generation: () => generation,
  };
}
