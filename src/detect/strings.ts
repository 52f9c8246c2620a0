import { registryObjects } from '../frameworks/arguments';
import {
  type ActivationArgument,
  activationArguments,
  findApi,
  registryFor,
} from '../frameworks/lookup';
import { canonicalPath, frameworkOfPath } from '../frameworks/modules';
import { findInRegistry, isAnySpelling, type RegistryEntry } from '../frameworks/registryEntries';
import type { RegistryName } from '../frameworks/table';
import {
  isTellingCallee,
  isTellingConfiguration,
  isTellingName,
  isTellingRegistry,
} from '../frameworks/telling';
import { isUseByItself } from '../frameworks/uses';
import type { Collector } from './collector';
import type { Holder, StringLiteral } from './dialect';
import type { Node } from './nodes';
import { bindParameters, fixedParameters } from './parameters';
import { callOf, givenTo, optionsNode, optionsOf } from './references';
import type { Sites } from './sites';
import type { Certainty, FrameworkId, UseForm } from './use';

/** What the rest of the file says about a string that names an activation. */
export interface StringContext {
  /** The framework of a project's own callees, and the registries to try for them. */
  readonly framework: FrameworkId;
  readonly registries: readonly RegistryName[];
}

/** Finds the activations that are named by a string. */
export function collectStrings(collector: Collector, sites: Sites, context: StringContext): void {
  const { resolver } = collector;
  const options = optionCallees(collector, sites.calls);
  for (const node of sites.strings) {
    const literal = resolver.dialect.string(resolver.source, node);
    if (literal) {
      const site = { collector, context, options, node, literal };
      visitString(site);
    }
  }
}

interface Site {
  readonly collector: Collector;
  readonly context: StringContext;
  /** The calls that a dictionary or an object gives arguments to. */
  readonly options: ReadonlyMap<Node, Node>;
  readonly node: Node;
  readonly literal: StringLiteral;
}

function visitString(site: Site): void {
  const { resolver } = site.collector;
  const holder = resolver.dialect.holder(resolver.source, site.node);
  if (holder.kind === 'argument' && addGetattr(site, holder.call)) {
    return;
  }
  if (!isAnySpelling(site.literal.value)) {
    return;
  }
  switch (holder.kind) {
    case 'argument':
      visitArgument(site, holder);
      break;
    case 'entry':
      visitEntry(site, holder);
      break;
    case 'default':
    case 'assigned':
      if (isTellingName(holder.name)) {
        addProbable(site, holder.kind === 'default' ? 'default' : 'string', holder.name);
      }
      break;
    case 'index':
      visitIndex(site, holder.base);
      break;
    default:
  }
}

/** Objects of options, and `**mapping`s, that stand apart from the call they are for. */
function optionCallees(collector: Collector, calls: readonly Node[]): ReadonlyMap<Node, Node> {
  const { resolver } = collector;
  const { dialect } = resolver;
  const callees = new Map<Node, Node>();
  for (const node of calls) {
    const list = dialect.call(node)?.list;
    if (!list) {
      continue;
    }
    const [first, ...rest] =
      dialect.language === 'javascript'
        ? list.children.slice(0, 1)
        : list.children.flatMap((child) =>
            child.type === 'dictionary_splat' ? child.children : [],
          );
    for (const given of first ? [first, ...rest] : []) {
      const object = optionsNode(resolver, given);
      if (object) {
        callees.set(object, node);
      }
    }
  }
  return callees;
}

/** `getattr(nn, "ReLU")`: the string is the class's name. */
function addGetattr(site: Site, call: Node): boolean {
  const { collector, node, literal } = site;
  const { resolver } = collector;
  const resolved = resolver.path(call);
  const api = resolved && findApi(resolved.path, resolver.keras);
  if (!api || !isUseByItself(api)) {
    return false;
  }
  const outer = callOf(resolver, call);
  collector.addApi(api, {
    token: node,
    span: literal,
    expression: outer ?? call,
    form: outer ? api.kind : 'reference',
    certainty: resolved.certainty,
    given: outer ? givenTo(resolver, api, outer) : [],
  });
  return true;
}

function visitArgument(site: Site, holder: Extract<Holder, { kind: 'argument' }>): void {
  const { resolver } = site.collector;
  const callee = resolver.dialect.call(holder.call)?.callee;
  if (!callee) {
    return;
  }
  if (addFrameworkArgument(site, holder.call, callee, holder.name, holder.position)) {
    return;
  }
  const name = holder.name ?? positionalName(site, callee, holder.position);
  const calleeName = lastName(site, callee);
  if (name !== undefined && isTellingName(name)) {
    addProbable(site, 'string', name);
  } else if (holder.name === 'type' && isConfiguration(site, holder.call)) {
    addProbable(site, 'string', 'type');
  } else if (holder.name === 'default' && isTellingHolder(site, holder.call)) {
    addProbable(site, 'default', 'default');
  } else if (holder.name === undefined && isTellingFallback(site, holder, calleeName)) {
    addProbable(site, 'string', calleeName);
  }
}

/** The string is given to an argument that the tables know. */
function addFrameworkArgument(
  site: Site,
  call: Node,
  callee: Node,
  name: string | undefined,
  position: number,
): boolean {
  const { resolver } = site.collector;
  const resolved = resolver.path(callee);
  if (!resolved) {
    return false;
  }
  const argument = activationArguments(resolved.path, resolver.keras).find((candidate) =>
    name === undefined ? candidate.position === position : candidate.name === name,
  );
  const entry = argument && entryOf(site, argument, resolved.path);
  if (!argument || !entry) {
    return false;
  }
  const path = canonicalPath(resolved.path);
  addEntry(site, entry, {
    form: 'string',
    certainty: resolved.certainty,
    framework: frameworkOfPath(path) ?? entry.framework,
    spelling: `${path}(${argument.name}=…)`,
    argument: argument.name,
    beside: { argument, call },
  });
  return true;
}

function entryOf(
  site: Site,
  argument: ActivationArgument,
  callee: string,
): RegistryEntry | undefined {
  const { keras } = site.collector.resolver;
  const registry = registryFor(argument.registry, callee, keras);
  const { value } = site.literal;
  // Names that only Keras 2 resolves are its sign, whatever was assumed.
  return (
    findInRegistry(registry, value) ??
    (registry === 'keras3' ? findInRegistry('keras2', value) : undefined)
  );
}

function visitEntry(site: Site, holder: Extract<Holder, { kind: 'entry' }>): void {
  const { key, container } = holder;
  if (key === undefined) {
    return;
  }
  const call = site.options.get(container);
  const callee = call && site.collector.resolver.dialect.call(call)?.callee;
  if (call && callee && addFrameworkArgument(site, call, callee, key, -1)) {
    return;
  }
  if (isTellingName(key)) {
    addProbable(site, 'string', key);
  } else if (key === 'type' && isConfiguration(site, container)) {
    addProbable(site, 'string', key);
  }
}

function visitIndex(site: Site, base: Node): void {
  const { resolver } = site.collector;
  const path = resolver.path(base)?.path;
  const registry = path === undefined ? undefined : registryObjects.get(path);
  const entry = registry && findInRegistry(registry, site.literal.value);
  if (entry) {
    addEntry(site, entry, {
      form: 'registry',
      certainty: 'probable',
      framework: entry.framework,
      spelling: `${path}[…]`,
    });
  } else if (isTellingRegistry(lastName(site, base))) {
    addProbable(site, 'registry', lastName(site, base));
  }
}

/** The name that a function of the file gives to an argument by position. */
function positionalName(site: Site, callee: Node, position: number): string | undefined {
  const { resolver } = site.collector;
  const binding = resolver.binding(callee);
  return binding?.kind === 'definition'
    ? resolver.dialect.parameterName(resolver.source, binding.node, position)
    : undefined;
}

/** `get_activation("relu")`, or the fallback of `config.get("activation", "relu")`. */
function isTellingFallback(
  site: Site,
  holder: Extract<Holder, { kind: 'argument' }>,
  callee: string,
): boolean {
  if (isTellingCallee(callee)) {
    return true;
  }
  const { resolver } = site.collector;
  const list = resolver.dialect.call(holder.call)?.list;
  const before = list?.children[holder.position - 1];
  const key = before && resolver.dialect.string(resolver.source, before);
  return (
    key !== undefined && isTellingName(key.value) && /^(get|getattr|pop|setdefault)$/.test(callee)
  );
}

/** The dictionary is known as the configuration of an activation: `act_cfg=dict(type="ReLU")`. */
function isConfiguration(site: Site, container: Node): boolean {
  const name = holderName(site, container);
  return name !== undefined && (isTellingConfiguration(name) || isTellingCallee(name));
}

function isTellingHolder(site: Site, node: Node): boolean {
  const name = holderName(site, node);
  return name !== undefined && isTellingName(name);
}

/** The name that an expression goes by: its argument's, key's, variable's or callee's. */
function holderName(site: Site, node: Node): string | undefined {
  const { resolver } = site.collector;
  const holder = resolver.dialect.holder(resolver.source, node);
  switch (holder.kind) {
    case 'argument': {
      const callee = resolver.dialect.call(holder.call)?.callee;
      return holder.name ?? (callee && lastName(site, callee));
    }
    case 'entry':
      return holder.key;
    case 'default':
    case 'assigned':
      return holder.name;
    default:
      return undefined;
  }
}

function lastName(site: Site, node: Node): string {
  const { resolver } = site.collector;
  return resolver.text(resolver.dialect.member(node)?.name ?? node);
}

function addProbable(site: Site, form: UseForm, name: string): void {
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
      });
      return;
    }
  }
}

function addEntry(
  site: Site,
  entry: RegistryEntry,
  facts: {
    readonly form: UseForm;
    readonly certainty: Certainty;
    readonly framework: FrameworkId;
    readonly spelling: string;
    readonly argument?: string;
    readonly beside?: { readonly argument: ActivationArgument; readonly call: Node };
  },
): void {
  const { collector, node, literal } = site;
  const { form, certainty, framework, spelling, argument, beside } = facts;
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
    },
    token: node,
    expression: node,
    ...(argument !== undefined && { argument }),
  });
}

/** `kaiming_normal_(w, a=0.2, nonlinearity="leaky_relu")`: the slope stands beside the name. */
function besideParameters(
  site: Site,
  entry: RegistryEntry,
  beside: { readonly argument: ActivationArgument; readonly call: Node } | undefined,
) {
  const signature = beside?.argument.signature;
  const { resolver } = site.collector;
  const list = beside && resolver.dialect.call(beside.call)?.list;
  if (!signature || !list) {
    return undefined;
  }
  const given = resolver.dialect.argumentsOf(resolver.source, list);
  return bindParameters(
    resolver,
    { activation: entry.activation, signature },
    signature.options ? optionsOf(resolver, given) : given,
  );
}
