import type { Initialiser } from '../../detect/outline/initialiser';
import type { ActivationLayer } from '../../detect/outline/model';
import type { ActivationUse } from '../../detect/use';
import { findNonlinearity } from '../../frameworks/initialiserNames';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { idOf, parameterOf, useOf } from '../chain';
import { replace } from '../edits';
import { initialiserFix } from '../initialiserFix';
import { schemeNames } from '../signal';
import { type Start, startsBefore } from '../starts';

/** How weights start, against the activation that follows. */
export const initialisationRules: readonly AdviceRule[] = [
  {
    code: 'AL201',
    slug: 'elu-taylor-init',
    survey: 'R10',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
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
];

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
  const { initialiser, activations, span, normalised } = start;
  const kinds = new Set(activations.map((layer) => kindOf(idOf(evidence, layer))));
  const [kind] = kinds;
  const gain = gainWord(evidence, initialiser);
  const made = madeFor(initialiser, gain?.text ?? initialiser.nonlinearity);
  // One call for layers of several kinds is right for some of them.
  if (kinds.size !== 1 || kind === undefined || made === undefined || made === kind) {
    return [];
  }
  const [first] = activations;
  const name = schemeNames[initialiser.scheme] ?? spelled(evidence, start);
  // The default of kaiming_* is no one's word.
  const word = initialiser.nonlinearity === 'leaky_relu' ? undefined : initialiser.nonlinearity;
  const told = gain?.text ?? word;
  // Normalisation sets the scale anew, whatever the start; a wrong word stays a wrong word.
  if (told === undefined && normalised) {
    return [];
  }
  const fix = gain
    ? gainFix(gain, idOf(evidence, first))
    : kind === 'rectifier'
      ? initialiserFix(evidence, start, 0)
      : undefined;
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

/** The string in `gain=calculate_gain('relu')`. */
function gainWord({ detection }: Evidence, { call }: Initialiser): ActivationUse | undefined {
  return detection.uses.find(
    ({ form, spelling, span }) =>
      form === 'string' &&
      spelling.includes('.calculate_gain(') &&
      call !== undefined &&
      call.start <= span.start &&
      span.end <= call.end,
  );
}

function gainFix({ span }: ActivationUse, id: string): Observation['fix'] {
  return findNonlinearity(id) === undefined
    ? undefined
    : {
        title: { key: 'rule.init-mismatch.fix.gain', values: { name: id } },
        edits: [replace(span, id)],
      };
}

/** The nonlinearity that it is told of counts more than the rule's name. */
function madeFor(
  { scheme, gain, source }: Initialiser,
  nonlinearity: string | undefined,
): Made | undefined {
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
