import { type ChildProcess, spawn } from 'node:child_process';

/** A language server over stdio, as far as hovers need it. */
export interface LanguageServer {
  request(method: string, params: object): Promise<unknown>;
  notify(method: string, params: object): void;
  end(): void;
}

/** Started and initialised, with a folder of no files as its workspace. */
export async function startServer(program: string, folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = new Map<number, (result: unknown) => void>();
  let asked = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  onMessages(child, (message) => {
    const { id, method, params, result } = message;
    if (typeof id !== 'number') return;
    if (method === undefined) {
      answers.get(id)?.(result);
    } else {
      // It asks for settings, one for each item, and is content with none.
      const items = (params as { readonly items?: readonly unknown[] } | undefined)?.items ?? [];
      send({ id, result: items.map(() => null) });
    }
  });
  const server: LanguageServer = {
    request(method, params) {
      asked += 1;
      const id = asked;
      send({ id, method, params });
      return new Promise((resolve) => answers.set(id, resolve));
    },
    notify: (method, params) => send({ method, params }),
    end: () => void child.kill(),
  };
  const rootUri = `file://${folder}`;
  await server.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  server.notify('initialized', {});
  return server;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

function onMessages(child: ChildProcess, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  child.stdout?.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const start = buffer.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(buffer.subarray(0, start).toString())?.[1];
      const end = start + 4 + Number(length);
      if (start < 0 || length === undefined || buffer.length < end) return;
      const body = buffer.subarray(start + 4, end).toString();
      buffer = buffer.subarray(end);
      take(JSON.parse(body));
    }
  });
}
