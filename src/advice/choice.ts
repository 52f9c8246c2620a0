import { findInitialisation, type Initialisation } from '../activations/initialisations';
import type { Count, ModelOutline } from '../detect/outline/model';
import type { FileTraits } from '../detect/use';
import type { TextKey, Words } from '../text/text';
import { isNormalisation, isPlain, strands } from './chain';
import { hiddenOf } from './hidden';
import { type ReferenceKey, references } from './references';

/** What the hidden activations of one model could be, best first. */
export interface Choice {
  /** Which model this is about: `Net: 4 weighted layers, without batch normalisation`. */
  readonly model: string;
  /** In one sentence, why this order. */
  readonly text: string;
  readonly reference: string;
  readonly options: readonly Option[];
}

export interface Option {
  /** Catalogue id. */
  readonly activation: string;
  /** Learned by each channel; `undefined`: it changes the layers around it too. */
  readonly perChannel: number | undefined;
  /** Parameters that it adds to the model; `undefined`: a width is not known. */
  readonly parameters: number | undefined;
  /** The rule by which the weights before it start; `undefined`: none is derived for it. */
  readonly initialisation: Start | undefined;
  /** `wanted`: the advice is for nets with batch normalisation; `without`: for nets that have none. */
  readonly normalisation: 'wanted' | 'without' | 'either';
  /** To the model as it is, without a change of its normalisation. */
  readonly applies: boolean;
  /** What speaks for it here, or against it, in one sentence. */
  readonly text: string;
}

export interface Start {
  readonly rule: Initialisation['id'];
  /** n·Var(w), n by the rule's own fan. */
  readonly varianceTimesFan: number;
}

/** Depth from which the survey's authors saw ReLU fail without normalisation. */
const VERY_DEEP = 30;

/**
 * The survey's order (ReLU, ELU, then PReLU and MPELU with batch normalisation), as it
 * applies to a model; in transformer-like code what is used there today.
 */
export function choiceFor(model: ModelOutline, traits: FileTraits, words: Words): Choice {
  const candidates = traits.transformer ? transformerOptions() : classicOptions(model);
  const normalised = isBatchNormalised(model);
  return {
    model: modelText(model, normalised, words),
    text: words(traits.transformer ? 'choice.transformer' : 'choice.classic'),
    reference: cite(traits.transformer ? ['shazeer', 'hendrycks'] : ['survey']),
    options: candidates.map(({ activation, perChannel, start, normalisation, text }) => ({
      activation,
      perChannel,
      parameters: perChannel === undefined ? undefined : added(model, perChannel),
      initialisation: start && startOf(...start),
      normalisation,
      applies: normalisation === 'either' || (normalisation === 'wanted') === normalised,
      text: words(text),
    })),
  };
}

interface Candidate extends Pick<Option, 'activation' | 'perChannel' | 'normalisation'> {
  readonly start?: readonly [rule: Initialisation['id'], leftSlope: number];
  readonly text: TextKey;
}

function transformerOptions(): readonly Candidate[] {
  return [
    {
      activation: 'gelu_erf',
      perChannel: 0,
      normalisation: 'either',
      text: 'choice.transformer.gelu',
    },
    {
      activation: 'swiglu',
      perChannel: undefined,
      normalisation: 'either',
      text: 'choice.transformer.swiglu',
    },
    {
      activation: 'relu',
      perChannel: 0,
      start: ['he', 0],
      normalisation: 'either',
      text: 'choice.transformer.relu',
    },
  ];
}

/** Where MPELU and PReLU start in their papers, as slopes on the left. */
const LEARNED_SLOPE = 0.25;

function classicOptions(model: ModelOutline): readonly Candidate[] {
  const normalised = isBatchNormalised(model);
  const deep = isPlain(model) && model.depth.least >= VERY_DEEP;
  const relu: Candidate = {
    activation: 'relu',
    perChannel: 0,
    start: ['he', 0],
    normalisation: deep ? 'wanted' : 'either',
    text: deep ? 'choice.relu.deep' : 'choice.relu',
  };
  const elu: Candidate = {
    activation: 'elu',
    perChannel: 0,
    start: ['taylor', 1],
    normalisation: 'without',
    text: normalised ? 'choice.elu.normalised' : deep ? 'choice.elu.deep' : 'choice.elu',
  };
  const learned: readonly Candidate[] = [
    {
      activation: 'prelu',
      perChannel: 1,
      start: ['he', LEARNED_SLOPE],
      normalisation: 'wanted',
      text: normalised ? 'choice.prelu' : 'choice.prelu.bare',
    },
    {
      activation: 'mpelu',
      perChannel: 2,
      start: ['taylor', LEARNED_SLOPE],
      normalisation: 'wanted',
      text: normalised ? 'choice.mpelu' : 'choice.mpelu.bare',
    },
  ];
  if (normalised) {
    return [relu, ...learned, elu];
  }
  return deep ? [elu, relu, ...learned] : [relu, elu, ...learned];
}

function startOf(rule: Initialisation['id'], leftSlope: number): Start | undefined {
  const found = findInitialisation(rule);
  return found && { rule, varianceTimesFan: found.varianceTimesFan(leftSlope) };
}

function isBatchNormalised(model: ModelOutline): boolean {
  return strands(model)
    .flat()
    .some((layer) => isNormalisation(layer) && layer.normalisation === 'batch');
}

function modelText({ name, depth }: ModelOutline, normalised: boolean, words: Words): string {
  return words(normalised ? 'choice.model.normalised' : 'choice.model.bare', {
    name: name ?? words('choice.unnamed'),
    depth: countText(depth, words),
  });
}

function countText({ least, most }: Count, words: Words): string {
  if (most === 'unknown') return words('outline.atLeast', { least });
  return least === most ? String(least) : words('outline.range', { least, most });
}

/** Over all hidden activations; a layer that is used twice learns once. */
function added(model: ModelOutline, perChannel: number): number | undefined {
  if (perChannel === 0) {
    return 0;
  }
  const byInstance = new Map(
    hiddenOf(model).map(({ layer, channels }) => [
      layer.instance ?? layer,
      layer.times.most === 1 ? channels : undefined,
    ]),
  );
  return [...byInstance.values()].reduce(
    (sum: number | undefined, channels) =>
      sum === undefined || channels === undefined ? undefined : sum + perChannel * channels,
    0,
  );
}

function cite(keys: readonly ReferenceKey[]): string {
  return keys.map((key) => references[key]).join('; ');
}
