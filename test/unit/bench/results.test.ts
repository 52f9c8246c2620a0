import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofPanel, ofStart, subjects, titles } from '../../bench/benches.mjs';
import { withResults } from '../../bench/results.mjs';
import { tell } from '../../bench/tell';

const HEAD = '# Speed\n\nWritten by `npm run bench`: what was measured last, on a machine.\n';

describe('the tables of speed', () => {
  it('hold what was measured last of each, in the order of the benches', () => {
    const { edit, growth } = subjects;
    const first = withResults('', [{ title: growth, text: '| a |\n| --- |\n', load: 0.2 }], 'b');
    const both = withResults(first, [{ title: edit, text: '  1 ms\n', load: 4 }], 'a machine');
    assert.equal(
      both,
      `${HEAD}\n## ${edit}\n\nMeasured while the machine did other work: a load of 4.0.\n\n` +
        `\`\`\`text\n  1 ms\n\`\`\`\n\n## ${growth}\n\n| a |\n| --- |\n`,
    );
  });

  it('leave out what is measured no more', () => {
    assert.equal(withResults('# Speed\n\n## Something else\n\n1 ms\n', [], 'a machine'), HEAD);
  });

  it('are there for hover, edits, scan, growth, start and sizes', () => {
    const { hover, edit, scan, growth } = subjects;
    const text = readFileSync('test/bench/RESULTS.md', 'utf8');
    const written = [...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);
    for (const title of [hover, edit, scan, growth, ...Object.values(ofStart)]) {
      assert.ok(written.includes(title), title);
    }
    assert.deepEqual(
      titles.filter((title) => written.includes(title)),
      written,
    );
  });

  it('take up what a bench in the workbench tells, from a process of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'told-'));
    const { BENCH_TOLD: before } = process.env;
    process.env.BENCH_TOLD = join(folder, 'told.txt');
    try {
      tell('  opening  100 ms');
      tell('  again     90 ms');
      const text = readFileSync(process.env.BENCH_TOLD, 'utf8');
      const { title } = ofPanel.panel;
      assert.equal(
        withResults('', [{ title, text, load: 0 }], 'a machine'),
        `${HEAD}\n## ${title}\n\n\`\`\`text\n  opening  100 ms\n  again     90 ms\n\`\`\`\n`,
      );
    } finally {
      if (before === undefined) delete process.env.BENCH_TOLD;
      else process.env.BENCH_TOLD = before;
      rmSync(folder, { recursive: true });
    }
  });
});
