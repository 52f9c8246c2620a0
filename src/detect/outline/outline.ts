import type { Node } from '../nodes';
import { type Neighbours, NO_NEIGHBOURS } from '../own/neighbours';
import type { Resolver } from '../resolve';
import type { ActivationUse } from '../use';
import type { CodeReader } from './code';
import { found } from './find';
import { linked } from './link';
import { Machine } from './machine';
import type { FileOutline } from './model';
import { roomForModels } from './room';

/** Of a file without models, or one that was given up. */
export const NO_MODELS: FileOutline = { models: [], losses: [], optimisers: [], lsuv: [] };

/**
 * What a file shows of its networks: its code is run for the layers that it makes and
 * applies, never for numbers. Any file gives an outline; what cannot be followed is in
 * it as unknown. `statements`: those of the file that are run.
 */
export function outlineOf(
  resolver: Resolver,
  code: CodeReader,
  uses: readonly ActivationUse[],
  neighbours: Neighbours = NO_NEIGHBOURS,
  statements: readonly Node[] = resolver.source.root.children,
): FileOutline {
  const room = roomForModels(resolver.dialect.language, resolver.source.text, neighbours);
  if (!room.anything) return NO_MODELS;
  const machine = new Machine(resolver, code, uses, neighbours);
  const models = found(machine, room, statements);
  return {
    ...linked(machine, models),
    lsuv: machine.lsuv,
    ...(machine.gaveUp !== undefined && { gaveUp: machine.gaveUp }),
  };
}
