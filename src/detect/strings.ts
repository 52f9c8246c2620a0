import { isOfEitherKeras } from '../frameworks/kerasPaths';
import {
  type ActivationArgument,
  activationArguments,
  findApi,
  indexedRegistry,
} from '../frameworks/lookup';
import { canonicalPath, frameworkOfPath } from '../frameworks/modules';
import { findInRegistry, isAnySpelling, type RegistryEntry } from '../frameworks/registryEntries';
import type { RegistryName } from '../frameworks/table';
import { isTellingName, isTellingRegistry } from '../frameworks/telling';
import { isUseByItself } from '../frameworks/uses';
import type { Collector } from './collector';
import type { Holder } from './dialect';
import { givenTo } from './given';
import {
  isConfiguration,
  isTellingFallback,
  isTellingHolder,
  lastName,
  positionalName,
  tellingOption,
} from './naming';
import type { Node } from './nodes';
import { optionCallees } from './options';
import type { ResolvedPath } from './outsidePaths';
import { callOf } from './references';
import type { Sites } from './sites';
import { addEntry, addProbable, type Site, type StringContext } from './stringSite';
import type { RejectedName } from './use';

/** Finds the activations that are named by a string. */
export function collectStrings(collector: Collector, sites: Sites, context: StringContext): void {
  const { resolver } = collector;
  const options = optionCallees(collector, sites.calls);
  for (const row of sites.strings) {
    const node = resolver.source.node(row);
    const literal = resolver.dialect.string(resolver.source, node);
    if (literal && isAnySpelling(literal.value)) {
      visitString({ collector, context, options, node, literal });
    }
  }
}

function visitString(site: Site): void {
  const { resolver } = site.collector;
  const holder = resolver.dialect.holder(resolver.source, site.node);
  if (holder.kind === 'argument' && addGetattr(site, holder.call)) {
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

/** `getattr(nn, "ReLU")`: the string is the class's name. */
function addGetattr(site: Site, call: Node): boolean {
  const resolved = site.collector.resolver.path(call);
  return resolved !== undefined && addNamed(site, call, resolved);
}

/** Adds a use of the API that an expression stands for by a string in it. */
function addNamed(site: Site, expression: Node | undefined, resolved: ResolvedPath): boolean {
  const { collector, node, literal } = site;
  const { resolver } = collector;
  const api = findApi(resolved.path, resolver.keras);
  if (!expression || !api || !isUseByItself(api)) {
    return false;
  }
  const call = callOf(resolver, expression);
  collector.addApi(api, {
    token: node,
    span: literal,
    expression: call ?? expression,
    form: call ? api.kind : 'reference',
    certainty: resolved.certainty,
    given: call ? givenTo(resolver, api, call) : [],
    path: resolved.path,
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
  const option = holder.name === 'default' ? tellingOption(resolver, holder.call) : undefined;
  const name = option ?? holder.name ?? positionalName(resolver, callee, holder.position);
  const calleeName = lastName(resolver, callee);
  if (name !== undefined && isTellingName(name)) {
    addProbable(site, option === undefined ? 'string' : 'default', name);
  } else if (holder.name === 'type' && isConfiguration(resolver, holder.call)) {
    addConfigured(site, holder.call);
  } else if (holder.name === 'default' && isTellingHolder(resolver, holder.call)) {
    addProbable(site, 'default', 'default');
  } else if (holder.name === undefined && isTellingFallback(resolver, holder, calleeName)) {
    addProbable(site, 'string', calleeName);
  }
}

/**
 * The string is given to an argument that the tables know: a use if its registry knows
 * the string, and otherwise none, whatever others mean by it.
 */
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
  if (!argument || argument.registry === 'none') {
    return false;
  }
  const entry = registryOf(argument, site.literal.value);
  noteRejected(site, argument, resolved);
  if (!entry) {
    return true;
  }
  const path = canonicalPath(resolved.path);
  addEntry(site, entry, {
    form: 'string',
    certainty: resolved.certainty,
    framework: frameworkOfPath(path) ?? entry.framework,
    spelling: `${path}(${argument.name}=…)`,
    argument: argument.name,
    beside: { argument, call },
    registry: argument.registry,
    byVersion: isOfEitherKeras(resolved.path),
  });
  return true;
}

/** Lists of strings that are complete, so that another one is an error when the program runs. */
const CLOSED: ReadonlySet<RegistryName> = new Set([
  'keras3',
  'keras2',
  'tfjsLayers',
  'torchInit',
  'torchRnn',
  'torchTransformer',
]);

function noteRejected(site: Site, argument: ActivationArgument, callee: ResolvedPath): void {
  const { collector, literal } = site;
  const { registry } = argument;
  const path = canonicalPath(callee.path);
  const framework = frameworkOfPath(path);
  if (!framework || !CLOSED.has(registry) || findInRegistry(registry, literal.value)) {
    return;
  }
  const what: RejectedName = {
    span: { start: literal.start, end: literal.end },
    text: literal.value,
    framework,
    registry,
    spelling: `${path}(${argument.name}=…)`,
    olderTakes: registry === 'keras3' && findInRegistry('keras2', literal.value) !== undefined,
    certainty: callee.certainty,
  };
  collector.rejected.push({ row: site.node.row, what });
}

/** What a string means to an argument of a framework's callee. */
export function registryOf(
  { registry }: ActivationArgument,
  name: string,
): RegistryEntry | undefined {
  // Names that only Keras 2 resolves are its sign, whatever was assumed.
  return (
    findInRegistry(registry, name) ??
    (registry === 'keras3' ? findInRegistry('keras2', name) : undefined)
  );
}

function visitEntry(site: Site, holder: Extract<Holder, { kind: 'entry' }>): void {
  const { resolver } = site.collector;
  const { key, container } = holder;
  if (key === undefined) {
    return;
  }
  const call = site.options.get(container);
  const callee = call && resolver.dialect.call(call)?.callee;
  if (call && callee && addFrameworkArgument(site, call, callee, key, -1)) {
    return;
  }
  if (isTellingName(key)) {
    addProbable(site, 'string', key);
  } else if (key === 'type' && isConfiguration(resolver, container)) {
    addConfigured(site, container);
  }
}

/** `dict(type="LeakyReLU", negative_slope=0.1)`: a class of PyTorch, its arguments beside it. */
function addConfigured(site: Site, container: Node): void {
  const { collector, node, literal } = site;
  const { resolver } = collector;
  const api = findApi(`torch.nn.${literal.value}`, resolver.keras);
  if (!api || !isUseByItself(api)) {
    addProbable(site, 'string', 'type');
    return;
  }
  const given = resolver.dialect.entries(resolver.source, container) ?? [];
  collector.addApi(api, {
    token: node,
    span: literal,
    expression: node,
    form: 'string',
    certainty: 'probable',
    given,
    path: api.path,
  });
}

function visitIndex(site: Site, base: Node): void {
  const { resolver } = site.collector;
  if (addMember(site, base) || addOwnEntry(site)) {
    return;
  }
  const path = resolver.path(base)?.path;
  const registry = path === undefined ? undefined : indexedRegistry(path);
  if (registry) {
    const entry = findInRegistry(registry, site.literal.value);
    if (entry) {
      addEntry(site, entry, {
        form: 'registry',
        certainty: 'probable',
        framework: entry.framework,
        spelling: `${path}[…]`,
        registry,
      });
    }
  } else if (isTellingRegistry(lastName(resolver, base))) {
    addProbable(site, 'registry', lastName(resolver, base));
  }
}

/** `tf["relu"]`, `nn.__dict__["ReLU"]`: a member by its name. */
function addMember(site: Site, base: Node): boolean {
  const { resolver } = site.collector;
  const resolved = resolver.path(base);
  const path = resolved?.path.replace(/\.__dict__$/, '');
  return resolved
    ? addNamed(site, site.node.parent, { ...resolved, path: `${path}.${site.literal.value}` })
    : false;
}

/** `acts["relu"]` of a dictionary that the file writes down: what stands there under the key. */
function addOwnEntry(site: Site): boolean {
  const { resolver } = site.collector;
  const { parent } = site.node;
  const value = parent && resolver.valueOf(parent);
  const resolved = value && resolver.path(value);
  return resolved !== undefined && addNamed(site, parent, resolved);
}
