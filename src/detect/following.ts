import type { Node } from './nodes';
import type { Resolver } from './resolve';

/** What is known of the text that an expression stands for. */
export interface FollowedText {
  readonly value: string;
  /** `constant`: it has no other value. `default`: what it is unless something else is given. */
  readonly by: 'constant' | 'default';
}

/** Parameters are kept in attributes, and attributes handed on, at most this often. */
const DEPTH = 4;

/**
 * The text that an expression stands for, if it is in the file: a constant, the
 * default of a parameter (also one kept in an attribute), a field of a
 * configuration class. `undefined`: it comes from elsewhere.
 */
export function followText(resolver: Resolver, node: Node, depth = 0): FollowedText | undefined {
  const constant = resolver.constant(node)?.value;
  if (typeof constant === 'string') {
    return { value: constant, by: 'constant' };
  }
  const next = depth > DEPTH ? undefined : followed(resolver, node);
  const text = next && followText(resolver, next, depth + 1);
  return text && { value: text.value, by: 'default' };
}

/** The expression by whose value this one's starts out. */
function followed(resolver: Resolver, node: Node): Node | undefined {
  const binding = resolver.binding(node);
  if (binding?.kind === 'opaque') {
    return binding.fallback;
  }
  const value = resolver.valueOf(node);
  if (value) {
    return value;
  }
  const member = resolver.dialect.member(node);
  const isForeign = member && !resolver.dialect.isReceiver(resolver.source, member.object.row);
  return isForeign ? resolver.configured(node, resolver.text(member.name)) : undefined;
}
