import type {
  ActivationLayer,
  Branch,
  Layer,
  ModelOutline,
  WeightedLayer,
} from '../../detect/outline/model';
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
import { spanIn } from '../useSpan';

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
    if (!isActivation(layer) || idOf(evidence, layer) !== 'prelu') {
      return [];
    }
    const first = before(
      strand,
      index,
      ({ kind }) => kind === 'normalisation' || kind === 'dropout',
    );
    if (!isWeighted(first) || !MAPS.has(first.weighted)) {
      return [];
    }
    const use = useOf(evidence, layer);
    const isElements = use?.framework === 'keras' || use?.framework === 'tfjs';
    const call = use?.call;
    if (!isElements || call === undefined || call.spread || axesOf(layer, use)) {
      return [];
    }
    const channels = first.outputs;
    const written = spanIn(use, call.at);
    const axes =
      { conv1d: '[1]', conv2d: '[1, 2]', conv3d: '[1, 2, 3]' }[first.weighted as string] ?? '';
    const edit =
      use.framework === 'tfjs'
        ? appendOption(evidence.source, written, `sharedAxes: ${axes}`)
        : append(evidence.source, written, `shared_axes=${axes}`);
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

/** One object behind layers that are not one object: those share weights too, and mean to. */
function shared(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const byInstance = new Map<number, Place[]>();
  for (const place of strands(model).flatMap((strand) => preluPlaces(evidence, strand))) {
    const { instance } = place.prelu;
    if (instance !== undefined) {
      byInstance.set(instance, [...(byInstance.get(instance) ?? []), place]);
    }
  }
  return [...byInstance.values()].flatMap((places) => {
    const feeders = new Map(places.map(({ feeder }) => [feeder.instance ?? feeder.span, feeder]));
    const [first] = places;
    const use = first && useOf(evidence, first.prelu);
    return first && feeders.size > 1 && parameterOf(use, 'a') !== undefined
      ? [
          {
            span: first.prelu.span,
            message: isCounted(model, places)
              ? ({
                  key: 'rule.prelu-shared-instance.message',
                  values: { count: feeders.size },
                } as const)
              : ({ key: 'rule.prelu-shared-instance.message.several' } as const),
            related: relatedTo(places, [...feeders.values()]),
          },
        ]
      : [];
  });
}

/** The model goes one way, and each place is one. */
function isCounted(model: ModelOutline, places: readonly Place[]): boolean {
  return (
    model.depth.least === model.depth.most &&
    places.every(({ prelu: { times } }) => times.least === times.most) &&
    !strands(model).some((strand) => strand.some(isFork))
  );
}

function isFork(layer: Layer): boolean {
  return layer.kind === 'join' && layer.how === 'either' && layer.others.some(hasLayers);
}

function hasLayers({ layers }: Branch): boolean {
  return layers.length > 0;
}

/** Where it is applied, or where a sequence does that for it, the layers before it. */
function relatedTo(
  places: readonly Place[],
  feeders: readonly WeightedLayer[],
): NonNullable<Observation['related']> {
  const applied = new Map(
    places.flatMap(({ prelu: { applied: at } }) => (at ? [[at.start, at] as const] : [])),
  );
  return applied.size >= feeders.length
    ? [...applied.values()].map((span) => ({ span, message: { key: 'rule.related.applied' } }))
    : feeders.map(({ span }) => ({ span, message: { key: 'rule.related.firstLinear' } }));
}

interface Place {
  readonly prelu: ActivationLayer;
  /** The weighted layer whose values it is given. */
  readonly feeder: WeightedLayer;
}

function preluPlaces(evidence: Evidence, strand: Strand): readonly Place[] {
  return strand.flatMap((prelu, index) => {
    const feeder = before(strand, index, ({ kind }) => kind !== 'weighted');
    return isActivation(prelu) && idOf(evidence, prelu) === 'prelu' && isWeighted(feeder)
      ? [{ prelu, feeder }]
      : [];
  });
}
