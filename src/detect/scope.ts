import { type Binding, NameBindings } from './bindings';

export type ScopeKind = 'module' | 'class' | 'function';

/** A region of source in which names are bound. */
export class Scope {
  /** Made with the first binding: most blocks have none. */
  names: Map<string, NameBindings> | undefined = undefined;
  /** Modules of `from … import *`. */
  stars: string[] | undefined = undefined;

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | undefined,
  ) {}

  bind(name: string, binding: Binding): void {
    this.names ??= new Map();
    const bindings = this.names.get(name);
    if (bindings) {
      bindings.add(binding);
    } else {
      this.names.set(name, new NameBindings(binding));
    }
  }

  bindingsOf(name: string): NameBindings | undefined {
    return this.names?.get(name);
  }

  /** Whether anything that stands before a row binds the name here. */
  isBoundBefore(row: number, name: string): boolean {
    const bindings = this.bindingsOf(name);
    return bindings !== undefined && bindings.firstRow < row;
  }
}

/** A binding of the module, and the row that it was found at. */
export interface ModuleBinding {
  readonly name: string;
  readonly row: number;
  readonly binding: Binding;
}

/** What is bound for all of a file, by one statement after the other. */
export class ModuleScope extends Scope {
  /** Of the statement that is being bound; `undefined`: its bindings are here already. */
  noted: ModuleBinding[] | undefined = [];
  /** What is being bound. */
  row = 0;
  /** By name, the places of the statements that are known to bind it, and have not yet. */
  private readonly late = new Map<string, number[]>();
  /** Nothing else is bound meanwhile. */
  private only: string | undefined;

  /** `bindAt`: binds what the statement at a place binds. */
  constructor(private readonly bindAt: (place: number) => void) {
    super('module', undefined);
  }

  override bind(name: string, binding: Binding): void {
    if (this.only !== undefined) {
      if (name === this.only) super.bind(name, binding);
    } else if (this.noted) {
      this.bindLate(name);
      this.noted.push({ name, row: this.row, binding });
      super.bind(name, binding);
    }
  }

  override bindingsOf(name: string): NameBindings | undefined {
    this.bindLate(name);
    return super.bindingsOf(name);
  }

  /** A statement binds a name, as soon as somebody asks for it; those before it come first. */
  postpone(name: string, place: number): void {
    const places = this.late.get(name);
    if (places) places.push(place);
    else this.late.set(name, [place]);
    if (this.names?.has(name)) this.bindLate(name);
  }

  bindAllLate(): void {
    for (const name of [...this.late.keys()]) this.bindLate(name);
  }

  private bindLate(name: string): void {
    const places = this.late.get(name);
    if (!places) return;
    this.late.delete(name);
    const { only, row } = this;
    for (const place of places) {
      this.only = name;
      this.bindAt(place);
    }
    this.only = only;
    this.row = row;
  }
}
