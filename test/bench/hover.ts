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

/** A place in the middle of the text, and the texts that typing a comment above it makes. */
function session(lines: number) {
  const text = networkText(lines);
  const offset = text.indexOf(TOKEN, text.length / 2);
  const line = text.slice(0, offset).lastIndexOf('\n') + 1;
  const texts = Array.from({ length: EDITS }, (_, count) => {
    const typed = `        # ${'x'.repeat(count + 1)}\n`;
    return { text: text.slice(0, line) + typed + text.slice(line), offset: offset + typed.length };
  });
  return { text, offset, texts };
}

/** The first hover of a process, and the median after edits. */
interface Times {
  readonly cold: number;
  readonly edited: number;
}

async function ours(lines: number): Promise<Times> {
  const { text, offset, texts } = session(lines);
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

async function pyright(lines: number, program: string): Promise<Times> {
  const { text, offset, texts } = session(lines);
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
function started(who: string, lines: number): Times {
  const runs = Array.from({ length: STARTS }, (): Times => {
    const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', who, `${lines}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(String(stdout));
  });
  return {
    cold: median(runs.map(({ cold }) => cold)),
    edited: median(runs.map(({ edited }) => edited)),
  };
}

const [, , who, lines] = process.argv;
const peers = process.env.PEERS;
const server = peers && join(peers, 'node_modules', 'pyright', 'langserver.index.js');
if (who === 'ours') {
  console.log(JSON.stringify(await ours(Number(lines))));
} else if (who === 'pyright' && server) {
  console.log(JSON.stringify(await pyright(Number(lines), server)));
} else {
  const rows = [2_000, 10_000].flatMap((count) => {
    const own = started('ours', count);
    const peer = server ? started('pyright', count) : undefined;
    return (['cold', 'edited'] as const).map((when) => [
      count.toLocaleString('en'),
      when === 'cold' ? 'first file, grammar loaded' : 'after an edit',
      amount(own[when]),
      peer ? amount(peer[when]) : 'not installed',
      peer ? `1/${(peer[when] / own[when]).toFixed(1)}` : '',
    ]);
  });
  console.log(table(['lines', 'hover', 'Activation Lens', 'pyright', 'of its time'], rows));
}
