import type { Activation, Settings } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { instantiate } from '../src/activations/instantiate';
import { startingSettings } from '../src/activations/startingSettings';
import type { Expr } from '../src/math/expression';
import type { PlottedFunction } from '../src/plot/plotted';
import type { Compared } from '../src/protocol';
import { type Fact, facts, parametersText } from '../src/report/facts';
import type { Words } from '../src/text/text';
import { draw } from './drawing';
import type { Studied } from './studied';

/** One curve of a comparison, worked out. */
export interface Curve {
  readonly item: Compared;
  readonly activation: Activation;
  /** `negative_slope (a) = 0.2`; empty without parameters. */
  readonly values: string;
  readonly expression: Expr;
  /** By a name that tells it from the others. */
  readonly shown: PlottedFunction;
  readonly facts: readonly Fact[];
}

/** What is compared, without what the catalogue does not know or cannot draw. */
export function curvesOf(
  items: readonly Compared[],
  studied: Studied | undefined,
  words: Words,
): readonly Curve[] {
  return items.flatMap((item) => curveOf(item, items, studied, words));
}

function curveOf(
  item: Compared,
  items: readonly Compared[],
  studied: Studied | undefined,
  words: Words,
): readonly Curve[] {
  const activation = findActivation(item.activation);
  if (activation === undefined) return [];
  const settings = settingsOf(item, activation, studied);
  const instance = instantiate(activation, settings);
  const drawing = draw(activation, settings);
  if (!drawing.ok || !instance.ok) return [];
  const values = parametersText(activation, settings);
  const { analysis } = drawing.shown;
  return [
    {
      item,
      activation,
      values,
      expression: instance.expression,
      shown: { ...drawing.shown, name: nameOf(item, activation, values, items, words) },
      facts: facts(activation, settings, analysis, words),
    },
  ];
}

function settingsOf(
  { settings }: Compared,
  activation: Activation,
  studied: Studied | undefined,
): Settings {
  if (settings !== undefined) return settings;
  return studied?.activation.id === activation.id
    ? studied.settings
    : startingSettings(activation, {});
}

/** Short: it stands beside the curve. With its values where another is called the same. */
function nameOf(
  { places, activation: id }: Compared,
  { name }: Activation,
  values: string,
  items: readonly Compared[],
  words: Words,
): string {
  if (places !== undefined) {
    const [place = name] = places;
    return places.length > 1 ? words('panel.compare.andOthers', { place }) : place;
  }
  const namesakes = items.filter((one) => one.activation === id && one.places === undefined);
  return namesakes.length > 1 && values !== '' ? `${name} (${values})` : name;
}
