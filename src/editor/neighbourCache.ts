/** What was read of files by key, until something tells that they may be others. */
export interface NeighbourCache<T> {
  /** What `read` gives; once, until the file changes. Nothing where it fails. */
  open(key: string, read: () => Promise<T | undefined>): Promise<T | undefined>;
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
    open(key, read) {
      const before = readings.get(key);
      if (before !== undefined) return before;
      const reading = read().catch(() => undefined);
      readings.set(key, reading);
      return reading;
    },
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
