import type { Evidence } from './adviceRule';
import { idOf, isActivation, type Strand } from './chain';

/**
 * Where a CReLU that ends at `index` begins; `undefined`: there is none. No framework but
 * TensorFlow has one: in PyTorch it is a class of a package, or both halves are joined.
 */
export function creluStart(evidence: Evidence, strand: Strand, index: number): number | undefined {
  const layer = strand[index];
  if (layer?.kind === 'join') {
    const { how, from, others } = layer;
    const halves = [strand.slice(from ?? index, index), ...others.map(({ layers }) => layers)];
    const isPair = how === 'concatenate' && from !== undefined && halves.length === 2;
    return isPair && halves.every((half) => isHalf(evidence, half)) ? from : undefined;
  }
  const isOne =
    (isActivation(layer) && idOf(evidence, layer) === 'crelu') ||
    (layer?.kind === 'unknown' && /^(\w+\.)?C(oncat(enated)?)?ReLU\(?/.test(layer.name));
  return isOne ? index : undefined;
}

/** `relu(x)` or `relu(-x)`. */
function isHalf(evidence: Evidence, half: Strand): boolean {
  const last = half.at(-1);
  return (
    isActivation(last) &&
    idOf(evidence, last) === 'relu' &&
    half.slice(0, -1).every(({ kind }) => kind === 'arithmetic')
  );
}
