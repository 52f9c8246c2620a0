import type { ActivationUse } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { append, insert, named } from '../edits';
import { evaluationsOf } from '../evaluations';
import { spanIn } from '../useSpan';

/** RReLU draws its slope while a network is trained, and takes the mean afterwards. */
export const rreluRule: AdviceRule = {
  code: 'AL306',
  slug: 'rrelu-mode',
  survey: 'R18',
  severity: 'warning',
  enabled: true,
  references: ['xu', 'torchDocs'],
  observe: (evidence) => [
    ...evidence.detection.uses.flatMap((use) => alwaysTesting(evidence, use)),
    ...alwaysTraining(evidence),
  ],
};

const RRELU = /^torch\.(nn\.functional\.)?rrelu_?$/;

function alwaysTesting({ source }: Evidence, use: ActivationUse): readonly Observation[] {
  const { call, spelling, span, parameters } = use;
  if (!RRELU.test(spelling) || call === undefined || call.spread) {
    return [];
  }
  if (named(call.settings, 'training', 3) !== undefined) {
    return [];
  }
  const [lower, upper] = [parameters.lower?.value, parameters.upper?.value];
  const known = typeof lower === 'number' && typeof upper === 'number';
  // A module knows its own mode; elsewhere the caller has to say.
  const inModule = /\bself\b/.test(
    source.slice(source.lastIndexOf('def ', span.start), span.start),
  );
  const edit = inModule
    ? append(source, spanIn(use, call.at), 'training=self.training')
    : undefined;
  return [
    {
      span,
      message: known
        ? { key: 'rule.rrelu-mode.message.slope', values: { slope: (lower + upper) / 2 } }
        : { key: 'rule.rrelu-mode.message' },
      ...(edit && { fix: { title: { key: 'rule.rrelu-mode.fix' } as const, edits: [edit] } }),
    },
  ];
}

/** A module that is used for what it has learned, and that nothing in the file takes out of training. */
function alwaysTraining(evidence: Evidence): readonly Observation[] {
  const modules = evidence.detection.uses.filter(
    ({ spelling, form }) => spelling === 'torch.nn.RReLU' && form === 'class',
  );
  return modules.flatMap(({ span }) => {
    const [first] = evaluationsOf(evidence, span);
    if (first === undefined) {
      return [];
    }
    const { called, model, before } = first;
    return [
      {
        span,
        severity: 'info',
        message: { key: 'rule.rrelu-mode.message.training', values: { model } },
        related: [{ span: called, message: { key: 'rule.related.evaluated' } }],
        fix: {
          title: { key: 'rule.rrelu-mode.fix.eval', values: { model } },
          edits: [insert(before.at, `${before.indent}${model}.eval()\n`)],
        },
      } satisfies Observation,
    ];
  });
}
