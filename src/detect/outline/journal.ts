import type { Store, Value } from './values';

/** What is changed in a branch of code, so that it can be undone. */
export type Changes = Map<Store, Map<string, Value | undefined>>;

/** A branch under way. */
interface Branch {
  readonly changes: Changes;
  /** Stores that it has made: nothing outside of it knows them, so that they stay as it leaves them. */
  readonly begun: Set<Store>;
}

/** Writes into stores, and undoes what a branch of code wrote. */
export class Journal {
  private readonly open: Branch[] = [];

  write(store: Store, key: string, value: Value): void {
    const branch = this.open.at(-1);
    if (branch && !branch.begun.has(store)) {
      let before = branch.changes.get(store);
      if (!before) {
        before = new Map();
        branch.changes.set(store, before);
      }
      if (!before.has(key)) before.set(key, store.get(key));
    }
    store.set(key, value);
  }

  begin(store: Store): void {
    this.open.at(-1)?.begun.add(store);
  }

  /** Runs something, undoes what it wrote, and returns what that was. */
  tried<T>(run: () => T): { readonly result: T; readonly written: Changes } {
    const branch: Branch = { changes: new Map(), begun: new Set() };
    this.open.push(branch);
    const result = run();
    this.open.pop();
    const around = this.open.at(-1)?.begun;
    if (around) for (const store of branch.begun) around.add(store);
    for (const [store, entries] of branch.changes) exchange(store, entries);
    return { result, written: branch.changes };
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
