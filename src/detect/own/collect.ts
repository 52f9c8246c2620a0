import type { Collector } from '../collector';
import type { GivenArgument } from '../dialect';
import type { Node } from '../nodes';
import { callOf, formOf } from '../references';
import type { UseForm } from '../use';
import { type OwnActivation, OwnActivations } from './functions';

/**
 * Finds the activations that the file defines itself, at their definitions and at every
 * place that names them. `tensors`: the file imports a framework.
 */
export function collectOwn(
  collector: Collector,
  references: readonly Node[],
  tensors: boolean,
): void {
  const { dialect, source } = collector.resolver;
  const own = new OwnActivations(collector.resolver, tensors);
  for (const node of source.nodes) {
    if (!dialect.definitionTypes.has(node.type)) continue;
    const activation = own.of(node);
    if (activation) add(collector, activation, activation.name, node, 'definition', []);
  }
  for (const node of references) visit(collector, own, node);
}

function visit(collector: Collector, own: OwnActivations, node: Node): void {
  const { resolver } = collector;
  const { dialect, source } = resolver;
  // `Swish.apply(x)` calls a function that has a gradient of its own.
  const member = dialect.member(node);
  const token = member && resolver.text(member.name) === 'apply' ? member.object : node;
  const activation = own.named(token);
  if (!activation || contains(activation.definition, node)) return;
  const call = callOf(resolver, node);
  if (call) {
    const list = dialect.call(call)?.list;
    const given = list ? dialect.argumentsOf(source, list) : [];
    const form = activation.kind === 'class' && token === node ? 'class' : 'function';
    add(collector, activation, token, call, form, form === 'class' ? given : given.slice(1));
    return;
  }
  const holder = dialect.holder(source, node);
  if (holder.kind === 'ignored') return;
  add(collector, activation, token, node, formOf(resolver, holder), []);
}

function add(
  collector: Collector,
  activation: OwnActivation,
  token: Node,
  expression: Node,
  form: UseForm,
  given: readonly GivenArgument[],
): void {
  const formula = activation.at(given) ?? activation.at([]);
  if (!formula) return;
  const text = collector.resolver.text(token);
  collector.add({
    use: {
      span: { start: token.start, end: token.end },
      text,
      activation: 'expression',
      framework: 'user',
      form,
      certainty: formula.grounds.has('method') ? 'probable' : 'certain',
      parameters: {},
      spelling: text,
      role: 'unknown',
      expression: formula.expression,
      equals: formula.recognition?.activation.id ?? null,
    },
    token,
    expression,
  });
}

function contains(outer: Node, inner: Node): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
