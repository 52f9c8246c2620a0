import type { ActivationUse, ParameterUse, Span, UseCall } from '../detect/use';

/**
 * The use with every span moved by a distance: from the joined cells of a
 * notebook to the one cell in which the whole use stands.
 */
export function localise(use: ActivationUse, distance: number): ActivationUse {
  if (distance === 0) {
    return use;
  }
  const parameters = Object.entries(use.parameters).map(
    ([name, parameter]): [string, ParameterUse] => [
      name,
      parameter.span ? { ...parameter, span: moved(parameter.span, distance) } : parameter,
    ],
  );
  return {
    ...use,
    span: moved(use.span, distance),
    parameters: Object.fromEntries(parameters),
    ...(use.call && { call: movedCall(use.call, distance) }),
  };
}

function movedCall(call: UseCall, distance: number): UseCall {
  const settings = call.settings.map((setting) =>
    setting.span ? { ...setting, span: moved(setting.span, distance) } : setting,
  );
  return { ...call, span: moved(call.span, distance), settings };
}

function moved({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance };
}
