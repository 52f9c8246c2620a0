import assert from 'node:assert/strict';
import type { Detection } from '../../../src/detect/use';
import { createReadingLog } from '../../../src/editor/readingLog';
import { words } from '../../../src/text/text';

const nothing: Detection = {
  uses: [],
  rejected: [],
  traits: { transformer: false, convolutional: false, batchNorm: false },
};
const gaveUp: Detection = { ...nothing, gaveUp: 'longer than 10 characters' };

function logged() {
  const lines: string[] = [];
  const log = createReadingLog(
    {
      debug: (line: string) => lines.push(`debug ${line}`),
      warn: (line: string) => lines.push(`warn ${line}`),
    },
    words(),
  );
  return { lines, log };
}

describe('the output on what was read', () => {
  it('says what was found, in detail for those who ask for it', () => {
    const { lines, log } = logged();
    log('file:///home/somebody/net%20work.py', nothing);
    assert.deepEqual(lines, ['debug Read net work.py: activations: 0, strings that are none: 0.']);
  });

  it('warns once of a file that was given up, until it is read again', () => {
    const { lines, log } = logged();
    for (const detection of [gaveUp, gaveUp, nothing, gaveUp]) log('file:///a/b.py', detection);
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['warn', 'debug', 'warn'],
    );
    assert.equal(lines[0], 'warn Gave up on b.py, which shows nothing: longer than 10 characters');
  });

  it('names no folder, and survives any address', () => {
    const { lines, log } = logged();
    log('file:///home/somebody/secret/%E0%A4.py', nothing);
    assert.ok(lines.every((line) => !/somebody|secret/.test(line)));
  });

  it('remembers the last hundred of those that were given up, however many there are', () => {
    const { lines, log } = logged();
    for (let at = 0; at < 101; at++) log(`file:///a/${at}.py`, gaveUp);
    log('file:///a/100.py', gaveUp);
    log('file:///a/1.py', gaveUp);
    assert.equal(lines.length, 101);
    log('file:///a/0.py', gaveUp);
    assert.equal(lines.length, 102);
  });
});
