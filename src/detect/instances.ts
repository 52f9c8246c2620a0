import type { Collector, FoundUse } from './collector';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

const ASSIGNMENTS = new Set(['assignment', 'assignment_expression']);
const CLASSES = new Set(['class_definition', 'class_declaration', 'class']);

/**
 * Finds the calls of activations that were made before: `self.act = nn.ReLU()`, then
 * `self.act(x)`; `act = nn.ReLU()`, then `act(x)`. An attribute that a class
 * assigns twice is not followed.
 */
export function collectInstances(collector: Collector, calls: readonly Node[]): void {
  const { resolver } = collector;
  const made = new Map<Node, FoundUse>();
  for (const found of collector.found) {
    if (found.use.form === 'class') {
      made.set(found.expression, found);
    }
  }
  if (made.size === 0) {
    return;
  }
  const attributes = attributeValues(resolver);
  for (const call of calls) {
    const node = resolver.dialect.call(call)?.callee;
    const value = node && (attributeOf(resolver, attributes, node) ?? resolver.valueOf(node));
    const found = value && made.get(value);
    if (node && found) {
      const token = resolver.dialect.member(node)?.name ?? node;
      collector.add({
        use: {
          ...found.use,
          span: { start: token.start, end: token.end },
          text: resolver.text(token),
          form: 'instance',
        },
        token,
        expression: call,
      });
    }
  }
}

/** By class, the expression that each attribute is assigned; `undefined` for several. */
type AttributeValues = ReadonlyMap<Node, ReadonlyMap<string, Node | undefined>>;

function attributeValues(resolver: Resolver): AttributeValues {
  const classes = new Map<Node, Map<string, Node | undefined>>();
  for (const node of resolver.source.nodes) {
    const left = ASSIGNMENTS.has(node.type) ? node.children[0] : undefined;
    const name = left && receiverAttribute(resolver, left);
    const owner = name === undefined ? undefined : classOf(node);
    const value = node.children.at(-1);
    if (name === undefined || !owner || !value) {
      continue;
    }
    const values = classes.get(owner) ?? new Map<string, Node | undefined>();
    values.set(name, values.has(name) ? undefined : value);
    classes.set(owner, values);
  }
  return classes;
}

function attributeOf(resolver: Resolver, values: AttributeValues, node: Node): Node | undefined {
  const name = receiverAttribute(resolver, node);
  const owner = name === undefined ? undefined : classOf(node);
  return owner && name !== undefined ? values.get(owner)?.get(name) : undefined;
}

/** `act` of `self.act`. */
function receiverAttribute(resolver: Resolver, node: Node): string | undefined {
  const member = resolver.dialect.member(node);
  return member && resolver.dialect.isReceiver(resolver.source, member.object)
    ? resolver.text(member.name)
    : undefined;
}

function classOf(node: Node): Node | undefined {
  let current = node.parent;
  while (current && !CLASSES.has(current.type)) {
    current = current.parent;
  }
  return current;
}
