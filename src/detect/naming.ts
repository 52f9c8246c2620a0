import { isTellingCallee, isTellingConfiguration, isTellingName } from '../frameworks/telling';
import type { Holder } from './dialect';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

/** The name that a function of the file gives to an argument by position. */
export function positionalName(
  resolver: Resolver,
  callee: Node,
  position: number,
): string | undefined {
  const binding = resolver.binding(callee);
  return binding?.kind === 'definition'
    ? resolver.dialect.parameterName(resolver.source, binding.node, position)
    : undefined;
}

/** `get_activation("relu")`, or the fallback of `config.get("activation", "relu")`. */
export function isTellingFallback(
  resolver: Resolver,
  holder: Extract<Holder, { kind: 'argument' }>,
  callee: string,
): boolean {
  if (isTellingCallee(callee)) {
    return true;
  }
  const list = resolver.dialect.call(holder.call)?.list;
  const before = list?.children[holder.position - 1];
  const key = before && resolver.dialect.string(resolver.source, before);
  return (
    key !== undefined &&
    isTellingName(key.value) &&
    /(^|_)(get|getattr|pop|setdefault)$/.test(callee)
  );
}

/** Of `add_argument("--hidden-act", default="gelu")`, an option of the command line, `hidden_act`. */
export function tellingOption(resolver: Resolver, call: Node): string | undefined {
  const { dialect, source } = resolver;
  const { callee, list } = dialect.call(call) ?? {};
  if (!callee || !list || !/^(add_argument|add_option|option)$/.test(lastName(resolver, callee))) {
    return undefined;
  }
  for (const { name, value } of dialect.argumentsOf(source, list)) {
    const flag = name === undefined ? dialect.string(source, value)?.value : undefined;
    const option = flag?.replace(/^--?/, '').replaceAll('-', '_');
    if (option !== undefined && isTellingName(option)) return option;
  }
  return undefined;
}

/** The dictionary is known as the configuration of an activation: `act_cfg=dict(type="ReLU")`. */
export function isConfiguration(resolver: Resolver, container: Node): boolean {
  const name = holderName(resolver, container);
  return name !== undefined && (isTellingConfiguration(name) || isTellingCallee(name));
}

export function isTellingHolder(resolver: Resolver, node: Node): boolean {
  const name = holderName(resolver, node);
  return name !== undefined && isTellingName(name);
}

/** The name that an expression goes by: its argument's, key's, variable's or callee's. */
function holderName(resolver: Resolver, node: Node): string | undefined {
  const holder = resolver.dialect.holder(resolver.source, node);
  switch (holder.kind) {
    case 'argument': {
      const callee = resolver.dialect.call(holder.call)?.callee;
      return holder.name ?? (callee && lastName(resolver, callee));
    }
    case 'entry':
      return holder.key;
    case 'default':
    case 'assigned':
      return holder.name;
    default:
      return undefined;
  }
}

export function lastName(resolver: Resolver, node: Node): string {
  return resolver.text(resolver.dialect.member(node)?.name ?? node);
}
