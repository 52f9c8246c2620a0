import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { activateExtension, hoversAt, openUntitled } from './support';

/** Addresses that something of this extension asked for, by whatever the host has to ask with. */
function watched(): { readonly asked: string[]; readonly end: () => void } {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const watch = (owner: Record<string, unknown>, name: string, what: string): void => {
    const before = owner[name];
    if (typeof before !== 'function') return;
    owner[name] = new Proxy(before, {
      apply(target, self, given) {
        if (isOurs(new Error().stack)) asked.push(`${what} ${String(given[0])}`);
        return Reflect.apply(target, self, given);
      },
      construct(target, given, newTarget) {
        if (isOurs(new Error().stack)) asked.push(`${what} ${String(given[0])}`);
        return Reflect.construct(target, given, newTarget);
      },
    });
    ends.push(() => {
      owner[name] = before;
    });
  };
  const everywhere = globalThis as unknown as Record<string, unknown>;
  for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
    watch(everywhere, name, name);
  }
  for (const [module, owner, name] of nodeWays()) watch(owner, name, `${module}.${name}`);
  return {
    asked,
    end: () => {
      for (const end of ends) end();
    },
  };
}

type Way = readonly [module: string, owner: Record<string, unknown>, name: string];

/** Nothing in a web worker. */
function nodeWays(): readonly Way[] {
  const host = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } })
    .process;
  const load = (name: string) =>
    host?.getBuiltinModule?.(name) as Record<string, unknown> | undefined;
  const ways: Way[] = [];
  for (const [module, names] of [
    ['net', ['connect', 'createConnection']],
    ['tls', ['connect']],
    ['dns', ['lookup', 'resolve']],
    ['http', ['request', 'get']],
    ['https', ['request', 'get']],
  ] as const) {
    const owner = load(module);
    for (const name of owner ? names : []) if (owner) ways.push([module, owner, name]);
  }
  return ways;
}

/** The editor and its other extensions share the host. */
function isOurs(stack: string | undefined): boolean {
  return /activation-lens|\/dist\/(web\/)?extension\.js/.test(stack ?? '');
}

describe('the extension', () => {
  it('asks nothing of the network while it is used', async () => {
    await activateExtension();
    const { asked, end } = watched();
    try {
      const text = 'from torch import nn\nact = nn.LeakyReLU(0.3)\n';
      const document = await openUntitled('python', text);
      const hovers = await hoversAt(document, document.positionAt(text.indexOf('LeakyReLU') + 2));
      assert.ok(hovers.length > 0);
      await workspace.openTextDocument({ language: 'typescript', content: 'tf.relu(x)' });
      assert.deepEqual(asked, []);
    } finally {
      end();
    }
  });
});
