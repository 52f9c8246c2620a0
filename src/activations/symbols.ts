import type { Activation } from './activation';

/** How each parameter of the activation is written in a formula, for the printers. */
export function symbolsOf(activation: Activation): Readonly<Record<string, string>> {
  const symbols: Record<string, string> = {};
  for (const parameter of activation.parameters) {
    if (parameter.kind !== 'choice') {
      symbols[parameter.name] = parameter.symbol;
    }
  }
  return symbols;
}
