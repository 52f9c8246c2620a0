import type { Activation, Settings } from '../activations/activation';
import { EXPRESSION_ID } from '../activations/userExpression';
import { availabilityOf } from '../frameworks/availability';
import {
  type Analysis,
  isUnknown,
  type Known,
  pointBelow,
  type RangeOfValues,
  type Saturation,
} from '../math/analysis';
import type { Expr } from '../math/expression';
import { neutralInitialisation } from '../math/initialisation';
import { operationsOf } from '../math/operations';
import { listed } from '../text/list';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import type { FactColumn } from './factColumns';
import { rangeText } from './rangeText';

/** An activation at its settings, worked out. */
export interface ComparedFunction {
  readonly activation: Activation;
  readonly settings: Settings;
  /** Without parameters. */
  readonly expression: Expr;
  readonly analysis: Analysis;
}

/** One fact of one activation. */
export interface FactCell {
  readonly text: string;
  /** What it is sorted by, most important first; empty: not known. */
  readonly order: readonly number[];
  /** For a spreadsheet, where that is not the text: a number with all its digits. */
  readonly plain?: string;
  /** More of it, an item each. */
  readonly details?: readonly string[];
}

export function factCell(column: FactColumn, compared: ComparedFunction, say: Words): FactCell {
  return cells[column](compared, say);
}

/** Where a soft side counts as saturated. */
const LEVEL = 0.01;

const cells: Readonly<Record<FactColumn, (compared: ComparedFunction, say: Words) => FactCell>> = {
  range: ({ analysis }, say) => rangeCell(analysis.range, say),
  derivativeRange: ({ analysis }, say) => rangeCell(analysis.derivativeRange, say),
  leftSaturation: ({ analysis }, say) => sideCell(analysis.leftSaturation, 'Below', say),
  rightSaturation: ({ analysis }, say) => sideCell(analysis.rightSaturation, 'Above', say),
  mean: ({ analysis: { moments } }, say) =>
    isUnknown(moments) ? unknownCell(say) : numberCell(moments.mean),
  forwardGain: ({ analysis: { moments } }, say) =>
    isUnknown(moments) ? unknownCell(say) : numberCell(neutralInitialisation(moments).forwardGain),
  backwardGain: ({ analysis: { moments } }, say) =>
    isUnknown(moments) ? unknownCell(say) : numberCell(neutralInitialisation(moments).backwardGain),
  parameters: parametersCell,
  operations: operationsCell,
  frameworks: frameworksCell,
};

function unknownCell(say: Words): FactCell {
  return { text: say('table.unknown'), order: [] };
}

function numberCell(value: number): FactCell {
  return { text: formatNumber(value), order: [value], plain: String(value) };
}

/** By its upper end, then by its lower one. */
function rangeCell(range: Known<RangeOfValues>, say: Words): FactCell {
  return isUnknown(range)
    ? unknownCell(say)
    : { text: rangeText(range, say), order: [range.supremum, range.infimum] };
}

/** None before soft before hard; then by how near to 0 it begins. */
function sideCell(side: Known<Saturation>, place: 'Below' | 'Above', say: Words): FactCell {
  if (isUnknown(side)) return unknownCell(say);
  switch (side.kind) {
    case 'none':
      return { text: say('table.none'), order: [0] };
    case 'soft': {
      const x = pointBelow(side, LEVEL);
      return x === undefined
        ? { text: say('table.soft'), order: [1] }
        : { text: say(`table.soft${place}`, { x }), order: [1, -Math.abs(x)] };
    }
    case 'hard':
      return {
        text: say(`table.hard${place}`, { x: side.threshold }),
        order: [2, -Math.abs(side.threshold)],
      };
  }
}

/** Each number of a list counts, a word does not. */
function parametersCell({ activation, settings }: ComparedFunction, say: Words): FactCell {
  const sizes = activation.parameters.flatMap((parameter) => {
    if (parameter.kind === 'choice') return [];
    const value = settings[parameter.name] ?? parameter.default;
    const size = Array.isArray(value) ? value.length : 1;
    return [{ size, learned: parameter.learnable ? size : 0 }];
  });
  const count = sizes.reduce((sum, { size }) => sum + size, 0);
  const learned = sizes.reduce((sum, one) => sum + one.learned, 0);
  return {
    text: counted(count, learned === 0 ? [] : [say('table.learned', { count: learned })], say),
    order: [count, learned],
  };
}

/** By their number, then by how many of them are functions. */
function operationsCell({ activation, expression }: ComparedFunction, say: Words): FactCell {
  if (activation.arity === 'vector') return unknownCell(say);
  const { total, functions, functionCount } = operationsOf(expression);
  return { text: counted(total, functions, say), order: [total, functionCount] };
}

function frameworksCell({ activation }: ComparedFunction, say: Words): FactCell {
  if (activation.id === EXPRESSION_ID) return { text: say('table.own'), order: [0] };
  const found = availabilityOf(activation.id);
  const details = found.flatMap(({ spellings }) => spellings);
  const names = found.map(({ framework }) => say(`framework.${framework}`));
  return {
    text: names.length === 0 ? say('table.noFrameworks') : listed(say, names),
    order: [found.length],
    ...(details.length > 0 && { details, plain: details.join('; ') }),
  };
}

function counted(count: number, named: readonly string[], say: Words): string {
  return named.length === 0
    ? say('table.count', { count })
    : say('table.counted', { count, named: listed(say, named) });
}
