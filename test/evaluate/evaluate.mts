/**
 * `npm run evaluate -- [--list] [--ledger FILE] FOLDER`: compares what is detected in
 * the sources of a folder with what an independent reading of them finds.
 *
 * `npm run evaluate -- --advice [--ledger FILE] FOLDER`: lists what the rules find there and
 * the ledger has no verdict of, and counts the verdicts.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../../src/detect/detect';
import { mayHaveUses } from '../../src/detect/prefilter';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { adviceReport, findAll } from './advice/evaluate';
import { readAdviceLedger } from './advice/ledger';
import { type Comparison, compareUses, type Disagreement } from './compare';
import { readLedger, type Verdict } from './ledger';
import { javascriptUses } from './oracle';
import type { OracleUse } from './oracleUse';
import { type EvaluatedSource, readSources } from './sources';
import { tableOf } from './table';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    ledger: { type: 'string' },
    advice: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (folder === undefined) {
  throw new Error('Usage: npm run evaluate -- [--list | --advice] [--ledger FILE] FOLDER');
}
await (values.advice ? evaluateAdvice(folder) : evaluateDetection(folder));

async function evaluateAdvice(below: string): Promise<void> {
  const ledger = values.ledger ?? join(import.meta.dirname, 'advice', 'ledger.tsv');
  const read = readAdviceLedger(readFileSync(ledger, 'utf8'));
  process.stdout.write(adviceReport(await findAll(below), read));
}

async function evaluateDetection(below: string): Promise<void> {
  const verdicts = values.ledger ? readLedger(readFileSync(values.ledger, 'utf8')) : new Map();
  const comparisons = await compareAll(readSources(below));
  if (values.list) {
    comparisons
      .flatMap((comparison) => comparison.disagreements)
      .filter((one) => !verdicts.has(one.place))
      .forEach(list);
  }
  process.stdout.write(`${tableOf(comparisons, verdicts)}\n`);
}

async function compareAll(files: readonly EvaluatedSource[]): Promise<readonly Comparison[]> {
  const parsers = createParsers(readAsset);
  const oracle = oracleUses(files);
  const found: Comparison[] = [];
  for (const { path, text, language } of files) {
    const other = oracle.get(path);
    if (other && mayHaveUses(language, text)) {
      const tree = (await parsers.parser(language)).parse(text);
      found.push(compareUses(path, text, detect(language, tree).uses, other));
      tree.delete();
    } else if (other) {
      found.push(compareUses(path, text, [], other));
    }
  }
  return found;
}

/** By path; files that the oracle cannot read are left out. */
function oracleUses(files: readonly EvaluatedSource[]): ReadonlyMap<string, readonly OracleUse[]> {
  const found = new Map<string, readonly OracleUse[]>();
  const python = files.filter(({ language }) => language === 'python');
  const { stdout } = spawnSync('python3', [join(import.meta.dirname, 'oracle.py')], {
    input: python.map(({ path, text }) => `${JSON.stringify({ path, text })}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { path, uses } = JSON.parse(line) as { path: string; uses: OracleUse[] | null };
    if (uses) {
      found.set(path, uses);
    }
  }
  const scripts = files.filter(({ language }) => language !== 'python');
  const readings = scripts.length > 0 ? javascriptUses(scripts) : [];
  for (const [index, { path }] of scripts.entries()) {
    found.set(path, readings[index] ?? []);
  }
  return found;
}

function list({ kind, place, ours, oracle }: Disagreement): void {
  process.stdout.write(`${kind}\t${place}\t${ours || '-'}\t${oracle || '-'}\n`);
}

export type { Verdict };
