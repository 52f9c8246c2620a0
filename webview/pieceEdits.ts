import type { Activation, ListParameter, Setting, Settings } from '../src/activations/activation';
import { reductionsOf } from '../src/activations/reductions';
import { toUnicode } from '../src/math/print';
import { type Line, withSlope } from '../src/plot/lineGrips';

/** The straight lines of a Maxout unit, as two lists of the same length. */
export interface Pieces {
  readonly slopes: readonly number[];
  readonly biases: readonly number[];
}

/** The names of the two lists that a unit of pieces is given by. */
export interface PieceLists {
  readonly slopes: ListParameter;
  readonly biases: ListParameter;
}

/** A unit of pieces as it is edited. */
export interface Edited {
  readonly lists: PieceLists;
  readonly pieces: Pieces;
}

/** What sliders cover; fields and hands go beyond. */
export const covered = { min: -3, max: 3, step: 0.05 };

/** So many can be added; a source may have more. */
export const mostPieces = 8;

/** `undefined` for activations without pieces: those have no two lists of one length. */
export function pieceLists({ parameters }: Activation): PieceLists | undefined {
  const lists = parameters.filter((parameter) => parameter.kind === 'list');
  const biases = lists.find(({ pairedWith }) => pairedWith !== undefined);
  const slopes = lists.find(({ name }) => name === biases?.pairedWith);
  return slopes && biases && { slopes, biases };
}

export function piecesOf(lists: PieceLists, settings: Settings): Pieces {
  const slopes = numbers(settings[lists.slopes.name]);
  const biases = numbers(settings[lists.biases.name]);
  return { slopes, biases: slopes.map((_, index) => biases[index] ?? 0) };
}

/** A flat piece at 0: with ReLU's pieces it changes nothing until it is edited. */
export function withPiece({ slopes, biases }: Pieces): Pieces {
  return slopes.length >= mostPieces
    ? { slopes, biases }
    : { slopes: [...slopes, 0], biases: [...biases, 0] };
}

/** The last piece stays. */
export function withoutPiece({ slopes, biases }: Pieces, index: number): Pieces {
  const kept = (list: readonly number[]) => list.filter((_, at) => at !== index);
  return slopes.length <= 1 ? { slopes, biases } : { slopes: kept(slopes), biases: kept(biases) };
}

export function withNumber(pieces: Pieces, of: keyof Pieces, index: number, value: number): Pieces {
  return { ...pieces, [of]: pieces[of].map((old, at) => (at === index ? value : old)) };
}

export function lineOf({ slopes, biases }: Pieces, index: number): Line {
  return { slope: slopes[index] ?? 0, bias: biases[index] ?? 0 };
}

export function withLine(pieces: Pieces, index: number, { slope, bias }: Line): Pieces {
  return withNumber(withNumber(pieces, 'slopes', index, slope), 'biases', index, bias);
}

/** Both lists always: a reset of one alone would leave them of different lengths. */
export function setPieces(
  { lists, pieces }: Edited,
  set: (action: { type: 'setParameter'; name: string; value: Setting }) => void,
): void {
  set({ type: 'setParameter', name: lists.slopes.name, value: pieces.slopes });
  set({ type: 'setParameter', name: lists.biases.name, value: pieces.biases });
}

/** Steps of keys: an arrow alone, with Alt, with Shift or as a page. */
const steps = { plain: covered.step, fine: 0.01, large: 0.5 };

/**
 * A line after a key on what moves or turns it: arrows and pages by steps, Home and End to the
 * ends of what is covered, 0 to 0. `undefined`: the key means nothing here.
 */
export function lineAfterKey(
  { key, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>,
  line: Line,
  kind: 'shift' | 'turn',
  pivot: number,
): Line | undefined {
  const value = kind === 'shift' ? line.bias : line.slope;
  const step = altKey ? steps.fine : shiftKey ? steps.large : steps.plain;
  const targets: Readonly<Record<string, number>> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + steps.large,
    PageDown: value - steps.large,
    Home: covered.min,
    End: covered.max,
    0: 0,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (target === undefined) return undefined;
  // Without the noise of the last digits: 3 x 0.1 is not 0.3.
  const next = Number(target.toPrecision(12));
  return kind === 'shift' ? { ...line, bias: next } : withSlope(line, next, pivot);
}

export function samePieces(a: Pieces, b: Pieces): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Pieces that make up something known, by its name or formula. */
export function presetsOf(
  activation: Activation,
  lists: PieceLists,
): readonly { readonly name: string; readonly pieces: Pieces }[] {
  return reductionsOf(activation).map(({ reduction, to, target }) => ({
    name: target?.name ?? toUnicode(to),
    pieces: piecesOf(lists, reduction.at),
  }));
}

function numbers(setting: Setting | undefined): readonly number[] {
  return typeof setting === 'object' ? setting : [];
}
