// Every way out of the extension host, watched from before the extension is started to the end of
// the tests. In Node these are programs too, which could ask the network in its place.

/** A call that leaves the extension host. */
export interface Connection {
  /** The function that was called. */
  readonly way: string;
  /** What it was called with first, as text. */
  readonly address: string;
  /** The file whose code called, and where in it; empty if the host did so by itself. */
  readonly caller: string;
}

/** What was called since `watchConnections`, by whomever. */
export const connections: Connection[] = [];

/** Functions of a module, of a prototype, or of the global object. */
type Functions = Record<string, unknown>;

/** Notes each call of each way out that this host has; the calls themselves go on. */
export async function watchConnections(): Promise<void> {
  watch('', globalThis, ['fetch', 'WebSocket', 'EventSource', 'Worker', 'importScripts']);
  if (EXTENSION_HOST === 'web') {
    watch('XMLHttpRequest.', globalThis.XMLHttpRequest?.prototype, ['open']);
    watch('navigator.', globalThis.navigator, ['sendBeacon']);
    return;
  }
  const [net, http, https, dns, dgram, programs, threads] = await Promise.all([
    import('node:net'),
    import('node:http'),
    import('node:https'),
    import('node:dns'),
    import('node:dgram'),
    import('node:child_process'),
    import('node:worker_threads'),
  ]);
  // TLS and HTTP connect by the same.
  watch('net.Socket.', net.default.Socket.prototype, ['connect']);
  watch('net.Server.', net.default.Server.prototype, ['listen']);
  watch('http.', http.default, ['request', 'get']);
  watch('https.', https.default, ['request', 'get']);
  const lookups = ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'];
  watch('dns.', dns.default, lookups);
  watch('dns.promises.', dns.default.promises, lookups);
  watch('dgram.', dgram.default, ['createSocket']);
  watch('child_process.', programs.default, ['spawn', 'spawnSync', 'exec', 'execFile', 'fork']);
  watch('worker_threads.', threads.default, ['Worker']);
}

function watch(of: string, holder: unknown, names: readonly string[]): void {
  if (holder === undefined) return;
  const functions = holder as Functions;
  for (const name of names) {
    const original = functions[name];
    if (typeof original === 'function') {
      functions[name] = noting(`${of}${name}`, original);
    }
  }
}

/** How many noted calls are under way: what one calls in turn is not noted again. */
let depth = 0;

/** The function itself for all that calls or constructs it, but noted. */
function noting(way: string, original: object): unknown {
  const within = <T>(given: readonly unknown[], call: () => T): T => {
    if (depth === 0) {
      const caller = callerIn(new Error(way).stack);
      connections.push({ way, address: print(given[0]), caller });
    }
    depth += 1;
    try {
      return call();
    } finally {
      depth -= 1;
    }
  };
  return new Proxy(original, {
    apply(target, self, given) {
      return within(given, () => Reflect.apply(target as () => unknown, self, given));
    },
    construct(target, given, made) {
      return within(given, () => Reflect.construct(target as new () => object, given, made));
    },
  });
}

/** The first frame behind those of this file that is not of Node itself. */
function callerIn(stack = ''): string {
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line));
  return (
    frames
      .slice(2)
      .find((frame) => !/\bnode:|<anonymous>/.test(frame))
      ?.trim() ?? ''
  );
}

function print(value: unknown): string {
  if (typeof value === 'string' || value instanceof URL) return String(value);
  if (typeof value === 'object' && value !== null && 'url' in value) return String(value.url);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
