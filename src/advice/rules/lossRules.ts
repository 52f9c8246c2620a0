import type { Loss } from '../../detect/outline/training';
import { isUnknown } from '../../math/analysis';
import type { TextKey } from '../../text/text';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { useOf } from '../chain';
import { type LossEnd, lossEnd, type OwnEnd } from '../lossEnd';
import { logitsFix, logSoftmaxFix, outputFix, renameLoss, withoutActivation } from '../lossFixes';
import { analysisOf } from '../signal';

/** An output activation and a loss that do not belong together. */
export const lossRules: readonly AdviceRule[] = [
  {
    code: 'AL401',
    slug: 'softmax-cross-entropy',
    severity: 'warning',
    enabled: true,
    references: ['torchDocs', 'bridle'],
    observe: (evidence) => pairs(evidence, twiceSoftmax),
  },
  {
    code: 'AL402',
    slug: 'from-logits-mismatch',
    severity: 'warning',
    enabled: true,
    references: ['kerasDocs'],
    observe: (evidence) => pairs(evidence, ofThisFile(fromLogits)),
  },
  {
    code: 'AL403',
    slug: 'sigmoid-bce-logits',
    severity: 'warning',
    enabled: true,
    references: ['torchDocs'],
    observe: (evidence) => pairs(evidence, twiceSigmoid),
  },
  {
    code: 'AL404',
    slug: 'nll-without-log-softmax',
    severity: 'warning',
    enabled: true,
    references: ['torchDocs'],
    observe: (evidence) => pairs(evidence, ofThisFile(noLogarithm)),
  },
  {
    code: 'AL405',
    slug: 'activation-as-probability',
    survey: 'R37',
    severity: 'warning',
    enabled: true,
    references: ['survey', 'torchDocs'],
    yieldsTo: ['from-logits-mismatch'],
    observe: (evidence) => pairs(evidence, ofThisFile(noProbability)),
  },
];

type Pair<End = LossEnd> = (evidence: Evidence, loss: Loss, end: End) => Observation | undefined;

/** What another file leaves out may be done somewhere between the two. */
function ofThisFile(look: Pair<OwnEnd>): Pair {
  return (evidence, loss, end) =>
    end.kind === 'elsewhere' ? undefined : look(evidence, loss, end);
}

function pairs(evidence: Evidence, look: Pair): readonly Observation[] {
  return evidence.outlines.losses.flatMap((loss) => {
    const end = lossEnd(evidence, loss);
    const seen = end && look(evidence, loss, end);
    return seen ? [seen] : [];
  });
}

/** Keras and TensorFlow.js say by an argument what the loss is given. */
function isTold({ fromLogits }: Loss): boolean {
  return fromLogits !== undefined;
}

/** By a string, which can be told nothing. */
function isNamed({ source }: Evidence, { span }: Loss): boolean {
  return /['"`]/.test(source[span.start - 1] ?? '');
}

const twiceSoftmax: Pair = (evidence, loss, end) => {
  const applies =
    loss.expects === 'logits' && loss.classes !== 'independent' && loss.kind === 'crossEntropy';
  if (!applies || isTold(loss) || end.kind === 'scores' || !isSoftmax(end.id)) {
    return undefined;
  }
  const harmless = end.id === 'log_softmax';
  const message = harmless
    ? 'rule.softmax-cross-entropy.message.log'
    : 'rule.softmax-cross-entropy.message';
  return {
    ...observed(evidence, loss, end, message, without(evidence, end)),
    severity: harmless ? 'info' : 'warning',
    ...(harmless && { unnecessary: true as const }),
  };
};

const twiceSigmoid: Pair = (evidence, loss, end) => {
  const applies = loss.expects === 'logits' && loss.kind === 'binaryCrossEntropy';
  return applies && !isTold(loss) && end.kind !== 'scores' && end.id === 'sigmoid'
    ? observed(evidence, loss, end, 'rule.sigmoid-bce-logits.message', without(evidence, end))
    : undefined;
};

function without(evidence: Evidence, end: LossEnd): Observation['fix'] {
  return end.kind === 'activation' ? withoutActivation(evidence, end.layer) : undefined;
}

const fromLogits: Pair<OwnEnd> = (evidence, loss, end) => {
  const { expects, fromLogits: told } = loss;
  const isEntropy = loss.kind === 'crossEntropy' || loss.kind === 'binaryCrossEntropy';
  // The losses of TensorFlow.js that a name stands for cannot be told.
  if ((told?.value === undefined && !isNamed(evidence, loss)) || !isEntropy) {
    return undefined;
  }
  if (end.kind === 'activation') {
    return expects === 'logits' && (end.id === 'softmax' || end.id === 'sigmoid')
      ? observed(
          evidence,
          loss,
          end,
          'rule.from-logits-mismatch.message.probabilities',
          logitsFix(evidence, loss, false),
        )
      : undefined;
  }
  return expects === 'probabilities'
    ? observed(
        evidence,
        loss,
        end,
        isNamed(evidence, loss)
          ? 'rule.from-logits-mismatch.message.named'
          : 'rule.from-logits-mismatch.message.scores',
        logitsFix(evidence, loss, true) ?? outputFix(evidence, loss, end.layer),
      )
    : undefined;
};

/** Who applies it, if not this file, may do what is missing as well. */
function isApplied({ framework, inputSpan }: Loss): boolean {
  return framework !== 'torch' || inputSpan !== undefined;
}

const noLogarithm: Pair<OwnEnd> = (evidence, loss, end) => {
  if (
    !isApplied(loss) ||
    loss.kind !== 'negativeLogLikelihood' ||
    loss.expects !== 'logProbabilities'
  ) {
    return undefined;
  }
  if (end.kind === 'scores') {
    const message = 'rule.nll-without-log-softmax.message.scores';
    return observed(evidence, loss, end, message, renameLoss(loss));
  }
  return LOGARITHMIC.has(end.id)
    ? undefined
    : observed(
        evidence,
        loss,
        end,
        'rule.nll-without-log-softmax.message',
        end.id === 'softmax' ? logSoftmaxFix(evidence, end.layer) : undefined,
      );
};

const LOGARITHMIC: ReadonlySet<string> = new Set(['log_softmax', 'log_sigmoid', 'log_normal_cdf']);

const noProbability: Pair<OwnEnd> = (evidence, loss, end) => {
  const isEntropy = loss.kind === 'crossEntropy' || loss.kind === 'binaryCrossEntropy';
  if (!isApplied(loss) || loss.expects !== 'probabilities' || !isEntropy) {
    return undefined;
  }
  if (end.kind === 'scores') {
    const message = 'rule.activation-as-probability.message.scores';
    return observed(evidence, loss, end, message, renameLoss(loss));
  }
  return leavesProbabilities(evidence, end)
    ? observed(evidence, loss, end, 'rule.activation-as-probability.message')
    : undefined;
};

/** Its values are not all between 0 and 1, by the analysis of the function. */
function leavesProbabilities(
  evidence: Evidence,
  { id, layer }: Extract<OwnEnd, { kind: 'activation' }>,
): boolean {
  const use = useOf(evidence, layer);
  const range = use && !isSoftmax(id) ? analysisOf(use)?.range : undefined;
  return range !== undefined && !isUnknown(range) && (range.infimum < 0 || range.supremum > 1);
}

function isSoftmax(id: string): boolean {
  return id === 'softmax' || id === 'log_softmax' || id === 'softmin' || id === 'sparsemax';
}

/** The finding is at the activation, or where there is none here at the loss; the other end is related. */
function observed(
  { source }: Evidence,
  loss: Loss,
  end: LossEnd,
  message: TextKey,
  fix?: Observation['fix'],
): Observation {
  const { kind, layer } = end;
  const output = kind === 'elsewhere' ? end.name : source.slice(layer.span.start, layer.span.end);
  const values = { loss: loss.name, output };
  const other =
    kind === 'activation'
      ? { span: loss.applied ?? loss.span, message: { key: 'rule.related.loss' } as const }
      : {
          span: layer.span,
          message:
            kind === 'scores'
              ? ({ key: 'rule.related.output' } as const)
              : ({ key: 'rule.related.elsewhere', values: { output } } as const),
        };
  return {
    span: kind === 'activation' ? layer.span : loss.span,
    message: { key: message, values },
    related: [other],
    ...(fix && { fix }),
  };
}
