import { indexedRegistry } from '../frameworks/lookup';
import { isTellingCallee, isTellingRegistry } from '../frameworks/telling';
import type { Collector, FoundUse } from './collector';
import { givenTo } from './given';
import { withPlaces } from './moved';
import { lastName } from './naming';
import type { Node } from './nodes';
import { bindParameters } from './parameters';
import type { Resolver } from './resolve';
import type { ActivationUse } from './use';

/**
 * Finds the calls of activations that were made, or chosen, before: `self.act =
 * nn.ReLU()`, then `self.act(x)`; `act = ACT2FN["gelu"]`, then `act(x)`. A name or an
 * attribute that is assigned twice is not followed.
 */
export function collectInstances(collector: Collector, calls: readonly number[]): void {
  const { resolver } = collector;
  const { source } = resolver;
  const made = new Map<Node, FoundUse>();
  for (const found of collector.found) {
    const node = madeBy(resolver, found);
    if (node) {
      made.set(node, found);
    }
  }
  if (made.size === 0 && !collector.redo.leavesOut) {
    return;
  }
  const tokens = new Set(collector.found.map(({ token }) => token));
  for (const row of calls) {
    const applied = appliedObject(resolver, source.firstChild(row));
    // What stands for something of a framework is a use of it where it is called, not of an instance.
    const value = resolver.pathAt(applied) ? undefined : resolver.valueAt(applied);
    const isRead = value && collector.redo.isReadFor(value.row, row);
    const found = isRead ? made.get(value) : undefined;
    if (found) {
      const call = source.node(row);
      const node = source.node(applied);
      const token = tokenOf(resolver, node);
      if (tokens.has(token)) {
        continue;
      }
      const { call: _, ...use } = found.use;
      const { start, end } = resolver.dialect.string(resolver.source, token) ?? token;
      collector.add({
        use: {
          ...use,
          ...calledWith(resolver, found, call, start),
          span: { start, end },
          text: resolver.source.text.slice(start, end),
          form: 'instance',
        },
        token,
        expression: call,
        origin: found,
      });
    }
  }
}

/**
 * What is called is the API itself, not something that was made of it: the arguments
 * of this call come after those of a `partial`.
 */
function calledWith(
  resolver: Resolver,
  { use, spelled }: FoundUse,
  call: Node,
  start: number,
): Pick<ActivationUse, 'activation' | 'parameters'> {
  const { activation, parameters, form, span } = use;
  if (!spelled || (form !== 'reference' && form !== 'registry')) {
    return { activation, parameters: seenFrom(start - span.start, parameters) };
  }
  const given = [...spelled.given, ...givenTo(resolver, spelled.api, call)];
  return bindParameters(resolver, spelled.api, given, start);
}

/** The parameters of a use for one that stands so much further on. */
function seenFrom(distance: number, parameters: ActivationUse['parameters']) {
  return withPlaces(parameters, ({ from, to }) => ({ from: from - distance, to: to - distance }));
}

/** `act` of `self.act`, the key of `acts["relu"]`, or the name itself. */
function tokenOf(resolver: Resolver, node: Node): Node {
  const key = node.type === resolver.dialect.subscriptType ? node.child(1) : undefined;
  return resolver.dialect.member(node)?.name ?? key ?? node;
}

/** The expression whose value is the activation that a use names. */
function madeBy(resolver: Resolver, { use, expression }: FoundUse): Node | undefined {
  switch (use.form) {
    case 'class':
      return expression;
    case 'function':
      // TensorFlow.js makes its layers by functions.
      return use.spelling.includes('.layers.') ? expression : undefined;
    case 'reference':
      return partialCall(resolver, expression) ?? expression;
    case 'registry':
      return lookedUp(resolver, expression) ?? expression;
    case 'string':
    case 'dynamic':
      return lookedUp(resolver, expression);
    default:
      return undefined;
  }
}

/** `partial(F.softmax, dim=-1)` for `F.softmax` in it. */
function partialCall(resolver: Resolver, node: Node): Node | undefined {
  const holder = resolver.dialect.holder(resolver.source, node);
  const callee = holder.kind === 'argument' && resolver.dialect.call(holder.call)?.callee;
  return holder.kind === 'argument' && callee && /(^|\.)partial$/.test(resolver.text(callee))
    ? holder.call
    : undefined;
}

/** `get_activation("relu")`, `activations.get("relu")`, `ACT2FN["relu"]`. */
function lookedUp(resolver: Resolver, node: Node): Node | undefined {
  const holder = resolver.dialect.holder(resolver.source, node);
  if (holder.kind === 'index') {
    const path = resolver.path(holder.base)?.path;
    const known = path !== undefined && indexedRegistry(path) !== undefined;
    return known || isTellingRegistry(lastName(resolver, holder.base)) ? node.parent : undefined;
  }
  if (holder.kind !== 'argument' || holder.position !== 0) {
    return undefined;
  }
  const callee = resolver.dialect.call(holder.call)?.callee;
  const path = callee && resolver.path(callee)?.path;
  const tells = callee && isTellingCallee(lastName(resolver, callee));
  return tells || /(^|\.)activations\.(get|deserialize)$/.test(path ?? '')
    ? holder.call
    : undefined;
}

/** `act` of `act(x)`, and of TensorFlow.js's `act.apply(x)`. */
function appliedObject({ dialect, dotted, source }: Resolver, callee: number): number {
  const name = dialect.language === 'javascript' ? dotted.lastName(callee) : 0;
  return name !== 0 && source.isText(name, 'apply') ? source.firstChild(callee) : callee;
}
