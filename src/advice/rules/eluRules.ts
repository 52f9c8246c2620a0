import type { ActivationLayer, ModelOutline, NormalisationLayer } from '../../detect/outline/model';
import { expm1 } from '../../math/primitives';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  after,
  before,
  idOf,
  isActivation,
  isNormalisation,
  parameterOf,
  passive,
  type Strand,
  strands,
  useOf,
} from '../chain';
import { shareWithin } from '../share';

/** ELU and batch normalisation. */
export const eluRules: readonly AdviceRule[] = [
  {
    code: 'AL108',
    slug: 'bn-before-elu',
    survey: 'R11',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
    since: { text: 'rule.bn-before-elu.since', references: ['mishkin', 'shah'] },
    observe: (evidence) =>
      classic(evidence).flatMap((model) =>
        strands(model).flatMap((strand) => normalisedElus(evidence, strand)),
      ),
  },
  {
    code: 'AL109',
    slug: 'elu-bn-redundant',
    survey: 'R36',
    severity: 'info',
    enabled: true,
    references: ['clevert', 'li'],
    since: { text: 'rule.elu-bn-redundant.since', references: ['mishkin'] },
    yieldsTo: ['bn-before-elu'],
    observe: (evidence) =>
      classic(evidence).flatMap((model) =>
        strands(model).flatMap((strand) => elusWithNormalisation(evidence, strand)),
      ),
  },
];

/** The survey speaks of convolutional and dense nets. */
function classic({ detection, outlines }: Evidence): readonly ModelOutline[] {
  return detection.traits.transformer ? [] : outlines.models;
}

function isElu(evidence: Evidence, layer: ActivationLayer): boolean {
  return idOf(evidence, layer) === 'elu';
}

/** Distance from its tangent at 0 that still counts as the same, as the survey takes it. */
const TOLERANCE = 0.01;

function normalisedElus(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    if (!isActivation(layer) || !isElu(evidence, layer)) {
      return [];
    }
    const first = before(strand, index, passive);
    if (!isBatch(first)) {
      return [];
    }
    const alpha = parameterOf(useOf(evidence, layer), 'alpha') ?? 1;
    const differs = (x: number) => Math.abs(alpha * (expm1(x) - x)) >= TOLERANCE;
    const share = shareWithin((x) => x >= 0 || !differs(x));
    return [
      {
        span: layer.span,
        message: {
          key: 'rule.bn-before-elu.message',
          values: { name: first.name, percent: Math.round(1000 * share) / 10, alpha },
        } as const,
        related: [{ span: first.span, message: { key: 'rule.related.normalisation' } as const }],
      },
    ];
  });
}

/** ELU that a batch normalisation follows, or one further up in the same chain precedes. */
function elusWithNormalisation(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    if (!isActivation(layer) || !isElu(evidence, layer)) {
      return [];
    }
    const next = after(strand, index, passive);
    return isBatch(next)
      ? [
          {
            span: layer.span,
            message: {
              key: 'rule.elu-bn-redundant.message',
              values: { name: next.name },
            } as const,
            related: [{ span: next.span, message: { key: 'rule.related.normalisation' } as const }],
          },
        ]
      : [];
  });
}

function isBatch(layer: Parameters<typeof isNormalisation>[0]): layer is NormalisationLayer {
  return isNormalisation(layer) && layer.normalisation === 'batch';
}
