import type { Activation } from './activation';

/** How each parameter of the activation is written in a formula, for the printers. */
export function symbolsOf(activation: Activation): Readonly<Record<string, string>> {
  return Object.fromEntries(
    activation.parameters.flatMap((parameter) =>
      parameter.kind === 'choice' ? [] : [[parameter.name, parameter.symbol] as const],
    ),
  );
}
