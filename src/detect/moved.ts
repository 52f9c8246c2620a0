import type { EarlierNodes } from './syntax';
import type { ActivationUse, ParameterUse, RejectedName, RelativeSpan, Span, UseCall } from './use';

/** Where an offset of one text stands in another. */
export type Move = (offset: number) => number;

/** Where offsets of a text stand after an edit, but for those of what it takes away. */
export function moveBy({ oldEndIndex, newEndIndex }: EarlierNodes['edit']): Move {
  const distance = newEndIndex - oldEndIndex;
  return (offset) => (offset >= oldEndIndex ? offset + distance : offset);
}

/** A use of one text as it stands in another. */
export function movedUse(use: ActivationUse, move: Move): ActivationUse {
  const { call, parameters, span } = use;
  const { start } = span;
  const relative = (offset: number): number => move(start + offset) - move(start);
  const place: Place = ({ from, to }) => ({ from: relative(from), to: relative(to) });
  return {
    ...use,
    span: movedSpan(span, move),
    parameters: withPlaces(parameters, place),
    ...(call && { call: movedCall(call, place) }),
  };
}

/**
 * A use that stands so much further on, with all that belongs to it. After a keystroke these are half
 * of the uses of a file: they are written out, as a spread takes the engine twice as long. A test tells
 * of what is left out.
 */
export function shiftedUse(use: ActivationUse, distance: number): ActivationUse {
  const moved: Draft = {
    span: shifted(use.span, distance),
    text: use.text,
    activation: use.activation,
    framework: use.framework,
    form: use.form,
    certainty: use.certainty,
    parameters: use.parameters,
    spelling: use.spelling,
    role: use.role,
  };
  if (use.keras !== undefined) moved.keras = use.keras;
  if (use.call !== undefined) moved.call = use.call;
  if (use.expression !== undefined) moved.expression = use.expression;
  if (use.equals !== undefined) moved.equals = use.equals;
  return moved;
}

type Draft = { -readonly [Key in keyof ActivationUse]: ActivationUse[Key] };

export function movedName(name: RejectedName, move: Move): RejectedName {
  return { ...name, span: movedSpan(name.span, move) };
}

export function shiftedName(name: RejectedName, distance: number): RejectedName {
  return { ...name, span: shifted(name.span, distance) };
}

type Place = (at: RelativeSpan) => RelativeSpan;

/** Parameters whose values stand elsewhere. */
export function withPlaces(parameters: Parameters, place: Place): Parameters {
  const placed: Record<string, ParameterUse> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const { at } = parameter;
    placed[name] = at ? { ...parameter, at: place(at) } : parameter;
  }
  return placed;
}

type Parameters = ActivationUse['parameters'];

function movedCall(call: UseCall, place: Place): UseCall {
  const settings = call.settings.map((setting) => ({ ...setting, at: place(setting.at) }));
  return { ...call, at: place(call.at), settings };
}

function movedSpan({ start, end }: Span, move: Move): Span {
  return { start: move(start), end: move(end) };
}

function shifted({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance };
}
