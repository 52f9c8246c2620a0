import { remembered } from './remembered';
import { type Constant, parseConstant } from './signature';
import type { VariantsName } from './table';

/**
 * Which activation the arguments make of one spelling, first match wins:
 * conditions on the values by target name, `->`, the activation, and in
 * parentheses a parameter that goes by another name there.
 */
const VARIANTS: Readonly<Record<VariantsName, readonly string[]>> = {
  gelu: [
    'approximate=tanh -> gelu_tanh',
    'approximate=True -> gelu_tanh',
    'approximate=none -> gelu_erf',
    'approximate=False -> gelu_erf',
  ],
  // Keras writes the whole rectifier family with three arguments, tfjs with one.
  clippedRelu: [
    'negative_slope=0 max_value=None threshold=0 -> relu',
    'negative_slope=0 max_value=6 threshold=0 -> relu6',
    'max_value=None threshold=0 -> leaky_relu',
    'negative_slope=0 max_value=None -> thresholded_relu(threshold:theta)',
    ' -> relu_general',
  ],
  hardTanh: ['min_val=0 max_val=6 -> relu6'],
  threshold: ['threshold=0 value=0 -> relu'],
  clip: ['min=0 max=None -> relu', 'min=0 max=6 -> relu6', 'min=-1 max=1 -> hard_tanh'],
  lowerBound: ['min=0 -> relu'],
  maximum: ['min=0 -> relu', 'x=0 -> relu'],
};

/** Value of an argument that is not given and has no default: as if the clause were met. */
export type VariantValue = Constant | undefined;

export interface VariantChoice {
  readonly activation: string;
  /** Targets that the chosen activation calls otherwise. */
  readonly renamed: Readonly<Record<string, string>>;
}

export interface Variant extends VariantChoice {
  /** Values of arguments, by target name, for which it is chosen. */
  readonly when: readonly (readonly [target: string, value: Constant])[];
}

const PARSED: ReadonlyMap<string, readonly Variant[]> = new Map(
  Object.entries(VARIANTS).map(([name, lines]) => [name, lines.map(parseVariant)]),
);

/**
 * The variant that `valueAt` selects, by target name; `undefined` if none does.
 * A framework that lacks an argument (`undefined`) behaves as the condition asks.
 */
export function chooseVariant(
  name: VariantsName,
  valueAt: (target: string) => VariantValue,
): VariantChoice | undefined {
  // The variants mostly ask for the same argument.
  const value = remembered(valueAt);
  return PARSED.get(name)?.find((variant) => isMet(variant, value));
}

function isMet({ when }: Variant, valueAt: (target: string) => VariantValue): boolean {
  for (const [target, wanted] of when) {
    const value = valueAt(target);
    if (value !== undefined && value !== wanted) return false;
  }
  return true;
}

/** All that the arguments of one spelling can choose between, in order. */
export function variantsOf(name: VariantsName): readonly Variant[] {
  return PARSED.get(name) ?? [];
}

function parseVariant(line: string): Variant {
  const [conditions = '', outcome = ''] = line.split('->');
  const [, activation = '', from, to] = /^ *(\w+)(?:\((\w+):(\w+)\))?$/.exec(outcome) ?? [];
  const when: [string, Constant][] = [];
  for (const condition of conditions.split(' ').filter(Boolean)) {
    const [target = '', value = ''] = condition.split('=');
    when.push([target, parseConstant(value)]);
  }
  return { activation, when, renamed: from && to ? { [from]: to } : {} };
}
