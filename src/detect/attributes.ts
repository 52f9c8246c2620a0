import { type Node, type Source, textOf } from './nodes';

const ASSIGNMENTS = new Set([
  'assignment',
  'assignment_expression',
  'field_definition',
  'public_field_definition',
]);
const CLASSES = new Set(['class_definition', 'class_declaration', 'class']);
const CONFIGURATION = /(config|configuration|args|arguments|params|hparams|settings|options)$/i;

/** By name, the expression that an attribute is assigned; `undefined` for several. */
type Values = Map<string, Node | undefined>;

/** What the classes of a source assign to their attributes, in their body and to `self`. */
export class Attributes {
  private readonly classes = new Map<Node, Values>();

  /** `receiverAttribute`: `act` for `self.act`. */
  constructor(
    private readonly source: Source,
    receiverAttribute: (node: Node) => string | undefined,
  ) {
    for (const node of source.nodesOf(ASSIGNMENTS)) {
      this.read(node, receiverAttribute);
    }
  }

  /** The one expression that the class around `node` assigns to an attribute. */
  within(node: Node, name: string): Node | undefined {
    const owner = classOf(node);
    return owner && this.classes.get(owner)?.get(name);
  }

  /** The same of a class that is known by its definition. */
  of(owner: Node, name: string): Node | undefined {
    return this.classes.get(owner)?.get(name);
  }

  /** The one expression that the source's configuration classes assign to a field. */
  ofConfigurations(name: string): Node | undefined {
    const found: (Node | undefined)[] = [];
    for (const [owner, values] of this.classes) {
      const title = owner.children[0];
      if (title && CONFIGURATION.test(textOf(this.source, title)) && values.has(name)) {
        found.push(values.get(name));
      }
    }
    return found.length === 1 ? found[0] : undefined;
  }

  private read(node: Node, receiverAttribute: (node: Node) => string | undefined): void {
    const [left] = node.children;
    const value = node.children.at(-1);
    const owner = classOf(node);
    if (!left || !value || value === left || value.type === 'type' || !owner) {
      return;
    }
    const name =
      receiverAttribute(left) ??
      (isInBody(node, owner) && /identifier$/.test(left.type)
        ? textOf(this.source, left)
        : undefined);
    if (name !== undefined) {
      const values = this.classes.get(owner) ?? new Map<string, Node | undefined>();
      values.set(name, values.has(name) ? undefined : value);
      this.classes.set(owner, values);
    }
  }
}

/** A statement of the class's own, not of one of its methods. */
function isInBody(node: Node, owner: Node): boolean {
  const statement = node.parent?.type === 'expression_statement' ? node.parent : node;
  return statement.parent?.parent === owner;
}

function classOf(node: Node): Node | undefined {
  let current = node.parent;
  while (current && !CLASSES.has(current.type)) {
    current = current.parent;
  }
  return current;
}
