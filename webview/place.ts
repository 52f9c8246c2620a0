import { placeOfUse } from '../src/picture/names';
import type { Context, Part } from './context';
import { element, setText, show } from './dom';

/** Where the studied activation stands, as the way to its source, and how it is spelled there. */
export function place({ words, reveal }: Context): Part {
  let goTo = () => {};
  const link = element('button', { type: 'button', class: 'link' });
  link.addEventListener('click', () => goTo());
  const gone = element('span', {}, words('panel.place.gone'));
  const spelling = element('code');
  const root = element('p', { class: 'place' }, link, gone, spelling);
  return {
    element: root,
    update({ study }) {
      if (study?.kind !== 'use') {
        setText(spelling, '');
        setText(link, '');
        show(gone, false);
        show(link, false);
        return;
      }
      const { uri, fileName, item, index } = study;
      goTo = () => reveal(uri, index, item);
      setText(
        link,
        words('panel.place.inFile', { file: fileName, place: placeOfUse(item, words) }),
      );
      setText(spelling, item.use.spelling);
      show(link, index >= 0);
      show(gone, index < 0);
    },
  };
}
