import type { Store, Value } from './values';

/** What is changed in a branch of code, so that it can be undone. */
export type Changes = Map<Store, Map<string, Value | undefined>>;

/** Writes into stores, and undoes what a branch of code wrote. */
export class Journal {
  private readonly open: Changes[] = [];

  write(store: Store, key: string, value: Value): void {
    const changes = this.open.at(-1);
    if (changes) {
      let before = changes.get(store);
      if (!before) {
        before = new Map();
        changes.set(store, before);
      }
      if (!before.has(key)) before.set(key, store.get(key));
    }
    store.set(key, value);
  }

  /** Runs something, undoes what it wrote, and returns what that was. */
  tried<T>(run: () => T): { readonly result: T; readonly written: Changes } {
    const changes: Changes = new Map();
    this.open.push(changes);
    const result = run();
    this.open.pop();
    for (const [store, entries] of changes) exchange(store, entries);
    return { result, written: changes };
  }
}

/** Gives a store the entries, and these what it had. */
function exchange(store: Store, entries: Map<string, Value | undefined>): void {
  for (const [key, value] of entries) {
    entries.set(key, store.get(key));
    if (value === undefined) store.delete(key);
    else store.set(key, value);
  }
}
