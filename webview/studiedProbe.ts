import type { Context } from './context';
import { element, replaceChildren } from './dom';
import { type ReadFunction, readAt } from './probe';
import { drawProbe } from './probeDrawing';
import { readoutOf, spokenOf } from './probeText';
import type { Probed } from './probeView';

/** The probe of the one function that is studied, with its tangent. */
export function studiedProbe({ words }: Pick<Context, 'words'>): Probed<ReadFunction> {
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' });
  return {
    breaks: (shown) => shown,
    label: ({ name }) => words('panel.probe.label', { name }),
    drawing: (layout, shown, x, pinned) => drawProbe(layout, readAt(shown, x), pinned),
    spoken: (layout, shown, x) => spokenOf(readAt(shown, x), layout, words),
    readout: {
      element: readout,
      update(layout, shown, x) {
        const reading = x === undefined ? undefined : readAt(shown, x);
        replaceChildren(readout, ...readoutOf(reading, layout));
      },
    },
  };
}
