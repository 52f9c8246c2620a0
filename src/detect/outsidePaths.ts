import type { KerasVersion } from '../frameworks/kerasVersion';
import { findLayer } from '../frameworks/layers';
import { findApi, isKnownCallee, isKnownModule } from '../frameworks/lookup';
import { frameworkOfPath, starConventions } from '../frameworks/modules';
import { traitOfPath } from '../frameworks/traits';
import type { Binding } from './bindings';
import type { Dialect } from './dialect';
import type { DottedNames } from './dottedNames';
import type { Certainty } from './use';

/** A dotted path below a framework's package. */
export interface ResolvedPath {
  readonly path: string;
  readonly certainty: Certainty;
}

/** `names` begins with a dot, or is empty. */
export function extend(path: ResolvedPath, names: string): ResolvedPath {
  return names === '' ? path : { path: path.path + names, certainty: path.certainty };
}

type Import = Extract<Binding, { kind: 'import' }>;

/** What a name stands for, and by what is written after it, what that does. */
interface PathsBelow {
  readonly path: ResolvedPath | undefined;
  readonly longer: Map<string, ResolvedPath>;
}

/**
 * What names stand for that come from outside of a source. It has few of them, and says the
 * same below them often, so that each is worked out once.
 */
export class OutsidePaths {
  private readonly imports = new Map<Import, PathsBelow>();
  private readonly names = new Map<string, PathsBelow>();
  private readonly foreignStars: boolean;

  /** `stars`: the modules of `from … import *`. */
  constructor(
    private readonly dialect: Dialect,
    private readonly dotted: DottedNames,
    private readonly stars: readonly string[],
    private readonly keras: KerasVersion,
  ) {
    this.foreignStars = stars.some((star) => frameworkOfPath(star) === undefined);
  }

  /** Of a dotted name whose first name, at the row `root`, is imported. */
  imported(binding: Import, root: number, row: number): ResolvedPath | undefined {
    const known = this.imports.get(binding) ?? below(this.module(binding.path));
    this.imports.set(binding, known);
    return this.at(known, root, row);
  }

  /** Of a dotted name whose first name is bound nowhere in the source. */
  free(root: number, row: number): ResolvedPath | undefined {
    const name = this.dotted.source.textAt(root);
    const known = this.names.get(name) ?? below(this.freeName(name));
    this.names.set(name, known);
    return this.at(known, root, row);
  }

  /** A framework's own path, or what a project's module re-exports by convention. */
  module(path: string): ResolvedPath | undefined {
    if (frameworkOfPath(path) !== undefined) {
      return { path, certainty: 'certain' };
    }
    const dot = path.lastIndexOf('.');
    const guess =
      dot < 0 ? undefined : this.dialect.reexport(path.slice(dot + 1), path.slice(0, dot));
    return guess === undefined ? undefined : { path: guess, certainty: 'probable' };
  }

  private at({ path, longer }: PathsBelow, root: number, row: number): ResolvedPath | undefined {
    if (!path || root === row) {
      return path;
    }
    const { source } = this.dotted;
    const written = source.text.slice(source.end(root), source.end(row));
    const known = longer.get(written) ?? extend(path, this.dotted.names(row));
    longer.set(written, known);
    return known;
  }

  private freeName(name: string): ResolvedPath | undefined {
    for (const star of [...this.stars].reverse()) {
      const path = `${star}.${name}`;
      if (frameworkOfPath(star) !== undefined && this.isKnown(path)) {
        return { path, certainty: 'certain' };
      }
    }
    const conventional = this.dialect.freePath(name) ?? this.starredPath(name);
    return conventional === undefined ? undefined : { path: conventional, certainty: 'probable' };
  }

  private starredPath(name: string): string | undefined {
    return this.foreignStars ? starConventions.get(name) : undefined;
  }

  private isKnown(path: string): boolean {
    return (
      findApi(path, this.keras) !== undefined ||
      findLayer(path) !== undefined ||
      isKnownModule(path) ||
      traitOfPath(path) !== undefined ||
      isKnownCallee(path, this.keras)
    );
  }
}

function below(path: ResolvedPath | undefined): PathsBelow {
  return { path, longer: new Map() };
}
