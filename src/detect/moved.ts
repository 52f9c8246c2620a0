import type { EarlierNodes } from './syntax';
import type { ActivationUse, ParameterUse, RejectedName, Span, UseCall } from './use';

/** Where an offset of one text stands in another. */
export type Move = (offset: number) => number;

/** Where offsets of a text stand after an edit, but for those of what it takes away. */
export function moveBy({ oldEndIndex, newEndIndex }: EarlierNodes['edit']): Move {
  const distance = newEndIndex - oldEndIndex;
  return (offset) => (offset >= oldEndIndex ? offset + distance : offset);
}

/** A use of one text as it stands in another. */
export function movedUse(use: ActivationUse, move: Move): ActivationUse {
  return {
    ...use,
    span: movedSpan(use.span, move),
    parameters: movedParameters(use.parameters, move),
    ...(use.call && { call: movedCall(use.call, move) }),
  };
}

export function movedName(name: RejectedName, move: Move): RejectedName {
  return { ...name, span: movedSpan(name.span, move) };
}

function movedParameters(
  parameters: ActivationUse['parameters'],
  move: Move,
): ActivationUse['parameters'] {
  const moved: Record<string, ParameterUse> = {};
  for (const name of Object.keys(parameters)) {
    const parameter = parameters[name];
    if (parameter) {
      moved[name] = parameter.span
        ? { ...parameter, span: movedSpan(parameter.span, move) }
        : parameter;
    }
  }
  return moved;
}

function movedCall(call: UseCall, move: Move): UseCall {
  const settings = call.settings.map((setting) =>
    setting.span ? { ...setting, span: movedSpan(setting.span, move) } : setting,
  );
  return { ...call, span: movedSpan(call.span, move), settings };
}

function movedSpan({ start, end }: Span, move: Move): Span {
  return { start: move(start), end: move(end) };
}
