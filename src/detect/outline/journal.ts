import type { Store, Value } from './values';

/** What is changed in a branch of code, so that it can be undone. */
export type Changes = Map<Store, Map<string, Value | undefined>>;

/** Writes into stores, and undoes what a branch of code wrote. */
export class Journal {
  private readonly open: Changes[] = [];

  write(store: Store, key: string, value: Value): void {
    const changes = this.open.at(-1);
    if (changes) {
      const before = changes.get(store) ?? new Map<string, Value | undefined>();
      if (!before.has(key)) before.set(key, store.get(key));
      changes.set(store, before);
    }
    store.set(key, value);
  }

  /** Runs something, undoes what it wrote, and returns what that was. */
  tried<T>(run: () => T): { readonly result: T; readonly written: Changes } {
    const changes: Changes = new Map();
    this.open.push(changes);
    const result = run();
    this.open.pop();
    const written: Changes = new Map();
    for (const [store, before] of changes) {
      written.set(store, new Map([...before.keys()].map((key) => [key, store.get(key)])));
      for (const [key, value] of before) {
        if (value === undefined) store.delete(key);
        else store.set(key, value);
      }
    }
    return { result, written };
  }
}
