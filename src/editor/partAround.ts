import { isSettled, type Part, partsOf } from '../advice/parts';
import type { Around } from '../detect/detect';
import type { ActivationUse, Span } from '../detect/use';
import type { Cursor } from './cursor';

/** What a cursor is on, in the source that its document begins in at an offset. */
export function spanOf({ offset, selected }: Cursor, start: number): Span {
  const from = Math.min(offset, selected?.start ?? offset);
  const to = Math.max(offset, selected?.end ?? offset);
  return { start: start + from, end: start + to };
}

/** The part that a use plays. Models are read where they may tell, and no others than its own. */
export function partOf(use: ActivationUse, around: Around): Part {
  const alone: Part = { role: use.role, model: undefined };
  if (isSettled(use)) return alone;
  const { detection, outline } = around.outlined(use.span);
  const index = detection.uses.findIndex(({ span }) => span.start === use.span.start);
  return partsOf(detection, outline)[index] ?? alone;
}
