import type { Binding } from '../bindings';
import type { Node } from '../nodes';
import type { Resolver } from '../resolve';
import type { Scopes } from '../scopes';
import { moduleNames } from './names';
import type { Layout, Statement } from './writing';

/** Where things stand in a source, and what its names are. */
export function layoutOf(
  resolver: Resolver,
  scopes: Scopes,
  frameworks: Layout['frameworks'],
): Layout {
  const { source, dialect, assumedKeras } = resolver;
  const { all, module } = scopes;
  return {
    text: source.text,
    language: dialect.language,
    statements: source.root.children.map((node) => statementOf(resolver, node)),
    names: moduleNames(resolver, module),
    taken: new Set(all.flatMap((scope) => [...(scope.names?.keys() ?? [])])),
    definitions: new Map(
      [...(module.names ?? [])].flatMap(([name, bindings]) => {
        const [first] = bindings.all();
        const kind = first && definitionKind(first);
        return kind ? [[name, kind] as const] : [];
      }),
    ),
    frameworks,
    keras: assumedKeras,
  };
}

function definitionKind(binding: Binding): 'class' | 'function' | 'import' | undefined {
  if (binding.kind === 'import') return 'import';
  if (binding.kind !== 'definition') return undefined;
  return /class/.test(binding.node.type) ? 'class' : 'function';
}

function statementOf(resolver: Resolver, node: Node): Statement {
  return { start: node.start, end: node.end, kind: kindOf(resolver, node) };
}

const DEFINITION = /(?:function|class|decorated)_(?:definition|declaration)$/;

function kindOf(resolver: Resolver, node: Node): Statement['kind'] {
  const [first] = node.children;
  if (isImport(resolver, node)) return 'import';
  if (node.type === 'expression_statement' && first && /string$/.test(first.type)) return 'text';
  return DEFINITION.test(node.type) || (node.type === 'export_statement' && isDefinition(first))
    ? 'definition'
    : 'other';
}

function isDefinition(node: Node | undefined): boolean {
  return node !== undefined && DEFINITION.test(node.type);
}

/** Also one that is tried, and `const tf = require("…")`. */
function isImport(resolver: Resolver, node: Node): boolean {
  if (/^(?:import|import_from|future_import)_statement$/.test(node.type)) return true;
  if (node.type === 'try_statement') {
    const block = node.children.find(({ type }) => type === 'block');
    return block?.children.every((child) => isImport(resolver, child)) ?? false;
  }
  return (
    /^(?:lexical|variable)_declaration$/.test(node.type) &&
    node.children.some((declarator) => {
      const value = declarator.lastChild;
      return value !== undefined && /^require\(/.test(resolver.text(value));
    })
  );
}
