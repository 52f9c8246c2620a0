import type { Activation } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { instantiate } from '../src/activations/instantiate';
import { startingSettings } from '../src/activations/startingSettings';
import { columnOf } from '../src/math/compile';
import { simplify } from '../src/math/simplify';
import { type SparklineBox, sparkline } from '../src/plot/sparkline';
import type { PanelUse } from '../src/protocol';
import { svgElement } from './dom';
import { activationOf } from './subject';

/** The curve of a use as the data of a path; empty where it cannot be drawn, or is not known. */
export function curveOfUse(item: PanelUse, box: SparklineBox): string {
  const activation = activationOf({ kind: 'use', uri: '', fileName: '', index: 0, item });
  return activation === undefined ? '' : curveOf(activation, item.use.parameters, box);
}

/** As `curveOfUse`, of an entry of the catalogue at its defaults. */
export function curveOfId(id: string, box: SparklineBox): string {
  const activation = findActivation(id);
  return activation === undefined ? '' : curveOf(activation, {}, box);
}

/** A small picture of a curve beside its name, which says what it is. */
export function sparklinePicture(path: string, { width, height }: SparklineBox): SVGSVGElement {
  return svgElement(
    'svg',
    { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svgElement('path', { d: path }),
  );
}

/** By activation, values and size: a file has many of few. */
const kept = new Map<string, string>();
const most = 500;

function curveOf(
  activation: Activation,
  written: Parameters<typeof startingSettings>[1],
  box: SparklineBox,
): string {
  const settings = startingSettings(activation, written);
  // Functions of the user's own share one id.
  const definition = activation.id === 'expression' ? activation.expression : undefined;
  const key = JSON.stringify([activation.id, definition, settings, box]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const instance = instantiate(activation, settings);
  const path = instance.ok ? sparkline(columnOf(simplify(instance.expression)), box) : '';
  if (kept.size >= most) kept.clear();
  kept.set(key, path);
  return path;
}
