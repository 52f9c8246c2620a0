import type { Activation, ListParameter, Setting, Settings } from '../src/activations/activation';
import { reductionsOf } from '../src/activations/reductions';
import { toUnicode } from '../src/math/print';

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
