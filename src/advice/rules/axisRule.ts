import type { ActivationUse } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { append, named, replace } from '../edits';
import { spanIn } from '../useSpan';

const NORMALISERS: ReadonlySet<string> = new Set(['softmax', 'log_softmax', 'softmin']);

/** A softmax that is not told over what it sums. */
export const axisRule: AdviceRule = {
  code: 'AL406',
  slug: 'softmax-axis',
  severity: 'warning',
  enabled: true,
  references: ['torchDocs', 'tfjsSource'],
  observe: (evidence) =>
    evidence.detection.uses.flatMap((use) =>
      NORMALISERS.has(use.activation) ? unspecified(evidence, use) : [],
    ),
};

const TORCH = /^torch\.nn\.(functional\.(softmax|log_softmax|softmin)|Softmax|LogSoftmax|Softmin)$/;

function unspecified({ source }: Evidence, use: ActivationUse): readonly Observation[] {
  const { call, spelling, span, form } = use;
  if (call === undefined || call.spread) {
    return [];
  }
  if (spelling === '@tensorflow/tfjs.layers.softmax') {
    return named(call.settings, 'axis') === undefined
      ? [{ span, severity: 'info', message: { key: 'rule.softmax-axis.message.tfjs' } }]
      : [];
  }
  const given = named(call.settings, 'dim', form === 'class' ? 0 : 1);
  // `F.softmax()`: what it is applied to is still to be written.
  const isUnwritten = form === 'function' && call.settings.length === 0;
  if (
    !TORCH.test(spelling) ||
    isUnwritten ||
    (given !== undefined && (given.value !== null || given.source === 'unknown'))
  ) {
    return [];
  }
  const edit = given
    ? replace(spanIn(use, given.at), '-1')
    : append(source, spanIn(use, call.at), 'dim=-1');
  return [
    {
      span,
      message: { key: 'rule.softmax-axis.message' },
      ...(edit && { fix: { title: { key: 'rule.softmax-axis.fix' } as const, edits: [edit] } }),
    },
  ];
}
