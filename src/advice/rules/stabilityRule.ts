import type { ActivationUse } from '../../detect/use';
import { hasNoGradient, stableCall } from '../../frameworks/stableForms';
import { plainly } from '../../math/compile';
import type { Expr } from '../../math/expression';
import { log } from '../../math/primitives';
import { toInfix } from '../../math/print';
import { simplify } from '../../math/simplify';
import { type UnstableForm, unstableForms } from '../../math/stability';
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
  const forms = expression ? unstableForms(expression) : [];
  // The outermost: what is inside of it goes with it.
  const worst = forms.filter(overflows).at(-1) ?? forms[0];
  if (expression === undefined || worst === undefined) {
    return [];
  }
  const body = bodyOf(source, span.end);
  const message = told(worst, hasNoGradient(body, source) ? reached(expression) : 'gradient');
  const stable = stableCall(body);
  return message === undefined
    ? []
    : [
        {
          span,
          ...message,
          ...(stable && {
            fix: {
              title: { key: 'rule.unstable-form.fix', values: { call: stable.call } } as const,
              edits: [
                replace(
                  { start: span.end + stable.start, end: span.end + stable.end },
                  stable.call,
                ),
              ],
            },
          }),
        },
      ];
}

function overflows({ instabilities }: UnstableForm): boolean {
  return instabilities.some(({ kind }) => kind === 'overflow');
}

/** What an overflow on the way spoils: the gradient at least, the value too, or neither. */
type Spoiled = 'gradient' | 'value' | 'nothing';

/** Where exponentials leave the range of doubles. */
const FAR = [-1000, 1000];

/** Of a formula without gradients, by its values far out. */
function reached(expression: Expr): Spoiled {
  const [written, stable] = [plainly(expression), plainly(simplify(expression))];
  const isRight = FAR.every((x) => Math.abs(written(x) - stable(x)) <= 1e-9 * Math.abs(x));
  return isRight ? 'nothing' : 'value';
}

function told(
  worst: UnstableForm,
  spoiled: Spoiled,
): Pick<Observation, 'message' | 'severity'> | undefined {
  const values = { form: toInfix(worst.form), replacement: toInfix(worst.replacement) };
  if (overflows(worst)) {
    const key = spoiled === 'gradient' ? 'message' : 'message.value';
    return spoiled === 'nothing'
      ? undefined
      : {
          severity: 'warning',
          message: {
            key: `rule.unstable-form.${key}`,
            values: { ...values, limit: FLOAT32_EXPONENT },
          },
        };
  }
  const [digits] = worst.instabilities;
  // Seen in the last places of numbers near 0 alone.
  return (
    digits && {
      severity: 'hint',
      message: { key: 'rule.unstable-form.message.digits', values: { ...values, at: digits.at } },
    }
  );
}

/** From a definition's name up to the next definition at the start of a line. */
function bodyOf(source: string, from: number): string {
  const rest = source.slice(from, from + 5_000);
  return rest.slice(0, /\n(?:def|class|function|const|export|async)\b/.exec(rest)?.index);
}
