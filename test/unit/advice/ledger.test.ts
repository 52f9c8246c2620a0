import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { adviceRules } from '../../../src/advice/adviceRules';
import { adviceReport, type FoundFinding } from '../../evaluate/advice/evaluate';
import { readAdviceLedger } from '../../evaluate/advice/ledger';

const text = readFileSync('test/evaluate/advice/ledger.tsv', 'utf8');

describe('the ledger of advice', () => {
  it('has a verdict in every line, each place and rule once, of rules that there are', () => {
    const lines = text.trimEnd().split('\n').slice(1);
    const read = readAdviceLedger(text);
    const codes = new Set<string>(adviceRules.map(({ code }) => code));
    assert.equal(read.length, lines.length);
    assert.equal(new Set(read.map(({ key }) => key)).size, read.length);
    assert.deepEqual(
      read.filter(({ code }) => !codes.has(code)),
      [],
    );
  });

  it('says of each line where, what kind, which part and why', () => {
    const lines = text.trimEnd().split('\n').slice(1);
    const form =
      /^[\w.-]+\/[\w.-]+@[\w.]+\t[^\t]+:\d+:\d+\tAL\d+\t(library|examples|course|paper|student)\t(read|held)\t(true|arguable|false)\t[^\t]+$/;
    assert.deepEqual(
      lines.filter((line) => !form.test(line)),
      [],
    );
  });

  it('tells what it has no verdict of, and what is found no more', () => {
    const ledger = readAdviceLedger(
      [
        'a/b@1\tnet.py:3:1\tAL104\tstudent\tread\ttrue\tso',
        'a/b@1\tnet.py:9:1\tAL104\tstudent\tread\tfalse\tfixed since',
      ].join('\n'),
    );
    const found = (key: string): FoundFinding => ({
      key,
      code: 'AL104',
      severity: 'warning',
      message: 'two layers',
    });
    assert.deepEqual(
      adviceReport([found('a+b/net.py:3:1 AL104'), found('a+b/net.py:5:1 AL104')], ledger)
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(/\s\s+|\t/)),
      [
        ['a+b/net.py:5:1 AL104', 'warning', 'two layers'],
        ['rule', 'fires', 'true', 'arguable', 'false', 'unread', 'false, fixed'],
        ['AL104', '2', '1', '0', '0', '1', '1'],
        ['all', '2', '1', '0', '0', '1', '1'],
      ],
    );
  });
});
