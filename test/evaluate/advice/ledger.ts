/** What a person found who opened the source at a finding. */
export const VERDICTS = ['true', 'arguable', 'false'] as const;

export type AdviceVerdict = (typeof VERDICTS)[number];

/** One finding that was read. */
export interface ReadFinding {
  /** `owner+name/path:line:column code`, in a notebook `path#cell:line:column`. */
  readonly key: string;
  readonly code: string;
  /** What kind of code the repository holds: `library`, `examples`, `course`, `paper`, `student`. */
  readonly kind: string;
  readonly verdict: AdviceVerdict;
}

/**
 * Lines of `owner/name@commit`, the place, the code of the rule, the kind of repository, the
 * part of the corpus (`read` to learn from, or `held` out to judge by), the verdict and its
 * cause, separated by tabs; others are left out.
 */
export function readAdviceLedger(text: string): readonly ReadFinding[] {
  return text.split('\n').flatMap((line) => {
    const [repository = '', place = '', code = '', kind = '', , word = ''] = line.split('\t');
    const verdict = VERDICTS.find((each) => each === word);
    const folder = repository.replace(/@.*/, '').replace('/', '+');
    return verdict ? [{ key: findingKey(`${folder}/${place}`, code), code, kind, verdict }] : [];
  });
}

export function findingKey(place: string, code: string): string {
  return `${place} ${code}`;
}
