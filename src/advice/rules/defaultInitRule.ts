import type { ModelOutline, WeightedLayer } from '../../detect/outline/model';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { countOf, hiddenActivations, idOf, isPlain, isWeighted, useOf } from '../chain';
import { expectation, expressionOf } from '../signal';

/** The survey's 30-layer nets are one example; the loss of signal shows much earlier. */
const DEEP = 10;

/**
 * Deep nets whose weights start as the framework has it. Where any start is written, or
 * weights are loaded, this rule does not speak: who calls it may be in another file.
 */
export const defaultInitRule: AdviceRule = {
  code: 'AL203',
  slug: 'default-init',
  survey: 'R34',
  severity: 'info',
  enabled: true,
  references: ['torchDocs', 'kerasDocs', 'he'],
  observe: (evidence) =>
    OTHER_START.test(evidence.source)
      ? []
      : evidence.outlines.models.flatMap((model) => deepDefault(evidence, model)),
};

/** Words of code that gives weights other values than they are made with. */
const OTHER_START =
  /\binit\.\w+\(|\bweights?(\.data)?\.(normal|uniform|fill|copy|zero)_\(|\b(init(ialise|ialize)?_?weights?|weights?_?init\w*|reset_parameters|set_?weights|load_?weights|load_state_dict|from_pretrained|load_?(layers_?|graph_?)?model)\(/i;

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
            key: weighted.some(isGlorot)
              ? 'rule.default-init.message.glorot'
              : 'rule.default-init.message',
            values: { count, signal: expected.signal, gradient: expected.gradient },
          },
          related: [{ span: first.span, message: { key: 'rule.related.activation' } }],
        },
      ];
}

/** Of tanh and sigmoid the rules of depth speak. */
const FADING: ReadonlySet<string> = new Set([
  'relu',
  'relu6',
  'leaky_relu',
  'prelu',
  'rrelu',
  'elu',
  'celu',
  'gelu_erf',
  'gelu_tanh',
  'silu',
  'mish',
]);

function isDefault({ initialiser: { scheme, source } }: WeightedLayer): boolean {
  return source === 'default' && (scheme === 'torchDefault' || scheme === 'glorot');
}

/** Keras and TensorFlow.js. */
function isGlorot({ initialiser }: WeightedLayer): boolean {
  return initialiser.scheme === 'glorot';
}
