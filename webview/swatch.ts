import { renderSwatch } from '../src/plot/svg';
import { element, parseMarkup, replaceChildren } from './dom';
import { onThemeChange, themePalette } from './theme';

/** The line of a curve with its glyph, to stand beside its name. */
export function swatch(position: number): HTMLElement {
  const made = element('span', { class: 'swatch', 'data-position': position });
  draw(made);
  return made;
}

/** Those on the page take over another theme. */
export function keepSwatches(): void {
  onThemeChange(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.swatch')) draw(one);
  });
}

function draw(target: HTMLElement): void {
  replaceChildren(
    target,
    parseMarkup(renderSwatch(Number(target.dataset.position), themePalette())),
  );
}
