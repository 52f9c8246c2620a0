import { retried } from '../parsing/retried';

/** Something that is made when it is first needed. */
export interface Later<T> {
  /** A rejection is forgotten: the next call tries again. */
  load(): Promise<T>;
  /** `undefined` until then. */
  readonly loaded: T | undefined;
  /** Called once it is made. */
  whenLoaded(use: (made: T) => void): void;
  dispose(): void;
}

/** What is made after `dispose` is disposed of at once, and never given out. */
export function later<T extends { dispose(): unknown }>(make: () => Promise<T>): Later<T> {
  let loaded: T | undefined;
  let disposed = false;
  const waiting: ((made: T) => void)[] = [];
  const load = retried(async () => {
    const made = await make();
    if (disposed) {
      made.dispose();
      throw new Error('Disposed of while it was made.');
    }
    loaded = made;
    for (const use of waiting) use(made);
    return made;
  });
  return {
    load,
    get loaded() {
      return loaded;
    },
    whenLoaded(use) {
      if (loaded === undefined) {
        waiting.push(use);
      } else {
        use(loaded);
      }
    },
    dispose() {
      disposed = true;
      loaded?.dispose();
    },
  };
}
