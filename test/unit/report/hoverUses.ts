import { recommend } from '../../../src/advice/recommend';
import type { UseAdvice } from '../../../src/advice/useAdvice';
import type { ActivationUse, FileTraits, ParameterUse, ValueSource } from '../../../src/detect/use';
import type { ThemeKind } from '../../../src/plot/palette';
import { type HoverPart, hoverMarkdown } from '../../../src/report/hover';
import { BOX_HEIGHT } from '../../../src/report/hoverBox';
import { words } from '../../../src/text/text';

export const parts: readonly HoverPart[] = ['picture', 'limits', 'formula', 'advice', 'links'];

export const traits: FileTraits = { transformer: false, convolutional: true, batchNorm: false };

export const links = {
  openPanel: 'command:activationLens.openPanel?%5B1%5D',
  compare: 'command:activationLens.compare?%5B1%5D',
  compareFrameworks: 'command:activationLens.compareFrameworks?%5B1%5D',
};

/** A use of a PyTorch class between layers, unless told otherwise. */
export function use(activation: string, others: Partial<ActivationUse> = {}): ActivationUse {
  return {
    span: { start: 0, end: 1 },
    text: activation,
    activation,
    framework: 'torch',
    form: 'class',
    certainty: 'certain',
    parameters: {},
    spelling: activation,
    role: 'hidden',
    ...others,
  };
}

export function value(
  argument: string,
  given: ParameterUse['value'],
  source: ValueSource = 'literal',
): ParameterUse {
  return { value: given, source, argument };
}

interface HoverOptions {
  readonly show?: readonly HoverPart[];
  readonly theme?: ThemeKind;
  readonly height?: number;
  /** Beside the recommendation. */
  readonly more?: Partial<UseAdvice>;
}

export function hover(
  shown: ActivationUse,
  { show = parts, theme = 'dark', height = BOX_HEIGHT, more = {} }: HoverOptions = {},
): string {
  const recommendation = recommend(shown, traits, words());
  const advice = { recommendation, choice: undefined, remarks: [], ...more };
  const options = { advice, theme, show: new Set(show), words: words(), height, links };
  return hoverMarkdown({ use: shown, ...options });
}
