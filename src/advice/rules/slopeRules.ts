import type { ActivationUse } from '../../detect/use';
import type { AdviceRule, Observation } from '../adviceRule';
import { analysisOf } from '../signal';
import { spanIn } from '../useSpan';

/** Slopes that are fixed, and the parameters of MPELU. */
export const slopeRules: readonly AdviceRule[] = [
  {
    code: 'AL305',
    slug: 'leaky-slope',
    survey: 'R28',
    severity: 'warning',
    enabled: true,
    references: ['survey', 'li'],
    observe: ({ detection }) => detection.uses.flatMap(steep),
  },
  {
    code: 'AL307',
    slug: 'mpelu-setup',
    survey: 'R22',
    severity: 'info',
    enabled: true,
    references: ['li'],
    observe: ({ detection }) => detection.uses.flatMap(otherSetup),
  },
  {
    code: 'AL308',
    slug: 'mpelu-degenerate',
    survey: 'R24',
    severity: 'hint',
    enabled: true,
    references: ['survey', 'li'],
    observe: ({ detection }) => detection.uses.flatMap(degenerate),
  },
];

/** From here on the survey's experiment lost accuracy clearly. */
const STEEP = 0.5;

function steep(use: ActivationUse): readonly Observation[] {
  const { activation, form, parameters, span, spelling } = use;
  const slope = parameters.negative_slope;
  const given = slope?.source === 'literal' || slope?.source === 'resolved';
  // The slope that an initialiser is told of, and the call of an object made elsewhere.
  if (
    activation !== 'leaky_relu' ||
    !given ||
    form === 'instance' ||
    spelling.includes('.init.') ||
    typeof slope.value !== 'number' ||
    slope.value < STEEP
  ) {
    return [];
  }
  const isLinear = slope.value === 1;
  return [
    {
      span: slope.at ? spanIn(use, slope.at) : span,
      severity: isLinear ? 'warning' : 'info',
      message: {
        key: isLinear ? 'rule.leaky-slope.message.linear' : 'rule.leaky-slope.message',
        values: { slope: slope.value },
      },
    },
  ];
}

interface Mpelu {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * α and β of a function that the project calls MPELU, read off its curve: it falls to −α
 * on the left and starts there with the slope αβ.
 */
function mpelu(use: ActivationUse): Mpelu | undefined {
  const analysis = /mpelu/i.test(use.text) && use.expression ? analysisOf(use) : undefined;
  const limit = analysis?.leftLimit.value;
  if (analysis === undefined || typeof limit !== 'number' || !Number.isFinite(limit)) {
    return undefined;
  }
  const slope =
    analysis.derivativeAtZero ?? analysis.kinks.find(({ x }) => x === 0)?.leftDerivative;
  if (limit === 0) {
    return { alpha: 0, beta: 1 };
  }
  return slope === undefined ? undefined : { alpha: -limit, beta: slope / -limit };
}

function otherSetup(use: ActivationUse): readonly Observation[] {
  const at = use.form === 'class' ? mpelu(use) : undefined;
  if (at === undefined || ((at.alpha === 1 || at.alpha === 0.25) && at.beta === 1)) {
    return [];
  }
  return [{ span: use.span, message: { key: 'rule.mpelu-setup.message', values: { ...at } } }];
}

/** Below this, e^(βx) is nearly straight over the inputs of a normalised layer. */
const TINY = 0.05;

/** A function has no parameters to learn, so that these stay as they are. */
function degenerate(use: ActivationUse): readonly Observation[] {
  const at = use.form === 'function' ? mpelu(use) : undefined;
  const kind = at && becomes(at);
  return at && kind
    ? [
        {
          span: use.span,
          message: {
            key: `rule.mpelu-degenerate.message.${kind}`,
            values: { ...at, slope: at.alpha * at.beta },
          },
        },
      ]
    : [];
}

function becomes({ alpha, beta }: Mpelu): 'relu' | 'elu' | 'leaky' | undefined {
  if (alpha === 0) {
    return 'relu';
  }
  return beta === 1 && alpha === 1 ? 'elu' : beta < TINY ? 'leaky' : undefined;
}
