import type { Activation, Settings } from '../activations/activation';
import type { ActivationUse } from '../detect/use';
import { chooseDomain } from '../plot/domain';
import type { ThemeKind } from '../plot/palette';
import { renderPlot } from '../plot/svg';
import { SATURATION_LEVEL } from '../plot/zones';
import { activationOfUse } from '../report/activationOfUse';
import type { Worked } from '../report/worked';
import type { Words } from '../text/text';
import { type Analyser, knowing } from './analyser';
import { type Drawing, draw } from './drawing';
import { initialDrawn } from './drawn';
import { figureDrawing, layoutDrawn } from './figureDrawing';
import { isRandom, pictureOf } from './picture';
import { themePaletteOf } from './themePalette';
import { wordingOf } from './wording';

/** Where the panel is opened: what a figure there looks like. */
export interface Place {
  /** Pixels of the figure. */
  readonly width: number;
  readonly theme: ThemeKind;
}

/** The figure of a use as the panel begins with it. */
export interface FirstFigure {
  readonly activation: Activation;
  readonly settings: Settings;
  readonly drawing: Drawing & { readonly ok: true };
  /** An SVG element. */
  readonly markup: string;
}

/**
 * `undefined` where the panel begins with something else: nothing can be drawn, or there are controls
 * above the figure that only the panel makes.
 */
export function firstFigure(
  use: ActivationUse,
  known: Worked,
  { width, theme }: Place,
  words: Words,
): FirstFigure | undefined {
  const activation = activationOfUse(use);
  if (activation === undefined || isRandom({ activation })) return undefined;
  const { settings } = known;
  const analyser = knowing(known);
  const drawing = draw(activation, settings, analyser, { level: SATURATION_LEVEL });
  if (!drawing.ok) return undefined;
  const looked = lookedAt({ activation, settings, drawing }, analyser, words);
  const drawn = figureDrawing(looked, words, wordingOf(words));
  const markup = renderPlot(layoutDrawn(drawn, width), themePaletteOf(theme), drawn);
  return { activation, settings, drawing, markup };
}

function lookedAt(
  subject: Omit<FirstFigure, 'markup'>,
  analyser: Analyser,
  words: Words,
): Parameters<typeof figureDrawing>[0] {
  const { activation, settings, drawing } = subject;
  const home = chooseDomain([drawing.shown]);
  const facts = analyser.facts(activation, settings, drawing.shown.analysis, words)?.drawn ?? [];
  const picture = pictureOf(subject, initialDrawn, words, analyser);
  return { picture, facts, view: home, home, level: SATURATION_LEVEL };
}
