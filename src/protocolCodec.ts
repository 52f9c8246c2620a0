import type { FromPanel, ToPanel } from './protocol';

/**
 * Messages as JSON that loses nothing. Neither JSON nor a webview's
 * `postMessage` carries Infinity, NaN and -0, and all of them are values here
 * (a limit, an undefined point, the slope left of a kink). Such a number travels
 * as `{ "$number": "-0" }`.
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const marker = '$number';
const named: ReadonlyMap<string, number> = new Map([
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['NaN', NaN],
  ['-0', -0],
]);

/** Total: what JSON cannot hold at all (a function, a symbol) becomes null, `undefined` members are left out. */
export function encode(value: unknown): Json {
  if (typeof value === 'number') return encodeNumber(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [escapeKey(key), encode(member)]),
  );
}

/** The inverse of `encode`. */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === marker) return named.get(String(first[1])) ?? null;
  return Object.fromEntries(entries.map(([key, member]) => [unescapeKey(key), decode(member)]));
}

const typesToPanel: Readonly<Record<ToPanel['type'], true>> = {
  file: true,
  cursor: true,
  select: true,
  compare: true,
  showModel: true,
  say: true,
};

const typesFromPanel: Readonly<Record<FromPanel['type'], true>> = {
  ready: true,
  room: true,
  reveal: true,
  pin: true,
  write: true,
  copy: true,
  save: true,
  openExample: true,
  error: true,
};

/** What the panel received, or `undefined` when it is none of its messages. */
export function decodeToPanel(data: unknown): ToPanel | undefined {
  const message = decode(data);
  return hasType<ToPanel>(message, typesToPanel) ? message : undefined;
}

/** What the editor received, or `undefined` when it is none of the panel's messages. */
export function decodeFromPanel(data: unknown): FromPanel | undefined {
  const message = decode(data);
  return hasType<FromPanel>(message, typesFromPanel) ? message : undefined;
}

/** Both ends are built together, so a known `type` vouches for the rest of a message. */
function hasType<Message extends { readonly type: string }>(
  value: unknown,
  types: Readonly<Record<Message['type'], true>>,
): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    Object.hasOwn(types, value.type)
  );
}

function encodeNumber(value: number): Json {
  if (Object.is(value, -0)) return { [marker]: '-0' };
  return Number.isFinite(value) ? value : { [marker]: String(value) };
}

/** An object of one's own that happens to have the marker as its key keeps it, with one more `$`. */
function escapeKey(key: string): string {
  return /^\$+number$/.test(key) ? `$${key}` : key;
}

function unescapeKey(key: string): string {
  return /^\$\$+number$/.test(key) ? key.slice(1) : key;
}
