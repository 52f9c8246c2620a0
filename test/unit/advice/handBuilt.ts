import { spanIn } from '../../../src/advice/useSpan';
import type {
  ActivationLayer,
  FileOutline,
  Layer,
  LayerPlace,
  ModelOutline,
} from '../../../src/detect/outline/model';
import type { Detection, Span } from '../../../src/detect/use';

const once = { least: 1, most: 1 } as const;

export function placed(span: Span, rest: Partial<LayerPlace> = {}): LayerPlace {
  return {
    span,
    call: span,
    applied: undefined,
    instance: undefined,
    times: once,
    loop: undefined,
    ...rest,
  };
}

/** The `count`th place of a word in a text, from 0. */
export function spanOf(text: string, word: string, count = 0): Span {
  let start = -1;
  for (let found = 0; found <= count; found++) {
    start = text.indexOf(word, start + 1);
  }
  return { start, end: start + word.length };
}

export function dense(text: string, word: string, count = 0): Layer {
  return {
    kind: 'weighted',
    weighted: 'dense',
    name: word,
    ...placed(spanOf(text, word, count)),
    fanIn: 8,
    fanOut: 8,
    inputs: 8,
    outputs: 8,
    inputsSpan: undefined,
    outputsSpan: undefined,
    kernel: [],
    groups: 1,
    bias: true,
    initialiser: {
      scheme: 'torchDefault',
      name: 'torch',
      distribution: 'uniform',
      source: 'default',
      span: undefined,
      call: undefined,
      mode: 'fanIn',
      nonlinearity: undefined,
      a: undefined,
      gain: undefined,
      scale: 1 / 3,
      deviation: undefined,
      settings: [],
      conditional: false,
    },
    depth: once,
    settings: [],
  };
}

/** The layer of the use at `span`. */
export function activation(
  { uses }: Detection,
  span: Span,
  rest: Partial<LayerPlace> = {},
): ActivationLayer {
  const use = uses.findIndex((one) => one.span.start === span.start);
  const found = uses[use];
  if (found === undefined) {
    throw new Error(`No use at ${span.start}`);
  }
  return {
    kind: 'activation',
    use,
    activation: found.activation,
    name: found.text,
    ...placed(span, rest),
    settings: (found.call?.settings ?? []).map(({ at, ...setting }) => ({
      ...setting,
      span: spanIn(found, at),
    })),
  };
}

export function model(layers: readonly Layer[], rest: Partial<ModelOutline> = {}): ModelOutline {
  return {
    name: 'Net',
    framework: 'torch',
    kind: 'module',
    span: { start: 0, end: 1 },
    made: undefined,
    part: false,
    layers,
    depth: { least: layers.length, most: layers.length },
    losses: [],
    optimisers: [],
    unknowns: [],
    ...rest,
  };
}

export function outline(...models: readonly ModelOutline[]): FileOutline {
  return { models, losses: [], optimisers: [], lsuv: [] };
}
