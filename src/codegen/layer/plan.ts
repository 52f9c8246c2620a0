import type { Activation, NumberParameter, Paper, Settings } from '../../activations/activation';
import { instantiate, numbersOf } from '../../activations/instantiate';
import { parameterNames } from '../../math/bind';
import { tooComplex } from '../../math/complexity';
import type { Draw } from '../../math/draw';
import type { Expr } from '../../math/expression';
import { toInfix } from '../../math/print';
import { type Slopes, slopesAtZero } from './taylor';

/** What the class of an activation is made of, in whichever library. */
export interface LayerPlan {
  readonly className: string;
  /** As people call it: `Noisy hard tanh`. */
  readonly title: string;
  /** In the infix language. */
  readonly formula: string;
  /** Who defined it: `Li et al., 2016`. */
  readonly source: string | undefined;
  /**
   * `bothSigns`: f(x) and f(−x), one after the other along the channels; `largest`: the
   * largest of every few channels.
   */
  readonly kind: 'elementwise' | 'bothSigns' | 'largest';
  readonly parameters: readonly LayerParameter[];
  readonly expression: Expr;
  /** In training only, with the parameter `draw`. */
  readonly training: { readonly expression: Expr; readonly draw: SimpleDraw } | undefined;
  readonly slopes: Slopes | undefined;
}

export interface LayerParameter {
  readonly name: string;
  readonly initial: number;
  /** Further values that its paper starts from. */
  readonly otherInitial: readonly number[];
  /** A weight, rather than a number. */
  readonly learned: boolean;
  /** Only its absolute value counts: it may not become negative. */
  readonly positive: boolean;
}

/** Draws that every library has a function for. */
export type SimpleDraw = Exclude<Draw, { readonly kind: 'logistic' }>;

/** What a vector activation does to the channels; others mix them in ways that have no class here. */
const KINDS: Readonly<Record<string, LayerPlan['kind']>> = {
  crelu: 'bothSigns',
  maxout: 'largest',
};

/**
 * `undefined` where the settings are no good, or the activation mixes its inputs. `learnAll`:
 * a person's own expression, whose parameters are all learned.
 */
export function planOf(
  activation: Activation,
  className: string,
  settings: Settings = {},
  learnAll = false,
): LayerPlan | undefined {
  const instance = instantiate(activation, startingFrom(activation, settings));
  const kind = activation.arity === 'vector' ? KINDS[activation.id] : 'elementwise';
  if (!instance.ok || kind === undefined || tooComplex(instance.definition) !== undefined) {
    return undefined;
  }
  const { definition, values } = instance;
  const training = trainingOf(activation, values);
  const used = new Set(
    [definition, ...(training ? [training.expression] : [])].flatMap(parameterNames),
  );
  const numbers = numbersOf(values);
  return {
    className,
    title: activation.name,
    formula: toInfix(definition),
    source: activation.papers[0] && shortCitation(activation.papers[0]),
    kind,
    parameters: activation.parameters.flatMap((parameter) =>
      parameter.kind === 'number' && used.has(parameter.name)
        ? [layerParameter(parameter, numbers[parameter.name] ?? 0, learnAll)]
        : [],
    ),
    expression: definition,
    training,
    slopes: kind === 'largest' ? undefined : slopesAtZero(definition, numbers),
  };
}

/** What is learned starts where its paper says. */
function startingFrom({ parameters }: Activation, settings: Settings): Settings {
  const initial = parameters.flatMap((parameter) => {
    const value = parameter.kind === 'number' ? parameter.initial?.[0] : undefined;
    return value === undefined ? [] : [[parameter.name, value] as const];
  });
  return { ...Object.fromEntries(initial), ...settings };
}

function layerParameter(
  { name, learnable, domain, initial: papers = [] }: NumberParameter,
  initial: number,
  learnAll: boolean,
): LayerParameter {
  const learned = learnable || learnAll;
  return {
    name,
    initial,
    otherInitial: papers.filter((value) => value !== initial),
    learned,
    positive: learned && domain.lo === 0,
  };
}

function trainingOf(activation: Activation, values: Settings): LayerPlan['training'] {
  const law = activation.arity === 'random' ? activation.trainingLaw?.(values) : undefined;
  return law === undefined || law.draw.kind === 'logistic'
    ? undefined
    : { expression: law.expression, draw: law.draw };
}

/** `Li et al., 2016`, `Nair and Hinton, 2010`. */
function shortCitation({ authors, year }: Paper): string {
  const names = authors.split(', ').map((name) => name.replace(/^(?:\S+\. ?)+/, ''));
  const [first = authors, second] = names;
  const who = names.length > 2 ? `${first} et al.` : second ? `${first} and ${second}` : first;
  return `${who}, ${year}`;
}
