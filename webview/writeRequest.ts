import type { WriteRequest } from '../src/protocol';
import type { PanelState } from './state';
import type { Studied } from './studied';

/**
 * What has to be written for the code to say what the sliders say; without values where it
 * does already. `undefined` for what stands in no code, or in a file that is not at hand.
 */
export function writeRequest(
  { study, file }: Pick<PanelState, 'study' | 'file'>,
  { activation, start, settings }: Pick<Studied, 'activation' | 'start' | 'settings'>,
): WriteRequest | undefined {
  const isHere = study?.kind === 'use' && study.index >= 0 && file?.uri === study.uri;
  const numbers = activation.parameters.filter(({ kind }) => kind === 'number');
  if (!isHere || numbers.length === 0) return undefined;
  const { cell, use } = study.item;
  const values = numbers.flatMap(({ name }) => {
    const value = settings[name];
    return typeof value === 'number' && value !== start[name] ? [[name, value] as const] : [];
  });
  return {
    type: 'write',
    uri: study.uri,
    span: use.span,
    ...(cell !== undefined && { cell }),
    version: file.version,
    values: Object.fromEntries(values),
  };
}
