import type { ActivationLayer, ModelOutline } from '../../detect/outline/model';
import type { Optimiser } from '../../detect/outline/training';
import type { ActivationUse } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  before,
  idOf,
  isActivation,
  isWeighted,
  parameterOf,
  type Strand,
  strands,
  useOf,
} from '../chain';
import { append, appendOption, named, qualifier, replace } from '../edits';

/** PReLU: where its slope starts, how many there are, what decays it. */
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
  {
    code: 'AL303',
    slug: 'prelu-per-element',
    survey: 'R17',
    severity: 'warning',
    enabled: true,
    references: ['kerasDocs', 'he'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap((model) =>
        strands(model).flatMap((strand) => perElement(evidence, strand)),
      ),
  },
  {
    code: 'AL304',
    slug: 'prelu-shared-instance',
    severity: 'info',
    enabled: true,
    references: ['he', 'torchDocs'],
    observe: (evidence) => evidence.outlines.models.flatMap((model) => shared(evidence, model)),
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
  // A word such as "zeros" is a start too, which no number can take the place of.
  const isNumber = start.span !== undefined && /^[\d.]/.test(source.slice(start.span.start));
  return [
    {
      span: use.span,
      message: {
        key: zero ? 'rule.prelu-init.message.zero' : 'rule.prelu-init.message',
        values: { start: start.value },
      },
      ...(isNumber &&
        start.span && {
          fix: {
            title: { key: 'rule.prelu-init.fix' } as const,
            edits: [replace(start.span, '0.25')],
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

function preluLayers(
  evidence: Evidence,
  models: readonly ModelOutline[],
): readonly ActivationLayer[] {
  return models
    .flatMap(strands)
    .flat()
    .filter(isActivation)
    .filter((layer) => idOf(evidence, layer) === 'prelu');
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

function regularised({ span, call }: ActivationUse): readonly Observation[] {
  const given =
    call && (named(call.settings, 'alpha_regularizer') ?? named(call.settings, 'alphaRegularizer'));
  return given === undefined || given.value === null
    ? []
    : [
        {
          span: given.span ?? span,
          message: { key: 'rule.prelu-weight-decay.message.regularizer' },
        },
      ];
}

const MAPS: ReadonlySet<string> = new Set(['conv1d', 'conv2d', 'conv3d']);

function perElement(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    const first = before(
      strand,
      index,
      ({ kind }) => kind === 'normalisation' || kind === 'dropout',
    );
    if (
      !isActivation(layer) ||
      idOf(evidence, layer) !== 'prelu' ||
      !isWeighted(first) ||
      !MAPS.has(first.weighted)
    ) {
      return [];
    }
    const use = useOf(evidence, layer);
    const isElements = use?.framework === 'keras' || use?.framework === 'tfjs';
    const call = use?.call;
    if (!isElements || call === undefined || call.spread || axesOf(layer, use)) {
      return [];
    }
    const channels = first.outputs;
    const axes =
      { conv1d: '[1]', conv2d: '[1, 2]', conv3d: '[1, 2, 3]' }[first.weighted as string] ?? '';
    const edit =
      use.framework === 'tfjs'
        ? appendOption(evidence.source, call.span, `sharedAxes: ${axes}`)
        : append(evidence.source, call.span, `shared_axes=${axes}`);
    return [
      {
        span: layer.span,
        message:
          channels === undefined
            ? ({ key: 'rule.prelu-per-element.message' } as const)
            : ({ key: 'rule.prelu-per-element.message.channels', values: { channels } } as const),
        related: [{ span: first.span, message: { key: 'rule.related.convolution' } as const }],
        ...(edit && {
          fix: {
            title: { key: 'rule.prelu-per-element.fix', values: { axes } } as const,
            edits: [edit],
          },
        }),
      },
    ];
  });
}

function axesOf(layer: ActivationLayer, use: ActivationUse): boolean {
  const given = [...layer.settings, ...(use.call?.settings ?? [])];
  return given.some(({ name, value }) => /^shared_?axes$/i.test(name ?? '') && value !== null);
}

/** In torch alone is sharing easy to overlook: the object is made once and called at several places. */
function shared(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const byInstance = new Map<number, ActivationLayer[]>();
  for (const layer of preluLayers(evidence, [model])) {
    if (layer.instance !== undefined) {
      byInstance.set(layer.instance, [...(byInstance.get(layer.instance) ?? []), layer]);
    }
  }
  return [...byInstance.values()].flatMap((layers) => {
    const places = new Map(
      layers.flatMap(({ applied }) => (applied ? [[applied.start, applied] as const] : [])),
    );
    const [first] = layers;
    const use = first && useOf(evidence, first);
    return first && places.size > 1 && parameterOf(use, 'a') !== undefined
      ? [
          {
            span: first.span,
            message: {
              key: 'rule.prelu-shared-instance.message',
              values: { count: places.size },
            } as const,
            related: [...places.values()].map((span) => ({
              span,
              message: { key: 'rule.related.applied' } as const,
            })),
          },
        ]
      : [];
  });
}
