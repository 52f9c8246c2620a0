import type { Context } from './context';
import { atMostEach } from './frames';

/** Milliseconds between two messages while a border is dragged. */
const PAUSE = 500;

/** Tells the editor how wide a figure is, for the first one of the next panel. */
export function roomTeller(send: Context['send']): (width: number) => void {
  let told = 0;
  let width = 0;
  const tell = atMostEach(PAUSE, () => {
    if (width === told) return;
    told = width;
    send({ type: 'room', width });
  });
  return (drawn) => {
    width = drawn;
    if (width !== told) tell();
  };
}
