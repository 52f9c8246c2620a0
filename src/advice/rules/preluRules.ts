import type { ActivationLayer } from '../../detect/outline/model';
import type { Optimiser } from '../../detect/outline/training';
import type { ActivationUse } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { named, qualifier, replace } from '../edits';
import { preluLayers } from '../prelu';
import { spanIn } from '../useSpan';

/** PReLU: where its slope starts, and what decays it. */
export const preluRules: readonly AdviceRule[] = [
  {
    code: 'AL301',
    slug: 'prelu-init',
    survey: 'R14',
    severity: 'info',
    enabled: true,
    references: ['he'],
    observe: (evidence) => made(evidence).flatMap((use) => otherStart(evidence, use)),
  },
  {
    code: 'AL302',
    slug: 'prelu-weight-decay',
    survey: 'R15',
    severity: 'info',
    enabled: true,
    references: ['survey', 'he'],
    observe: (evidence) => [
      ...evidence.outlines.optimisers.flatMap((optimiser) => decaying(evidence, optimiser)),
      ...made(evidence).flatMap(regularised),
    ],
  },
];

/** Layers of PReLU that a file makes: functions are given a slope that was made elsewhere. */
function made({ detection }: Evidence): readonly ActivationUse[] {
  return detection.uses.filter(
    ({ activation, form, call, framework }) =>
      activation === 'prelu' &&
      call !== undefined &&
      (form === 'class' || (framework === 'tfjs' && form === 'function')),
  );
}

const PAPER_START = 0.25;

function otherStart({ source }: Evidence, use: ActivationUse): readonly Observation[] {
  const start = use.parameters.a;
  if (
    typeof start?.value !== 'number' ||
    start.value === PAPER_START ||
    start.source === 'unknown'
  ) {
    return [];
  }
  const zero = start.value === 0;
  const written = start.at && spanIn(use, start.at);
  // A word such as "zeros" is a start too, which no number can take the place of.
  const isNumber = written && /^[\d.]/.test(source.slice(written.start));
  return [
    {
      span: use.span,
      message: {
        key: zero ? 'rule.prelu-init.message.zero' : 'rule.prelu-init.message',
        values: { start: start.value },
      },
      ...(isNumber && {
        fix: {
          title: { key: 'rule.prelu-init.fix' } as const,
          edits: [replace(written, '0.25')],
        },
      }),
    },
  ];
}

function decaying(evidence: Evidence, optimiser: Optimiser): readonly Observation[] {
  const { weightDecay, parameters, target, span } = optimiser;
  const decay = weightDecay.value;
  const models = evidence.outlines.models.filter(
    (_, index) => target === undefined || target.model === index,
  );
  // Without a link, the slopes may belong to a model of another optimiser.
  const slopes =
    target || evidence.outlines.optimisers.length === 1 ? preluLayers(evidence, models) : [];
  const [first] = slopes;
  if (decay === undefined || decay === 0 || parameters !== 'all' || first === undefined) {
    return [];
  }
  const fix = groupFix(evidence, optimiser, first);
  return [
    {
      span: weightDecay.span ?? span,
      message: { key: 'rule.prelu-weight-decay.message', values: { name: optimiser.name, decay } },
      related: [{ span: first.span, message: { key: 'rule.related.activation' } }],
      ...(fix && { fix }),
    },
  ];
}

/** Two groups of parameters in place of `model.parameters()`: the slopes without decay. */
function groupFix(
  { source }: Evidence,
  { settings, framework }: Optimiser,
  prelu: ActivationLayer,
): Observation['fix'] {
  const given = framework === 'torch' ? named(settings, 'params', 0)?.span : undefined;
  const model =
    given && /^([\w.]+)\.parameters\(\)$/.exec(source.slice(given.start, given.end))?.[1];
  if (given === undefined || model === undefined) {
    return undefined;
  }
  const type = `${qualifier(source, prelu.span)}PReLU`;
  const groups =
    `[{'params': [p for m in ${model}.modules() if not isinstance(m, ${type}) for p in m.parameters(recurse=False)]}, ` +
    `{'params': [p for m in ${model}.modules() if isinstance(m, ${type}) for p in m.parameters()], 'weight_decay': 0.0}]`;
  return {
    title: { key: 'rule.prelu-weight-decay.fix' },
    edits: [replace(given, groups)],
  };
}

function regularised(use: ActivationUse): readonly Observation[] {
  const { call } = use;
  const given =
    call && (named(call.settings, 'alpha_regularizer') ?? named(call.settings, 'alphaRegularizer'));
  return given === undefined || given.value === null
    ? []
    : [
        {
          span: spanIn(use, given.at),
          message: { key: 'rule.prelu-weight-decay.message.regularizer' },
        },
      ];
}
