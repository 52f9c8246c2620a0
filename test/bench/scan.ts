/**
 * A tree is scanned, beside ast-grep with a rule for the same names and ripgrep for the same
 * words: `npm run bench -- scan`, and beside the tree that is written a tree of real code with
 * `FOLDER=path npm run bench -- scan`. `ONLY=1` leaves out the one that is written.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ACTIVATION_WORD } from '../../src/frameworks/words';
import { median } from './measure';
import { type Taken, taken } from './measuredProcess';
import { table } from './table';
import { sizeOf, writeTree } from './tree';

const RUNS = Number(process.env.RUNS ?? 3);
/** Files of the tree that is written: more than 30 MB. */
const FILES = 16_500;
const PROGRAM = 'dist/cli.js';

const given = process.env.FOLDER;
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const written = join(scratch, 'tree');
const isWritten = given === undefined || process.env.ONLY === undefined;
if (isWritten) writeTree(written, FILES);

/** Names of identifiers and contents of strings in which one of the words occurs. */
const rule = (language: string, kinds: readonly string[]): string =>
  `id: ${language}\nlanguage: ${language}\nrule:\n  any:\n${kinds
    .map((kind) => `    - kind: ${kind}\n      regex: (?i)${WORD}\n`)
    .join('')}`;
const WORD = 'elu|sigmoid|tanh|softm|softplus|softsign|shrink|swish|silu|mish|glu|threshold';
const rules = join(scratch, 'rules.yml');
writeFileSync(
  rules,
  [
    rule('Python', ['identifier', 'string_content']),
    ...['JavaScript', 'TypeScript', 'Tsx'].map((language) =>
      rule(language, ['identifier', 'property_identifier', 'string_fragment']),
    ),
  ].join('---\n'),
);

function program(name: string, file: string): string | undefined {
  const peers = process.env.PEERS;
  if (peers === undefined) return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const suffix = name === '@ast-grep/cli' && process.platform === 'linux' ? '-gnu' : '';
  try {
    const { resolve } = createRequire(join(peers, 'package.json'));
    return join(dirname(resolve(`${name}-${platform}${suffix}/package.json`)), file);
  } catch {
    return undefined;
  }
}

const astGrep = program('@ast-grep/cli', 'ast-grep');
const ripgrep = program('@vscode/ripgrep', join('bin', 'rg'));
const words = ACTIVATION_WORD.source;

interface Subject {
  readonly program: string;
  readonly argv: readonly string[];
}

function subjectsOf(folder: string): Readonly<Record<string, Subject | undefined>> {
  const scan = (workers: number): Subject => ({
    program: process.execPath,
    argv: [PROGRAM, 'scan', '--no-config', '--format', 'jsonl', `--workers=${workers}`, folder],
  });
  return {
    [`Activation Lens, ${availableParallelism()} threads`]: scan(availableParallelism()),
    'Activation Lens, in process': scan(1),
    'ast-grep': astGrep
      ? { program: astGrep, argv: ['scan', '--rule', rules, '--json=stream', folder] }
      : undefined,
    ripgrep: ripgrep
      ? { program: ripgrep, argv: ['-i', '--json', '-tpy', '-tjs', '-tts', words, folder] }
      : undefined,
  };
}

function measureTree(name: string, folder: string): void {
  const subjects = subjectsOf(folder);
  const { files, bytes } = sizeOf(folder);
  const runs = Array.from({ length: RUNS }, () =>
    // All in turn, so that what else the machine does falls on all alike.
    Object.fromEntries(
      Object.entries(subjects).flatMap(([subject, how]) =>
        how ? [[subject, taken(how.program, how.argv)]] : [],
      ),
    ),
  );
  const known = (subject: string, key: keyof Taken): number =>
    median(runs.flatMap((run) => run[subject]?.[key] ?? []));
  const peer = known('ast-grep', 'seconds');
  const peerCpu = known('ast-grep', 'cpu');
  const rows = Object.keys(subjects).map((subject) => {
    const seconds = known(subject, 'seconds');
    const cpu = known(subject, 'cpu');
    return [
      subject,
      shown(seconds),
      shown(files / seconds, 0),
      shown(bytes / 1e6 / seconds),
      shown(seconds / peer, 2),
      shown(cpu),
      shown(cpu / peerCpu, 2),
      shown(known(subject, 'memory'), 0),
    ];
  });
  console.log(
    `${name}: ${files} files of code, ${shown(bytes / 1e6)} MB; medians of ${RUNS} runs.`,
  );
  console.log(table(COLUMNS, rows));
}

function shown(value: number, digits = 1): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

const COLUMNS = [
  '',
  's',
  'files/s',
  'MB/s',
  'of ast-grep',
  's of all cores',
  'of ast-grep',
  'MB at most',
];

if (isWritten)
  measureTree('A tree that is written for it, one file in five with a network', written);
if (given !== undefined) measureTree('A tree of real code', given);
rmSync(scratch, { recursive: true, force: true });
