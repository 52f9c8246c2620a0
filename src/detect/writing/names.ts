import { frameworkOfPath, TFJS } from '../../frameworks/modules';
import type { Binding } from '../bindings';
import type { Node } from '../nodes';
import type { Resolver } from '../resolve';
import type { Scope } from '../scope';
import { spanOf } from './givenList';
import type { ImportItem, KnownName } from './writing';

/** The names of other modules that can be used at a node, the nearest scope's first. */
export function namesAt(resolver: Resolver, node: Node): readonly KnownName[] {
  const found = new Map<string, KnownName>();
  const shadowed = new Set<string>();
  const own = resolver.scopeOf(node);
  for (let scope: Scope | undefined = own; scope; scope = scope.parent) {
    if (scope.kind === 'class' && scope !== own) continue;
    for (const name of scope.names?.keys() ?? []) {
      if (shadowed.has(name)) continue;
      shadowed.add(name);
      const known = knownName(resolver, name, node);
      if (known) found.set(name, known);
    }
  }
  return [...found.values(), ...freeNames(resolver, shadowed)];
}

/** Those that the statements of a source bring in. */
export function moduleNames(resolver: Resolver, module: Scope): readonly KnownName[] {
  const names = [...(module.names ?? [])].flatMap(([name, bindings]) => {
    const [binding, ...others] = bindings.all().filter((each) => !isForTypes(resolver, each));
    const known = binding && knownName(resolver, name, resolver.source.root);
    // What is bound twice, to different things, cannot be relied on.
    const isAlike = others.every((other) => pathOf(other) === pathOf(binding));
    return known && isAlike ? [known] : [];
  });
  return [...names, ...freeNames(resolver, new Set(module.names?.keys()))];
}

function pathOf(binding: Binding | undefined): string | undefined {
  return binding?.kind === 'import' ? binding.path : undefined;
}

function knownName(resolver: Resolver, name: string, node: Node): KnownName | undefined {
  const binding = resolver.bindingOf(name, node);
  if (!binding || isForTypes(resolver, binding)) return undefined;
  const resolved = resolver.pathNamed(name, node);
  if (resolved?.certainty === 'certain')
    return { name, path: resolved.path, from: binding.place.at };
  return binding.kind === 'import' && frameworkOfPath(binding.path) === undefined
    ? { name, path: binding.path, from: binding.place.at }
    : undefined;
}

/** `if TYPE_CHECKING:` brings names that are not there when the program runs. */
function isForTypes({ source }: Resolver, { place }: Binding): boolean {
  const { owner } = place;
  return (
    owner?.type === 'if_statement' &&
    /^if\s+(?:\w+\.)?TYPE_CHECKING\b/.test(source.text.slice(owner.start, owner.start + 40))
  );
}

/** The `tf` of a script tag. */
function freeNames(resolver: Resolver, bound: ReadonlySet<string>): readonly KnownName[] {
  const { dialect, source } = resolver;
  const isUsed = dialect.language === 'javascript' && /\btf\s*\./.test(source.text);
  return isUsed && !bound.has('tf') ? [{ name: 'tf', path: TFJS, from: 0 }] : [];
}

/** The item of an import, or of what is taken out of a module, that binds a name. */
export function importItem(resolver: Resolver, name: string, at: number): ImportItem | undefined {
  const { source } = resolver;
  const item = source
    .nodesOf(ITEMS)
    .filter((node) => node.start < at && isItem(resolver, node, name))
    .at(-1);
  if (!item) return undefined;
  const { text } = source;
  const line = text.slice(text.lastIndexOf('\n', item.start - 1) + 1, item.start);
  return { span: spanOf(item), indentation: /^[ \t]+$/.test(line) ? line : undefined };
}

const ITEMS: ReadonlySet<string> = new Set([
  'dotted_name',
  'aliased_import',
  'import_specifier',
  'shorthand_property_identifier_pattern',
  'pair_pattern',
]);

function isItem(resolver: Resolver, node: Node, name: string): boolean {
  const { parent } = node;
  switch (node.type) {
    case 'dotted_name':
      return (
        parent?.type === 'import_from_statement' && node.index > 0 && resolver.text(node) === name
      );
    case 'aliased_import': {
      const alias = node.child(1);
      return parent?.type === 'import_from_statement' && !!alias && resolver.text(alias) === name;
    }
    case 'import_specifier': {
      const bound = node.lastChild;
      return bound !== undefined && resolver.text(bound) === name;
    }
    case 'shorthand_property_identifier_pattern':
      return resolver.text(node) === name;
    case 'pair_pattern': {
      const bound = node.lastChild;
      return bound?.type === 'identifier' && resolver.text(bound) === name;
    }
    default:
      return false;
  }
}
