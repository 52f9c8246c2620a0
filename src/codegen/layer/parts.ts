import { numberText } from '../functionCode';
import { attributeNames, localNames } from './attributes';
import type { LayerParameter, LayerPlan } from './plan';
import { type PrintedPlan, printed } from './printed';
import { type TaylorStart, taylorStart } from './start';
import { type LayerLibrary, type LayerStyle, operationsOf } from './style';

/** What the methods of a class are written from. */
export interface LayerParts {
  readonly plan: LayerPlan;
  readonly style: LayerStyle;
  readonly code: PrintedPlan;
  readonly start: TaylorStart | undefined;
  readonly learned: readonly LayerParameter[];
  /** What the class calls a parameter. */
  readonly nameOf: (parameter: string) => string;
  readonly numberOf: (value: number) => string;
}

/** `undefined` for an expression that is too complex. */
export function partsOf(
  plan: LayerPlan,
  library: LayerLibrary,
  style: LayerStyle,
): LayerParts | undefined {
  const target = operationsOf(library, style);
  const nameOf = attributeNames(library);
  const code = printed(plan, target, localNames(plan, library));
  return (
    code && {
      plan,
      style,
      code,
      start: taylorStart(plan, target, nameOf),
      learned: plan.parameters.filter((each) => each.learned),
      nameOf,
      numberOf: (value) => numberText(value, target),
    }
  );
}

/** `alpha=0.25, beta=1.0`: parameters of a function, with what they start from. */
export function defaults(
  { nameOf, numberOf }: LayerParts,
  parameters: readonly LayerParameter[],
  equals = '=',
): readonly string[] {
  return parameters.map(({ name, initial }) => nameOf(name) + equals + numberOf(initial));
}
