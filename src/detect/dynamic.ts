import {
  type ActivationArgument,
  activationArguments,
  findApi,
  indexedRegistry,
} from '../frameworks/lookup';
import { canonicalPath, frameworkOfPath } from '../frameworks/modules';
import { findInRegistry } from '../frameworks/registryEntries';
import { isTellingName } from '../frameworks/telling';
import { isUseByItself } from '../frameworks/uses';
import type { Collector, FoundUse } from './collector';
import type { GivenArgument } from './dialect';
import { followText } from './following';
import { givenIn, givenTo, optionsNode, optionsOf } from './given';
import { lastName } from './naming';
import type { Node } from './nodes';
import type { ResolvedPath } from './outsidePaths';
import { fixedParameters } from './parameters';
import { callOf } from './references';
import { registryOf } from './strings';
import type { Certainty, FrameworkId } from './use';

/** One place whose activation is whatever an expression stands for. */
interface Place {
  readonly value: Node;
  readonly certainty: Certainty;
  readonly framework: FrameworkId;
  readonly spelling: string;
  readonly argument?: string;
  /** The activation that a string means there. */
  readonly find: (name: string) => ReturnType<typeof findInRegistry>;
}

/**
 * Finds the activations that are chosen by a value: `Dense(8, activation=act)`,
 * `activations.get(name)`, `ACT2FN[config.hidden_act]`, `getattr(nn, act_name)`. The
 * value is followed where it is in the file, else the activation is `unknown`.
 */
export function collectDynamic(
  collector: Collector,
  calls: readonly number[],
  subscripts: readonly number[],
): void {
  const { resolver } = collector;
  const { source } = resolver;
  for (const row of calls) {
    const callee = source.firstChild(row);
    const resolved = resolver.pathAt(callee);
    if (resolved) {
      for (const place of argumentPlaces(collector, source.node(row), resolved)) {
        // What is spread into a call may be written in another statement.
        collector.redo.feeds(row, place.value.row);
        addPlace(collector, place);
      }
    }
    if (source.isText(callee, 'getattr')) {
      addByName(collector, source.node(row));
    }
  }
  const values = new ValuesIn(collector);
  for (const row of subscripts) {
    const place = indexPlace(collector, source.node(row), values);
    if (place) {
      addPlace(collector, place);
    }
  }
}

/** The arguments of a framework's callee that take an activation. */
function argumentPlaces(
  { resolver }: Collector,
  call: Node,
  resolved: ResolvedPath,
): readonly Place[] {
  const known = activationArguments(resolved.path, resolver.keras);
  const list = known.length === 0 ? undefined : resolver.dialect.call(call)?.list;
  if (!list) {
    return [];
  }
  const plain = givenIn(resolver, list);
  const given = resolver.dialect.language === 'javascript' ? optionsOf(resolver, plain) : plain;
  const path = canonicalPath(resolved.path);
  return given.flatMap((argument, position) => {
    const meant = meantBy(known, argument, position);
    return meant
      ? [
          {
            value: argument.value,
            certainty: resolved.certainty,
            framework: frameworkOfPath(path) ?? 'user',
            spelling: `${path}(${meant.name}=…)`,
            argument: meant.name,
            find: (name: string) => registryOf(meant, name),
          },
        ]
      : [];
  });
}

function meantBy(
  known: readonly ActivationArgument[],
  argument: GivenArgument,
  position: number,
): ActivationArgument | undefined {
  return argument.spread
    ? undefined
    : known.find((candidate) =>
        argument.name === undefined
          ? candidate.position === position
          : candidate.name === argument.name,
      );
}

/** `getattr(nn, name)`, whose name is a constant, or tells that it is an activation's. */
function addByName(collector: Collector, call: Node): void {
  const { resolver } = collector;
  const list = resolver.dialect.call(call)?.list;
  const [object, name] = list ? resolver.dialect.argumentsOf(resolver.source, list) : [];
  const owner = object && resolver.path(object.value);
  if (!owner || !name || resolver.dialect.string(resolver.source, name.value)) {
    return;
  }
  const resolved = resolver.path(call);
  if (resolved) {
    addNamedApi(collector, { call, name: name.value, resolved });
  } else if (isTellingName(lastName(resolver, name.value))) {
    addPlace(collector, {
      value: name.value,
      certainty: owner.certainty,
      framework: frameworkOfPath(owner.path) ?? 'user',
      spelling: `getattr(${owner.path}, …)`,
      find: () => undefined,
    });
  }
}

function addNamedApi(
  collector: Collector,
  { call, name, resolved }: { call: Node; name: Node; resolved: ResolvedPath },
): void {
  const { resolver } = collector;
  const api = findApi(resolved.path, resolver.keras);
  if (api && isUseByItself(api)) {
    const outer = callOf(resolver, call);
    collector.addApi(api, {
      token: resolver.dialect.member(name)?.name ?? name,
      expression: outer ?? call,
      form: outer ? api.kind : 'reference',
      certainty: resolved.certainty,
      given: outer ? givenTo(resolver, api, outer) : [],
      path: resolved.path,
    });
  }
}

/** An index of a registry that is imported, or that the file itself writes down. */
function indexPlace({ resolver }: Collector, node: Node, values: ValuesIn): Place | undefined {
  const [base, value] = node.children;
  if (!base || !value) {
    return undefined;
  }
  const path = resolver.path(base)?.path;
  const registry = path === undefined ? undefined : indexedRegistry(path);
  const name = lastName(resolver, base);
  if (registry !== undefined || /^ACT2(FN|CLS)$/i.test(name)) {
    return {
      value,
      certainty: 'probable',
      framework: 'transformers',
      spelling: `${path ?? name}[…]`,
      find: (text) => findInRegistry(registry ?? 'transformers', text),
    };
  }
  const own = optionsNode(resolver, base);
  const one = own && values.firstIn(own, node);
  return one
    ? {
        value,
        certainty: one.use.certainty,
        framework: one.use.framework,
        spelling: `${name}[…]`,
        find: () => undefined,
      }
    : undefined;
}

/** Uses among the values of containers, looked for once in each, however often it is indexed. */
class ValuesIn {
  private readonly known = new Map<Node, { first: FoundUse | undefined; readonly of: number }>();

  constructor(private readonly collector: Collector) {}

  /** `from`: where it is indexed. */
  firstIn(container: Node, from: Node): FoundUse | undefined {
    const { found, redo } = this.collector;
    redo.isReadFor(container.row, from.row);
    const before = this.known.get(container);
    if (before?.first) return before.first;
    // More may have been found since.
    const first = found.slice(before?.of ?? 0).find((one) => isValueIn(container, one));
    this.known.set(container, { first, of: found.length });
    return first;
  }
}

function isValueIn(container: Node, { token, use }: FoundUse): boolean {
  return container.start < token.start && token.end < container.end && use.form !== 'string';
}

function addPlace(collector: Collector, place: Place): void {
  const { resolver } = collector;
  const { value, certainty, framework, spelling, argument } = place;
  const token = nameIn(collector, value);
  if (!token) {
    return;
  }
  const text = followText(resolver, value);
  const entry = text && place.find(text.value);
  if (text && !entry) {
    return;
  }
  collector.add({
    use: {
      span: { start: token.start, end: token.end },
      text: resolver.text(token),
      activation: entry?.activation ?? 'unknown',
      framework,
      form: entry ? 'reference' : 'dynamic',
      certainty: text?.by === 'default' ? 'probable' : certainty,
      parameters: entry ? fixedParameters(entry.parameters, undefined) : {},
      spelling,
      role: 'unknown',
    },
    token,
    expression: value,
    ...(argument !== undefined && { argument }),
  });
}

/**
 * The name by which a value goes whose activation cannot be read off: not one that
 * stands for an API, an instance, a function of the file, or nothing.
 */
function nameIn({ resolver }: Collector, value: Node): Node | undefined {
  const { dialect } = resolver;
  const member = dialect.member(value);
  if (!member && !dialect.nameTypes.has(value.type)) {
    return undefined;
  }
  if (resolver.path(value) || resolver.constant(value)?.value === null) {
    return undefined;
  }
  const kind = resolver.bindingKind(value);
  const given = kind === 'value' ? resolver.valueOf(value) : undefined;
  if (kind === 'definition' || (given && dialect.call(given)) || isFunction(given)) {
    return undefined;
  }
  return member?.name ?? value;
}

function isFunction(node: Node | undefined): boolean {
  return node !== undefined && /^(lambda|arrow_function|function_expression)$/.test(node.type);
}
