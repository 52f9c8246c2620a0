import type { Binding } from '../bindings';
import type { Resolver } from '../resolve';

/** A name is bound to a number, a text or a module: nothing that code could change. */
export function isConstant({ dialect, source }: Resolver, binding: Binding): boolean {
  if (binding.kind !== 'value') return false;
  const { value } = binding;
  return (
    dialect.literal(source, value) !== undefined ||
    dialect.string(source, value) !== undefined ||
    dialect.requiredModule(source, value) !== undefined
  );
}
