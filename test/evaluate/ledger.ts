/**
 * Whose reading of a place is right, by a person who looked. `neutral`: both can be
 * defended, so that it counts for neither.
 */
export type Verdict = 'ours' | 'oracle' | 'neutral';

/**
 * Verdicts by `owner+name/path:line:column`, from lines of `owner/name@commit`, the
 * place, the verdict and the cause, separated by tabs.
 */
export function readLedger(text: string): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const line of text.split('\n')) {
    const [repository = '', place = '', verdict = ''] = line.split('\t');
    if (verdict === 'ours' || verdict === 'oracle' || verdict === 'neutral') {
      const folder = repository.replace(/@.*/, '').replace('/', '+');
      verdicts.set(`${folder}/${place}`, verdict);
    }
  }
  return verdicts;
}
