import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  after,
  before,
  idOf,
  isActivation,
  isPlainWeights,
  isRearranging,
  type Passed,
  type Strand,
  strands,
} from '../chain';
import { creluStart } from '../crelu';
import { replace } from '../edits';

/** What stands beside what in a chain. */
export const structureRules: readonly AdviceRule[] = [
  {
    code: 'AL102',
    slug: 'sigmoid-hidden',
    survey: 'R02',
    severity: 'hint',
    enabled: true,
    references: ['survey', 'lecun1989'],
    yieldsTo: ['sigmoid-deep'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap(({ layers }) => hiddenSigmoids(evidence, layers)),
  },
  {
    code: 'AL110',
    slug: 'crelu-width',
    survey: 'R20',
    severity: 'warning',
    enabled: true,
    references: ['shang'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap((model) =>
        strands(model).flatMap((strand) => narrowAfterCrelu(evidence, strand)),
      ),
  },
];

function hiddenSigmoids(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) =>
    isActivation(layer) &&
    idOf(evidence, layer) === 'sigmoid' &&
    isPlainWeights(before(strand, index, throughNormalisation)) &&
    isPlainWeights(after(strand, index, throughNormalisation))
      ? [{ span: layer.span, message: { key: 'rule.sigmoid-hidden.message' } as const }]
      : [],
  );
}

const throughNormalisation: Passed = (layer) =>
  layer.kind === 'normalisation' || isRearranging(layer) || layer.kind === 'maxPooling';

function narrowAfterCrelu(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    const start = creluStart(evidence, strand, index);
    if (start === undefined) return [];
    const first = before(strand, start, throughNormalisation);
    const next = after(strand, index, throughNormalisation);
    const channels = isPlainWeights(first) ? first.outputs : undefined;
    if (channels === undefined || !isPlainWeights(next)) {
      return [];
    }
    const { inputs, inputsSpan, weighted } = next;
    // A flattened map has more inputs than channels.
    const same = isPlainWeights(first) && first.weighted === weighted;
    return same && inputsSpan !== undefined && inputs !== undefined && inputs !== 2 * channels
      ? [
          {
            span: next.span,
            message: {
              key: 'rule.crelu-width.message',
              values: { channels, doubled: 2 * channels, inputs },
            } as const,
            related: [{ span: layer.span, message: { key: 'rule.related.activation' } as const }],
            fix: {
              title: { key: 'rule.crelu-width.fix', values: { doubled: 2 * channels } } as const,
              edits: [replace(inputsSpan, String(2 * channels))],
            },
          },
        ]
      : [];
  });
}
