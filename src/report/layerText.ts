import type {
  ActivationLayer,
  Count,
  JoinLayer,
  PlainLayer,
  UnknownLayer,
  WeightedLayer,
} from '../detect/outline/model';
import type { Words } from '../text/text';

/** What the words for a layer are made of. */
export type NamedLayer =
  | Pick<WeightedLayer, 'kind' | 'name' | 'inputs' | 'outputs' | 'kernel' | 'initialiser'>
  | Pick<ActivationLayer, 'kind' | 'name' | 'activation'>
  | Pick<JoinLayer, 'kind' | 'how'>
  | Pick<UnknownLayer, 'kind' | 'name' | 'reason'>
  | { readonly kind: 'gate' | 'output' }
  | { readonly kind: 'normalisation' | PlainLayer['kind']; readonly name: string };

/** One layer in a few words; `nameOf`: what a known activation is called. */
export function layerText(
  say: Words,
  layer: NamedLayer,
  nameOf: (activation: string) => string = (id) => id,
): string {
  switch (layer.kind) {
    case 'weighted':
      return weightedText(say, layer);
    case 'activation':
      return activationText(say, layer, nameOf);
    case 'join':
      return say(`outline.join.${layer.how}`);
    case 'gate':
    case 'output':
      return say(`outline.${layer.kind}`);
    case 'unknown': {
      const reason = say(`outline.reason.${layer.reason}`);
      return say('outline.unknown', { name: layer.name, reason });
    }
    default:
      return layer.name;
  }
}

/** `3`, `1 to 4`, `2 or more`. */
export function countText(say: Words, { least, most }: Count): string {
  if (least === most) return String(least);
  return most === 'unknown'
    ? say('outline.atLeast', { least })
    : say('outline.range', { least, most });
}

/** What comes in and goes out: `3 → 64`, with `?` for what is not told. */
export function sizesText(
  say: Words,
  { inputs, outputs }: Pick<WeightedLayer, 'inputs' | 'outputs'>,
): string {
  const told = (value: number | undefined): string => String(value ?? say('outline.notTold'));
  return `${told(inputs)} → ${told(outputs)}`;
}

function activationText(
  say: Words,
  { activation, name }: Pick<ActivationLayer, 'name' | 'activation'>,
  nameOf: (activation: string) => string,
): string {
  if (activation === 'unknown') return say('outline.activation.unknown', { name });
  return activation === 'expression' ? name : nameOf(activation);
}

function weightedText(
  say: Words,
  layer: Pick<WeightedLayer, 'name' | 'inputs' | 'outputs' | 'kernel' | 'initialiser'>,
): string {
  const told = (value: number | undefined) => value ?? say('outline.notTold');
  const sizes = { name: layer.name, inputs: told(layer.inputs), outputs: told(layer.outputs) };
  const kernel = layer.kernel?.join('×');
  const text = kernel
    ? say('outline.sizesKernel', { ...sizes, kernel })
    : say('outline.sizes', sizes);
  const { name, mode, source } = layer.initialiser;
  if (source === 'default' || name === '') return text;
  return mode
    ? say('outline.initialiserFan', { layer: text, name, mode: say(`outline.mode.${mode}`) })
    : say('outline.initialiser', { layer: text, name });
}
