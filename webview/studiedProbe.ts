import type { Picture } from '../src/picture/picture';
import { readAt } from '../src/picture/probe';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, setText } from './dom';
import { drawProbe } from './probeDrawing';
import { type NamedNumber, readoutOf, spokenOf, textOf } from './probeText';
import type { Probed } from './probeView';

/** What is read, and by what names. */
type Read = Pick<Picture, 'shown' | 'reads'>;

/** The probe of the one function that is studied, with its tangent. */
export function studiedProbe({ words }: Pick<Context, 'words'>): Probed<Read> {
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' });
  let places: readonly ReadingPlace[] = [];
  return {
    breaks: ({ shown }) => shown,
    label: ({ shown: { name } }) => words('panel.probe.label', { name }),
    drawing: (layout, { shown }, x, pinned) => drawProbe(layout, readAt(shown, x), pinned),
    spoken: (layout, { shown, reads }, x) => spokenOf(readAt(shown, x), layout, words, reads),
    readout: {
      element: readout,
      update(layout, { shown, reads }, x) {
        const reading = x === undefined ? undefined : readAt(shown, x);
        const numbers = readoutOf(reading, layout, reads);
        if (numbers.length !== places.length) {
          places = numbers.map(readingPlace);
          replaceChildren(readout, ...places.map((place) => place.element));
        }
        places.forEach((place, index) => {
          const number = numbers[index];
          if (number !== undefined) place.update(number);
        });
      },
    },
  };
}

interface ReadingPlace {
  readonly element: HTMLElement;
  update(number: NamedNumber): void;
}

/** It stays while another number is read. */
function readingPlace(): ReadingPlace {
  const [name, value] = [element('i'), element('span')];
  const root = element('span', {}, name, value);
  return {
    element: root,
    update(number) {
      setAttributes(root, { class: number.isWide === true ? 'reading reading-wide' : 'reading' });
      setText(name, number.name);
      setText(value, textOf(number));
    },
  };
}
