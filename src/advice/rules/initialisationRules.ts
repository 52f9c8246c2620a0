import type { Initialiser } from '../../detect/outline/initialiser';
import type { ActivationLayer, ModelOutline, WeightedLayer } from '../../detect/outline/model';
import type { Span } from '../../detect/use';
import { findNonlinearity } from '../../frameworks/initialiserNames';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  after,
  countOf,
  hiddenActivations,
  idOf,
  isActivation,
  isPlain,
  isWeighted,
  type Passed,
  parameterOf,
  passive,
  strands,
  useOf,
} from '../chain';
import { initialiserFix } from '../initialiserFix';
import { expectation, expressionOf, schemeNames } from '../signal';

/** The survey's 30-layer nets are one example; the loss of signal shows much earlier. */
const DEEP = 10;

/** How weights start, against the activation that follows. */
export const initialisationRules: readonly AdviceRule[] = [
  {
    code: 'AL201',
    slug: 'elu-taylor-init',
    survey: 'R10',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
    yieldsTo: ['default-init'],
    observe: (evidence) => startsBefore(evidence).flatMap((start) => eluStart(evidence, start)),
  },
  {
    code: 'AL202',
    slug: 'init-mismatch',
    survey: 'R33',
    severity: 'info',
    enabled: true,
    references: ['glorot', 'he'],
    observe: (evidence) => startsBefore(evidence).flatMap((start) => mismatch(evidence, start)),
  },
  {
    code: 'AL203',
    slug: 'default-init',
    survey: 'R34',
    severity: 'info',
    enabled: true,
    references: ['torchDocs', 'he'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap((model) => deepDefault(evidence, model)),
  },
];

/** One initialiser as the source gives it, and what follows the layers that it is for. */
export interface Start {
  readonly initialiser: Initialiser;
  readonly span: Span;
  readonly layer: WeightedLayer;
  /** One or more. */
  readonly activations: readonly [ActivationLayer, ...ActivationLayer[]];
}

/** Layers that pass a signal on as it is, but for its scale: pooling picks among neighbours. */
const scaleKeeping: Passed = (layer) => passive(layer) || layer.kind === 'maxPooling';

/**
 * Every initialiser that is written in the source, once, with the activations that follow
 * its layers directly. Those with a layer that none follows directly are among them too:
 * the last layer of a net has none.
 */
function startsBefore({ outlines }: Evidence): readonly Start[] {
  const starts = new Map<number, Start>();
  for (const strand of outlines.models.flatMap(strands)) {
    strand.forEach((layer, index) => {
      const span = isWeighted(layer) ? layer.initialiser.span : undefined;
      const next = after(strand, index, scaleKeeping);
      if (isWeighted(layer) && span && isActivation(next) && !isGateOf(next)) {
        const known = starts.get(span.start);
        starts.set(span.start, {
          initialiser: layer.initialiser,
          span,
          layer,
          activations: known ? [...known.activations, next] : [next],
        });
      }
    });
  }
  return [...starts.values()];
}

function isGateOf({ activation }: ActivationLayer): boolean {
  return activation === 'unknown';
}

function eluStart(evidence: Evidence, start: Start): readonly Observation[] {
  const { initialiser, activations, span } = start;
  const [first] = activations;
  const slopes = new Set(activations.map((layer) => leftSlope(evidence, layer)));
  const [slope] = slopes;
  const told = initialiser.a ?? 0;
  const leaky = initialiser.nonlinearity === 'leaky_relu';
  if (
    initialiser.scheme !== 'he' ||
    slopes.size !== 1 ||
    slope === undefined ||
    slope === 0 ||
    (leaky && told !== 0)
  ) {
    return [];
  }
  const fix = initialiserFix(evidence, start, slope);
  return [
    {
      span,
      message: {
        key: 'rule.elu-taylor-init.message',
        values: { slope, variance: 2 / (1 + slope ** 2), name: spelled(evidence, start) },
      },
      related: [{ span: first.span, message: { key: 'rule.related.activation' } }],
      ...(fix && { fix }),
    },
  ];
}

/** As the source has it: the initialiser’s own name is the framework’s word. */
function spelled({ source }: Evidence, { span }: Start): string {
  return source.slice(span.start, span.end);
}

/** αβ of ELU and MPELU, its slope at 0 from the left; `undefined` for others, or unknown. */
function leftSlope(evidence: Evidence, layer: ActivationLayer): number | undefined {
  const use = useOf(evidence, layer);
  switch (idOf(evidence, layer)) {
    case 'elu':
      return parameterOf(use, 'alpha');
    case 'mpelu': {
      const [alpha, beta] = [parameterOf(use, 'alpha'), parameterOf(use, 'beta')];
      return alpha === undefined || beta === undefined ? undefined : alpha * beta;
    }
    default:
      return undefined;
  }
}

/** What an initialiser is made for, as far as the pairs below tell. */
type Made = 'rectifier' | 'symmetric' | 'selu';

const RECTIFIERS: ReadonlySet<string> = new Set(['relu', 'relu6', 'leaky_relu', 'prelu', 'rrelu']);
const SYMMETRIC: ReadonlySet<string> = new Set(['tanh', 'sigmoid', 'softsign', 'hard_tanh']);

function kindOf(id: string): Made | undefined {
  return RECTIFIERS.has(id)
    ? 'rectifier'
    : SYMMETRIC.has(id)
      ? 'symmetric'
      : id === 'selu'
        ? 'selu'
        : undefined;
}

function mismatch(evidence: Evidence, start: Start): readonly Observation[] {
  const { initialiser, activations, span } = start;
  const kinds = new Set(activations.map((layer) => kindOf(idOf(evidence, layer))));
  const [kind] = kinds;
  const made = madeFor(initialiser);
  // One call for layers of several kinds is right for some of them.
  if (kinds.size !== 1 || kind === undefined || made === undefined || made === kind) {
    return [];
  }
  const [first] = activations;
  const name = schemeNames[initialiser.scheme] ?? spelled(evidence, start);
  // The default of kaiming_* is no one's word.
  const told = initialiser.nonlinearity === 'leaky_relu' ? undefined : initialiser.nonlinearity;
  const fix = kind === 'rectifier' ? initialiserFix(evidence, start, 0) : undefined;
  return [
    {
      span,
      message: {
        key:
          told === undefined
            ? `rule.init-mismatch.message.${kind}`
            : 'rule.init-mismatch.message.told',
        values: {
          name: told === undefined ? name : spelled(evidence, start),
          next: first.name,
          told: told ?? '',
        },
      },
      related: [{ span: first.span, message: { key: 'rule.related.activation' } }],
      ...(fix && { fix }),
    },
  ];
}

/** The nonlinearity that it is told of counts more than the rule's name. */
function madeFor({ scheme, nonlinearity, gain, source }: Initialiser): Made | undefined {
  const told = nonlinearity === undefined ? undefined : findNonlinearity(nonlinearity);
  if (told !== undefined) {
    return kindOf(told);
  }
  if (source === 'default') {
    return undefined;
  }
  switch (scheme) {
    case 'he':
      return 'rectifier';
    case 'glorot':
      return gain === undefined || gain === 1 ? 'symmetric' : undefined;
    default:
      return undefined;
  }
}

function deepDefault(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const weighted = model.layers.filter(isWeighted);
  const hidden = hiddenActivations(model);
  const [first] = hidden;
  const count = countOf(hidden);
  const alike = new Set(hidden.map((layer) => idOf(evidence, layer)));
  const use = first && useOf(evidence, first);
  if (
    first === undefined ||
    use === undefined ||
    !isPlain(model) ||
    alike.size !== 1 ||
    !FADING.has(idOf(evidence, first)) ||
    count < DEEP ||
    !weighted.every(isDefault)
  ) {
    return [];
  }
  const expected = expectation(expressionOf(use), weighted[0]?.initialiser.scale, count);
  return expected === undefined || expected.signal > 1e-3
    ? []
    : [
        {
          span: model.span,
          message: {
            key: 'rule.default-init.message',
            values: { count, signal: expected.signal, gradient: expected.gradient },
          },
          related: [{ span: first.span, message: { key: 'rule.related.activation' } }],
        },
      ];
}

/** Of tanh and sigmoid the rules of depth speak. */
const FADING: ReadonlySet<string> = new Set([
  ...RECTIFIERS,
  'elu',
  'celu',
  'gelu_erf',
  'gelu_tanh',
  'silu',
  'mish',
]);

function isDefault({ initialiser }: WeightedLayer): boolean {
  return initialiser.scheme === 'torchDefault' && initialiser.source === 'default';
}
