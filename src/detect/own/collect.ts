import type { Collector } from '../collector';
import type { GivenArgument } from '../dialect';
import type { Node, RowRange } from '../nodes';
import { callOf, formOf } from '../references';
import type { UseForm } from '../use';
import { givenNumbers, type OwnActivation, type OwnActivations } from './functions';
import { isSaidUnread, type Neighbours } from './neighbours';

/** Where activations of the file's own are looked for. */
export interface OwnPlaces {
  readonly ranges: readonly RowRange[];
  readonly references: readonly number[];
  /** Of activations that are defined elsewhere in the file. */
  readonly names: ReadonlySet<string>;
}

/**
 * Finds the activations that the file defines itself, at their definitions and at every
 * place that names them, and those that it imports from its neighbours.
 */
export function collectOwn(
  collector: Collector,
  own: OwnActivations,
  { ranges, references, names: elsewhere }: OwnPlaces,
  neighbours: Neighbours,
): void {
  const { resolver, ownNames } = collector;
  const { dialect, source } = resolver;
  const names = new Set([...neighbours.keys(), ...elsewhere]);
  for (const node of ranges.flatMap((range) => source.nodesOf(dialect.definitionTypes, range))) {
    const activation = own.of(node);
    if (!activation) continue;
    const name = resolver.text(activation.name);
    names.add(name);
    ownNames.push({ row: node.row, what: name });
    add(collector, activation, activation.name, node, 'definition', []);
  }
  if (names.size === 0) return;
  for (const row of references) {
    if (names.has(source.textAt(resolver.dotted.root(row)))) {
      visit(collector, own, source.node(row));
    }
  }
}

function visit(collector: Collector, own: OwnActivations, node: Node): void {
  const { resolver } = collector;
  const { dialect, source } = resolver;
  // `Swish.apply(x)` calls a function that has a gradient of its own.
  const member = dialect.member(node);
  const applied = member !== undefined && resolver.text(member.name) === 'apply';
  const named = applied ? member.object : node;
  const token = dialect.member(named)?.name ?? named;
  const activation = own.named(named);
  if (activation ? own.isWithin(activation, node) : !isUnread(collector, own, named)) return;
  const call = callOf(resolver, node);
  const holder = dialect.holder(source, node);
  if (!call && holder.kind === 'ignored') return;
  if (!activation) {
    addUnread(collector, token, call ?? node);
  } else {
    const list = call && dialect.call(call)?.list;
    const given = list ? dialect.argumentsOf(source, list) : [];
    const made = call !== undefined && activation.kind === 'class' && !applied;
    const form = call ? (made ? 'class' : 'function') : formOf(resolver, holder);
    add(collector, activation, token, call ?? node, form, made ? given : given.slice(1));
  }
}

/**
 * It is called like an activation and imported from the project, but what it does was not
 * read. Registries spell layers as well, such as `Conv1D`, which networks are looked for as.
 */
function isUnread(collector: Collector, own: OwnActivations, node: Node): boolean {
  const name = collector.resolver.text(node);
  return own.isImported(node) && isSaidUnread(name);
}

function addUnread(collector: Collector, token: Node, expression: Node): void {
  const text = collector.resolver.text(token);
  collector.add({
    use: {
      span: { start: token.start, end: token.end },
      text,
      activation: 'unknown',
      framework: 'user',
      form: 'dynamic',
      certainty: 'probable',
      parameters: {},
      spelling: text,
      role: 'unknown',
    },
    token,
    expression,
  });
}

function add(
  collector: Collector,
  activation: OwnActivation,
  token: Node,
  expression: Node,
  form: UseForm,
  given: readonly GivenArgument[],
): void {
  const numbers = givenNumbers(collector.resolver, given);
  const formula = activation.at(numbers) ?? activation.at([]);
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
