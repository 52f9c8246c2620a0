/**
 * From request to Markdown, beside pyright's language server at the same token of the same file:
 * `npm run bench -- hover`. Both are started and idle; cold is the first file that they are given.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { hoverIn } from './hoverRequest';
import { startServer } from './languageServer';
import { amount, median } from './measure';
import { networkText } from './networkSource';
import { table } from './table';

const STARTS = Number(process.env.STARTS ?? 3);
const EDITS = 9;
const TOKEN = 'LeakyReLU';

/** What is typed into a line of its own above the place, key by key. */
const TYPED = {
  comment: (keys: number) => `        # ${'x'.repeat(keys)}\n`,
  code: (keys: number) => `        width = ${'1'.repeat(keys)} * width\n`,
} as const;
type Typed = keyof typeof TYPED;

/** A place in the middle of the text, and the texts that typing above it makes. */
function session(lines: number, what: Typed) {
  const text = networkText(lines);
  const offset = text.indexOf(TOKEN, text.length / 2);
  const line = text.slice(0, offset).lastIndexOf('\n') + 1;
  const texts = Array.from({ length: EDITS }, (_, count) => {
    const typed = TYPED[what](count + 1);
    return { text: text.slice(0, line) + typed + text.slice(line), offset: offset + typed.length };
  });
  return { text, offset, texts };
}

/** The first hover of a process, and the median after edits. */
interface Times {
  readonly cold: number;
  readonly edited: number;
}

async function ours(lines: number, what: Typed): Promise<Times> {
  const { text, offset, texts } = session(lines, what);
  let began = performance.now();
  const parser = await createParsers(readAsset).parser('python');
  let hovered = hoverIn(parser, text, offset);
  const cold = performance.now() - began;
  const times = texts.map((next) => {
    next.text.charCodeAt(0);
    began = performance.now();
    hovered = hoverIn(parser, next.text, next.offset, hovered);
    return performance.now() - began;
  });
  hovered.tree.delete();
  return { cold, edited: median(times) };
}

async function pyright(lines: number, what: Typed, program: string): Promise<Times> {
  const { text, offset, texts } = session(lines, what);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await startServer(program, folder);
  const uri = `file://${folder}/network.py`;
  const hover = async (within: string, at: number): Promise<void> => {
    const above = within.slice(0, at).split('\n');
    const position = { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
    await server.request('textDocument/hover', { textDocument: { uri }, position });
  };
  const document = { uri, languageId: 'python', version: 1, text };
  let began = performance.now();
  server.notify('textDocument/didOpen', { textDocument: document });
  await hover(text, offset);
  const cold = performance.now() - began;
  const times: number[] = [];
  for (const [index, next] of texts.entries()) {
    began = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ text: next.text }],
    });
    await hover(next.text, next.offset);
    times.push(performance.now() - began);
  }
  server.end();
  rmSync(folder, { recursive: true, force: true });
  return { cold, edited: median(times) };
}

/** In processes of their own: what is cold is cold but once. */
function started(who: string, lines: number, what: Typed): Times {
  const runs = Array.from({ length: STARTS }, (): Times => {
    const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', who, `${lines}`, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(String(stdout));
  });
  return {
    cold: median(runs.map(({ cold }) => cold)),
    edited: median(runs.map(({ edited }) => edited)),
  };
}

/** A line of the table: our time, and the peer's. */
function row(lines: number, when: string, own: number, peer: number | undefined) {
  return [
    lines.toLocaleString('en'),
    when,
    amount(own),
    peer === undefined ? 'not installed' : amount(peer),
    peer === undefined ? '' : `1/${(peer / own).toFixed(1)}`,
  ];
}

const [, , who, lines, what] = process.argv;
const typed = what === 'code' ? 'code' : 'comment';
const peers = process.env.PEERS;
const server = peers && join(peers, 'node_modules', 'pyright', 'langserver.index.js');
if (who === 'ours') {
  console.log(JSON.stringify(await ours(Number(lines), typed)));
} else if (who === 'pyright' && server) {
  console.log(JSON.stringify(await pyright(Number(lines), typed, server)));
} else {
  const rows = [2_000, 10_000].flatMap((count) => {
    const [comment, code] = (['comment', 'code'] as const).map((each) => ({
      own: started('ours', count, each),
      peer: server ? started('pyright', count, each) : undefined,
    }));
    if (!comment || !code) return [];
    return [
      row(count, 'first file, grammar loaded', comment.own.cold, comment.peer?.cold),
      row(count, 'after an edit of a comment', comment.own.edited, comment.peer?.edited),
      row(count, 'after an edit of code', code.own.edited, code.peer?.edited),
    ];
  });
  console.log(table(['lines', 'hover', 'Activation Lens', 'pyright', 'of its time'], rows));
}
