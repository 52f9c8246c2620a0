import type { Context } from './context';
import { element, replaceChildren } from './dom';
import type { Picture } from './picture';
import { readAt } from './probe';
import { drawProbe } from './probeDrawing';
import { readoutOf, spokenOf } from './probeText';
import type { Probed } from './probeView';

/** What is read, and by what names. */
type Read = Pick<Picture, 'shown' | 'reads'>;

/** The probe of the one function that is studied, with its tangent. */
export function studiedProbe({ words }: Pick<Context, 'words'>): Probed<Read> {
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' });
  return {
    breaks: ({ shown }) => shown,
    label: ({ shown: { name } }) => words('panel.probe.label', { name }),
    drawing: (layout, { shown }, x, pinned) => drawProbe(layout, readAt(shown, x), pinned),
    spoken: (layout, { shown, reads }, x) => spokenOf(readAt(shown, x), layout, words, reads),
    readout: {
      element: readout,
      update(layout, { shown, reads }, x) {
        const reading = x === undefined ? undefined : readAt(shown, x);
        replaceChildren(readout, ...readoutOf(reading, layout, reads));
      },
    },
  };
}
