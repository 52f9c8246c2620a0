import type { FoundUse } from '../collector';
import { lastName } from '../naming';
import type { Node } from '../nodes';
import type { Resolver } from '../resolve';
import { entryList, givenList, partialList, spanOf } from './givenList';
import { importItem, namesAt } from './names';
import type { GivenList, Handle, Naming, StringLayer } from './writing';

/** How a use is written; `undefined` where nothing can be put in its place. */
export function handleOf(resolver: Resolver, found: FoundUse): Handle | undefined {
  const origin = found.origin ?? found;
  const handled = written(resolver, origin);
  return (
    handled && {
      use: origin.use,
      ...handled,
      names: namesAt(resolver, origin.token),
    }
  );
}

type Written = Pick<Handle, 'naming' | 'given'>;

function written(resolver: Resolver, found: FoundUse): Written | undefined {
  const { use } = found;
  if (use.form === 'definition' || use.form === 'dynamic' || use.form === 'instance') {
    return undefined;
  }
  if (use.framework === 'user' && use.expression) return ownUse(resolver, found);
  const isString = resolver.dialect.stringTypes.has(found.token.type);
  if (found.spelled) {
    return isString ? namedMember(resolver, found) : named(resolver, found, found.spelled);
  }
  return found.registry === undefined || !isString
    ? undefined
    : {
        naming: { kind: 'string', registry: found.registry, ...layerOf(resolver, found) },
        given: undefined,
      };
}

/** A name that leads to a module of a framework. */
function named(
  resolver: Resolver,
  { token, expression, use }: FoundUse,
  { api, path = api.path }: NonNullable<FoundUse['spelled']>,
): Written | undefined {
  const isCalled = use.form === api.kind;
  const callee = isCalled ? resolver.dialect.call(expression)?.callee : expression;
  const given = isCalled
    ? givenList(resolver, expression, api.signature.options)
    : partialList(resolver, expression);
  if (!callee || (isCalled && !given)) return undefined;
  const qualified = resolver.dialect.member(callee) !== undefined;
  const name = resolver.text(token);
  const item = qualified ? undefined : importItem(resolver, name, callee.start);
  return {
    naming: { kind: 'name', path, span: spanOf(callee), qualified, ...(item && { item }) },
    given,
  };
}

/** `getattr(nn, "ReLU")`, `tf["relu"]`, `dict(type="ReLU")`. */
function namedMember(resolver: Resolver, found: FoundUse): Written | undefined {
  const { token, expression, spelled, use } = found;
  const { dialect, source } = resolver;
  if (!spelled) return undefined;
  const { api, path = api.path } = spelled;
  const naming: Naming = { kind: 'member', path };
  const holder = dialect.holder(source, token);
  if (use.form === 'string') {
    const given = entryList(resolver, token);
    return given && { naming, given };
  }
  const isMember =
    holder.kind === 'index'
      ? resolver.path(holder.base) !== undefined
      : holder.kind === 'argument' && calleeOf(resolver, holder.call) === 'getattr';
  const given =
    use.form === api.kind ? givenList(resolver, expression, api.signature.options) : undefined;
  return isMember && (given || use.form !== api.kind) ? { naming, given } : undefined;
}

function calleeOf(resolver: Resolver, call: Node): string {
  const callee = resolver.dialect.call(call)?.callee;
  return callee ? lastName(resolver, callee) : '';
}

/** A function of the source's own: a call of its tensor alone, a layer made of nothing, or the name. */
function ownUse(resolver: Resolver, { expression, use }: FoundUse): Written | undefined {
  const called = use.form === 'function' || use.form === 'class';
  const callee = called ? resolver.dialect.call(expression)?.callee : expression;
  const given = called ? givenList(resolver, expression, false) : undefined;
  const most = use.form === 'function' ? 1 : 0;
  const isPlain =
    given !== undefined &&
    !given.spread &&
    given.items.length === most &&
    given.items.every(({ name }) => name === undefined);
  if (!callee || (called && !isPlain)) return undefined;
  // With the `new` before it.
  const start = expression.type === 'new_expression' ? expression.start : callee.start;
  return { naming: { kind: 'own', span: { start, end: callee.end } }, given };
}

/** `layers.Activation("relu")`: what it is could as well be a layer of its own. */
function layerOf(resolver: Resolver, { token, argument }: FoundUse): { layer?: StringLayer } {
  const { dialect, source } = resolver;
  const holder = dialect.holder(source, token);
  const call =
    holder.kind === 'argument'
      ? holder.call
      : holder.kind === 'entry'
        ? holder.container.parent?.parent
        : undefined;
  const callee = call && dialect.call(call)?.callee;
  const path = callee && resolver.path(callee)?.path;
  if (!call || !callee || path === undefined || argument === undefined) return {};
  const given: GivenList | undefined = givenList(resolver, call, dialect.language === 'javascript');
  return given ? { layer: { path, callee: spanOf(callee), given } } : {};
}
