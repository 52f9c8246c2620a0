import type { ActivationLayer, ModelOutline } from '../../detect/outline/model';
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
import { append, appendOption } from '../edits';
import { preluLayers } from '../prelu';

/** PReLU: what it stands behind, and at how many places. */
export const preluPlaceRules: readonly AdviceRule[] = [
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
