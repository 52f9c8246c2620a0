import { lastName } from '../naming';
import type { Node } from '../nodes';
import type { Resolver } from '../resolve';
import type { Span } from '../use';
import type { GivenItem, GivenList } from './writing';

/** The arguments of a call as they are written; `undefined` while it is being typed. */
export function givenList(
  resolver: Resolver,
  call: Node,
  hasOptions: boolean,
): GivenList | undefined {
  const list = resolver.dialect.call(call)?.list;
  const inside = list && insideOf(resolver, list, '(', ')');
  if (!list || !inside) return undefined;
  const [only, ...rest] = list.children;
  const whole = { call: spanOf(call), applied: undefined };
  if (!hasOptions) {
    return { ...whole, style: 'call', inside, ...itemsIn(resolver, list.children) };
  }
  if (!only) return { ...whole, style: 'options', inside, items: [], spread: false };
  const object = only.type === 'object' ? insideOf(resolver, only, '{', '}') : undefined;
  return rest.length > 0 || !object
    ? { ...whole, style: 'options', inside, items: [], spread: true }
    : { ...whole, style: 'options', inside: object, ...itemsIn(resolver, only.children) };
}

/** What `partial(nn.LeakyReLU, 0.1)` gives the class later, where the node is that. */
export function partialList(resolver: Resolver, node: Node): GivenList | undefined {
  const holder = resolver.dialect.holder(resolver.source, node);
  if (holder.kind !== 'argument' || holder.position !== 0 || holder.name !== undefined) {
    return undefined;
  }
  const callee = resolver.dialect.call(holder.call)?.callee;
  const given = callee && lastName(resolver, callee) === 'partial';
  const list = given ? givenList(resolver, holder.call, false) : undefined;
  return list && { ...list, applied: 0 };
}

/** The entries beside the `type` of a configuration. */
export function entryList(resolver: Resolver, type: Node): GivenList | undefined {
  const pair = type.parent;
  const container = pair?.parent;
  if (!pair || !container) return undefined;
  const isCall = container.type === 'argument_list';
  const inside = insideOf(resolver, container, isCall ? '(' : '{', isCall ? ')' : '}');
  const { items, spread } = itemsIn(resolver, container.children);
  return (
    inside && {
      style: isCall ? 'call' : 'entries',
      inside,
      items,
      spread,
      call: spanOf(container),
      applied: items.findIndex(({ value }) => value.start === type.start),
    }
  );
}

function itemsIn(
  resolver: Resolver,
  children: readonly Node[],
): { readonly items: readonly GivenItem[]; readonly spread: boolean } {
  const items = children.map((child) => itemOf(resolver, child));
  return {
    items: items.filter((item) => item !== undefined),
    spread: items.includes(undefined),
  };
}

/** `undefined` for what brings any number of arguments. */
function itemOf(resolver: Resolver, node: Node): GivenItem | undefined {
  if (/splat|spread|method_definition/.test(node.type)) return undefined;
  const [name, value] = node.children;
  if ((node.type === 'keyword_argument' || node.type === 'pair') && name && value) {
    const text = resolver.dialect.string(resolver.source, name)?.value ?? resolver.text(name);
    return { span: spanOf(node), name: { text, span: spanOf(name) }, value: spanOf(value) };
  }
  const span = spanOf(node);
  return node.type === 'shorthand_property_identifier'
    ? { span, name: { text: resolver.text(node), span }, value: span }
    : { span, name: undefined, value: span };
}

function insideOf({ source }: Resolver, node: Node, open: string, close: string): Span | undefined {
  const inside = { start: node.start + 1, end: node.end - 1 };
  const isClosed =
    source.text[node.start] === open &&
    source.text[inside.end] === close &&
    inside.start <= inside.end;
  return isClosed ? inside : undefined;
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
