import type { Node } from '../nodes';
import { type Neighbours, NO_NEIGHBOURS } from '../own/neighbours';
import type { Resolver } from '../resolve';
import type { ActivationUse } from '../use';
import type { CodeReader } from './code';
import { found } from './find';
import { linked } from './link';
import { Machine } from './machine';
import type { FileOutline } from './model';
import { type ModelRoom, roomForModels } from './room';

/** Of a file without models, or one that was given up. */
export const NO_MODELS: FileOutline = { models: [], losses: [], optimisers: [], lsuv: [] };

/** What of a file is run, and what there is to be found. */
export interface OutlineOptions {
  readonly neighbours?: Neighbours;
  /** Statements of the file; all, if nothing is said. */
  readonly nodes?: readonly Node[];
  /** What their words leave room for. */
  readonly room?: ModelRoom;
}

/**
 * What a file shows of its networks: its code is run for the layers that it makes and
 * applies, never for numbers. Any file gives an outline; what cannot be followed is in
 * it as unknown.
 */
export function outlineOf(
  resolver: Resolver,
  code: CodeReader,
  uses: readonly ActivationUse[],
  options: OutlineOptions = {},
): FileOutline {
  const { dialect, source } = resolver;
  const { neighbours = NO_NEIGHBOURS, nodes = source.root.children } = options;
  const room = options.room ?? roomForModels(dialect.language, source.text, neighbours);
  if (!room.anything) return NO_MODELS;
  const machine = new Machine(resolver, code, uses, neighbours);
  const models = found(machine, room, nodes);
  return {
    ...linked(machine, models),
    lsuv: machine.lsuv,
    ...(machine.gaveUp !== undefined && { gaveUp: machine.gaveUp }),
  };
}
