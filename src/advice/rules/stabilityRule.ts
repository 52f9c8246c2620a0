import type { ActivationUse } from '../../detect/use';
import { stableCall } from '../../frameworks/stableForms';
import { log } from '../../math/primitives';
import { toInfix } from '../../math/print';
import { unstableForms } from '../../math/stability';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { replace } from '../edits';

/** Functions of a project's own that lose their values to floating point as they are written. */
export const stabilityRule: AdviceRule = {
  code: 'AL601',
  slug: 'unstable-form',
  severity: 'warning',
  enabled: true,
  references: ['goldberg'],
  observe: (evidence) =>
    evidence.detection.uses.flatMap((use) =>
      use.form === 'definition' ? unstable(evidence, use) : [],
    ),
};

/** exp(x) is infinite in float32, which networks compute in, beyond this. */
const FLOAT32_EXPONENT = log(3.4028234663852886e38);

function unstable(
  { source }: Evidence,
  { expression, span }: ActivationUse,
): readonly Observation[] {
  const [worst] = expression ? unstableForms(expression) : [];
  const [instability] = worst?.instabilities ?? [];
  if (worst === undefined || instability === undefined) {
    return [];
  }
  const overflows = worst.instabilities.some(({ kind }) => kind === 'overflow');
  const body = bodyOf(source, span.end);
  const stable = stableCall(body);
  return [
    {
      span,
      // A loss of digits is seen in the last places alone.
      severity: overflows ? 'warning' : 'info',
      message: {
        key: overflows ? 'rule.unstable-form.message' : 'rule.unstable-form.message.digits',
        values: {
          form: toInfix(worst.form),
          replacement: toInfix(worst.replacement),
          limit: FLOAT32_EXPONENT,
          at: instability.at,
        },
      },
      ...(stable && {
        fix: {
          title: { key: 'rule.unstable-form.fix', values: { call: stable.call } } as const,
          edits: [
            replace({ start: span.end + stable.start, end: span.end + stable.end }, stable.call),
          ],
        },
      }),
    },
  ];
}

/** From a definition's name up to the next definition at the start of a line. */
function bodyOf(source: string, from: number): string {
  const rest = source.slice(from, from + 5_000);
  return rest.slice(0, /\n(?:def|class|function|const|export|async)\b/.exec(rest)?.index);
}
