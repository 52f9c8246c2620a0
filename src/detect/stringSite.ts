import type { ActivationArgument } from '../frameworks/lookup';
import { findInRegistry, isReadAlike, type RegistryEntry } from '../frameworks/registryEntries';
import type { RegistryName } from '../frameworks/table';
import { isNeverAlone } from '../frameworks/uses';
import type { Collector } from './collector';
import type { StringLiteral } from './dialect';
import { givenIn, optionsOf } from './given';
import type { Node } from './nodes';
import { type BoundParameters, bindParameters, fixedParameters } from './parameters';
import type { Certainty, FrameworkId, UseForm } from './use';

/** What the rest of the file says about a string that names an activation. */
export interface StringContext {
  /** The framework of a project's own callees, and the registries to try for them. */
  readonly framework: FrameworkId;
  readonly registries: readonly RegistryName[];
}

/** One string that may name an activation. */
export interface Site {
  readonly collector: Collector;
  readonly context: StringContext;
  /** The calls that a dictionary or an object gives arguments to. */
  readonly options: ReadonlyMap<Node, Node>;
  readonly node: Node;
  readonly literal: StringLiteral;
}

/** Adds a use by what the file's own registries make of the string, if they know it. */
export function addProbable(site: Site, form: UseForm, name: string): void {
  const { context, literal } = site;
  for (const registry of context.registries) {
    const entry = findInRegistry(registry, literal.value);
    if (entry) {
      addEntry(site, entry, {
        form,
        certainty: 'probable',
        framework: context.framework,
        spelling: `${name}=…`,
        argument: name,
        registry,
        byVersion: true,
      });
      return;
    }
  }
}

/** Adds a use of what a registry makes of the string. */
export function addEntry(
  site: Site,
  entry: RegistryEntry,
  facts: {
    readonly form: UseForm;
    readonly certainty: Certainty;
    readonly framework: FrameworkId;
    readonly spelling: string;
    readonly argument?: string;
    /** The list that the string comes from. */
    readonly registry: RegistryName;
    /** The version of Keras chose it. */
    readonly byVersion?: boolean;
    readonly beside?: { readonly argument: ActivationArgument; readonly call: Node };
  },
): void {
  if (isNeverAlone(entry.activation)) {
    return;
  }
  const { collector, node, literal } = site;
  const { form, certainty, framework, spelling, argument, registry, byVersion, beside } = facts;
  const isAssumed =
    byVersion === true &&
    (registry === 'keras2' || registry === 'keras3') &&
    !isReadAlike(literal.value, ['keras2', 'keras3']);
  collector.add({
    use: {
      span: { start: literal.start, end: literal.end },
      text: literal.value,
      activation: entry.activation,
      framework,
      form,
      certainty,
      parameters: fixedParameters(entry.parameters, besideParameters(site, entry, beside)),
      spelling,
      role: 'unknown',
      ...(isAssumed && { keras: collector.resolver.assumedKeras }),
    },
    token: node,
    expression: node,
    registry,
    ...(argument !== undefined && { argument }),
  });
}

/** `kaiming_normal_(w, a=0.2, nonlinearity="leaky_relu")`: the slope stands beside the name. */
function besideParameters(
  site: Site,
  entry: RegistryEntry,
  beside: { readonly argument: ActivationArgument; readonly call: Node } | undefined,
): BoundParameters | undefined {
  const signature = beside?.argument.signature;
  const { resolver } = site.collector;
  const list = beside && resolver.dialect.call(beside.call)?.list;
  if (!signature || !list) {
    return undefined;
  }
  const given = givenIn(resolver, list);
  return bindParameters(
    resolver,
    { activation: entry.activation, signature },
    signature.options ? optionsOf(resolver, given) : given,
    site.literal.start,
  );
}
