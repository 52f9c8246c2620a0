import { kerasLayer } from './kerasLayer';
import type { LayerPlan } from './plan';
import type { LayerLibrary, LayerStyle } from './style';
import { tfjsLayer } from './tfjsLayer';
import { torchLayer } from './torchLayer';

const WRITERS: Readonly<
  Record<LayerLibrary, (plan: LayerPlan, style: LayerStyle) => readonly string[] | undefined>
> = { torch: torchLayer, keras: kerasLayer, tfjs: tfjsLayer };

/**
 * The class of an activation, after the functions that it calls, one text each, without
 * imports. It names the library's modules from their root: `torch.nn.Module`,
 * `keras.ops.exp`, `tf.layers.Layer`, `math.pi`. `undefined` for what is too complex.
 */
export function layerCode(
  plan: LayerPlan,
  library: LayerLibrary,
  style: LayerStyle,
): readonly string[] | undefined {
  return WRITERS[library](plan, style);
}
