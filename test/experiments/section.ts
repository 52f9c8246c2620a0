import type { RuleSlug } from '../../src/advice/adviceRule';
import type { Words } from '../../src/text/text';
import type { Experiment, Table } from './experiment';
import { experimentOf } from './experiments';
import { type Excerpt, excerpts } from './pages';
import type { Results } from './results';

/** What the page of a rule says of measurements, as Markdown; `undefined` where there are none. */
export function measuredSection(
  slug: RuleSlug,
  results: Results,
  words: Words,
): string | undefined {
  const own = excerpts[slug];
  return (
    own &&
    [
      words('experiment.setting', { version: results.tensorflow, seeds: results.seeds.length }),
      ...own.map((excerpt) => excerptText(excerpt, results, words)),
      words('experiment.again'),
    ].join('\n\n')
  );
}

/** All of an experiment. */
export function experimentText(experiment: Experiment, results: Results, words: Words): string {
  const claims = experiment.claims.map(({ id }) => id);
  return excerptText({ experiment: experiment.id, claims }, results, words);
}

function excerptText({ experiment, rows, claims }: Excerpt, results: Results, words: Words) {
  const { id, table, claims: all } = experimentOf(experiment);
  const whole = table(results, words);
  const shown = whole.rows.filter((row) => rows === undefined || isOneOf(rows, row.id));
  const ids = [...new Set(shown.map((row) => row.id))];
  const verdicts = all
    .filter((claim) => claims.includes(claim.id))
    .map((claim) => {
      const verdict = claim.holds(results, ids) ? 'experiment.seen' : 'experiment.notSeen';
      return `- ${words(verdict, { claim: words(`experiment.claim.${claim.id}`) })}`;
    });
  return [
    words(`experiment.${id}.about`),
    markdown({ head: whole.head, rows: shown }),
    verdicts.join('\n'),
  ].join('\n\n');
}

/** `tanh` stands for `tanh/adam`, but not for `tanh-default`. */
function isOneOf(rows: readonly string[], id: string): boolean {
  return rows.some((row) => id === row || id.startsWith(`${row}/`));
}

function markdown({ head, rows }: Table): string {
  return [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
