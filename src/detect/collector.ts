import { type Api, findApiOfOtherKeras } from '../frameworks/lookup';
import type { RegistryName } from '../frameworks/table';
import type { Trait } from '../frameworks/traits';
import type { GivenArgument } from './dialect';
import type { Node } from './nodes';
import { type BoundParameters, bindParameters, isSameReading, takesAll } from './parameters';
import { relativeTo } from './relative';
import type { Resolver } from './resolve';
import type { Redo } from './statements/redo';
import type { ActivationUse, Certainty, RejectedName, UseCall, UseForm, UseSetting } from './use';

/** A use, and the nodes around it that say what part it plays. */
export interface FoundUse {
  readonly use: ActivationUse;
  /** The token, or the string. */
  readonly token: Node;
  /** The call, where the activation is called; the expression otherwise. */
  readonly expression: Node;
  /** The argument that it is given to, where that is known. */
  readonly argument?: string;
  /** The framework's spelling, what it is given there, and its path as it was resolved. */
  readonly spelled?: {
    readonly api: Api;
    readonly given: readonly GivenArgument[];
    readonly path?: string;
  };
  /** The list that the string comes from. */
  readonly registry?: RegistryName;
  /** Where the activation was made that is called here. */
  readonly origin?: FoundUse;
}

/** A row of a source, and something that was found there. */
export interface At<T> {
  readonly row: number;
  readonly what: T;
}

/** Gathers what is found in the statements of one source that are read. */
export class Collector {
  readonly found: FoundUse[] = [];
  readonly rejected: At<RejectedName>[] = [];
  readonly traits: At<Trait>[] = [];
  /** Names of the activations that are defined. */
  readonly ownNames: At<string>[] = [];

  constructor(
    readonly resolver: Resolver,
    readonly redo: Redo,
  ) {}

  add(found: FoundUse): void {
    this.found.push(found);
  }

  /** Adds a use of one of the frameworks' own spellings. */
  addApi(
    api: Api,
    place: {
      readonly token: Node;
      readonly span?: { readonly start: number; readonly end: number };
      readonly expression: Node;
      readonly form: UseForm;
      readonly certainty: Certainty;
      readonly given: readonly GivenArgument[];
      /** As it was resolved, where the version of Keras may say what it is. */
      readonly path?: string;
    },
  ): void {
    const { resolver } = this;
    const { token, expression, form, certainty, given, path } = place;
    const { start, end } = place.span ?? token;
    const bound = bindParameters(resolver, api, given, start);
    const span = { start, end };
    this.add({
      use: {
        span,
        text: resolver.source.text.slice(span.start, span.end),
        ...bound,
        framework: api.framework,
        form,
        certainty,
        spelling: api.path,
        role: 'unknown',
        ...(this.isReadOtherwise(bound, api, given, path) && { keras: resolver.assumedKeras }),
        ...(form === api.kind && { call: callOf(resolver, start, expression, given) }),
      },
      token,
      expression,
      spelled: { api, given, ...(path !== undefined && { path }) },
    });
  }

  /** The other Keras, where it could be meant as well, would make something else of it. */
  private isReadOtherwise(
    bound: BoundParameters,
    api: Api,
    given: readonly GivenArgument[],
    path: string | undefined,
  ): boolean {
    const { keras } = this.resolver;
    const other = path === undefined ? undefined : findApiOfOtherKeras(path, keras);
    return (
      other !== undefined &&
      takesAll(other.signature, api.signature, given) &&
      !isSameReading(bound, bindParameters(this.resolver, other, given))
    );
  }
}

/** `start`: of the use. */
function callOf(
  resolver: Resolver,
  start: number,
  call: Node,
  given: readonly GivenArgument[],
): UseCall {
  const plain = given.filter(({ spread }) => !spread);
  return {
    at: relativeTo(start, call),
    settings: plain.map(({ name, value }): UseSetting => {
      const known = resolver.constant(value);
      const source = known === undefined ? 'unknown' : known.named ? 'resolved' : 'literal';
      return { name, value: known?.value, source, at: relativeTo(start, value) };
    }),
    spread: plain.length < given.length,
  };
}
