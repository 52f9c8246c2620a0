import assert from 'node:assert/strict';
import { words } from '../../../src/text/text';
import { experimentOf, experiments, subjectsOf } from '../../experiments/experiments';
import { excerpts } from '../../experiments/pages';
import { type Results, readResults } from '../../experiments/results';
import { experimentText, measuredSection } from '../../experiments/section';

const kept = readResults();

/** Every net did the same: what it is, is what a claim is judged by. */
function uniform(numbers: Readonly<Record<string, number | null>>): Results {
  const one = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, kept.seeds.map(() => value)]),
  );
  const keys = [...subjectsOf(experiments).keys()];
  return { ...kept, runs: Object.fromEntries(keys.map((key) => [key, one])) };
}

const verdicts = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

describe('what the pages of rules say of experiments', () => {
  for (const [slug, own] of Object.entries(excerpts)) {
    it(`${slug}: has rows for all that it names, and claims of that experiment`, () => {
      for (const { experiment, rows = [], claims } of own) {
        const { table, claims: all } = experimentOf(experiment);
        const ids = table(kept, words()).rows.map(({ id }) => id.split('/')[0]);
        assert.deepEqual(
          rows.filter((row) => !ids.includes(row)),
          [],
        );
        const known = all.map(({ id }) => id);
        assert.deepEqual(
          claims.filter((claim) => !known.includes(claim)),
          [],
        );
        assert.ok(claims.length > 0);
      }
    });
  }

  it('has every claim on some page', () => {
    const told = new Set(
      Object.values(excerpts).flatMap((own) => own.flatMap(({ claims }) => claims)),
    );
    const all = experiments.flatMap(({ claims }) => claims.map(({ id }) => id));
    assert.deepEqual(
      all.filter((claim) => !told.has(claim)),
      [],
    );
  });

  it('says nothing on the page of a rule that was not measured', () => {
    assert.equal(measuredSection('crelu-width', kept, words()), undefined);
  });

  it('shows the rows of the rule alone', () => {
    const section = measuredSection('tanh-deep', kept, words()) ?? '';
    const names = section
      .split('\n')
      .filter((line) => line.startsWith('| Tanh'))
      .map((line) => line.split(';')[0]?.split(' | ')[0]);
    assert.deepEqual([...new Set(names)], ['| Tanh, Xavier (Glorot)', '| Tanh, PyTorch’s default']);
    assert.doesNotMatch(section, /ReLU|Sigmoid/);
  });

  it('says plainly what was not seen', () => {
    const lost = uniform({ accuracy: 0.25, loss: 1.386, deadUnits: 0 });
    const text = experimentText(experimentOf('prelu-fans'), lost, words());
    assert.deepEqual(
      verdicts(text).map((line) => line.startsWith('- **Not seen:** ')),
      [true, true, false, true],
    );
  });

  it('tells how many seeds broke', () => {
    const broken = experimentText(
      experimentOf('prelu-fans'),
      uniform({ accuracy: 0.25, loss: null }),
      words(),
    );
    assert.match(broken, /\| all 5 broke \|/);
    assert.deepEqual(
      verdicts(broken).map((line) => line.startsWith('- Seen: ')),
      [false, true, false, false],
    );
  });

  it('judges agreement with theory by the rows that are shown', () => {
    const gradient = (slug: 'tanh-deep' | 'sigmoid-deep', results: Results) =>
      verdicts(measuredSection(slug, results, words()) ?? '')
        .at(-2)
        ?.startsWith('- Seen');
    const changed = withGradient('tanh xavier 30x100 signal', 1e3);
    assert.deepEqual([gradient('tanh-deep', kept), gradient('tanh-deep', changed)], [true, false]);
    assert.equal(gradient('sigmoid-deep', changed), true);
  });
});

/** The kept results, but for the gradient at the first layer of one stack. */
function withGradient(key: string, gradient: number): Results {
  const values = kept.seeds.map(() => gradient);
  return { ...kept, runs: { ...kept.runs, [key]: { ...kept.runs[key], 'gradient 1': values } } };
}
