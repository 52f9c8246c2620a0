import { shiftedUse } from '../detect/moved';
import type { ActivationUse } from '../detect/use';

/**
 * The use with every span moved by a distance: from the joined cells of a
 * notebook to the one cell in which the whole use stands.
 */
export function localise(use: ActivationUse, distance: number): ActivationUse {
  return distance === 0 ? use : shiftedUse(use, distance);
}
