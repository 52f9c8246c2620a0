import { element } from './dom';

/** A part of the page in such a box; margins are the box's, by its class. */
export function contained(content: HTMLElement, style?: string): HTMLElement {
  const box = element('div', { class: style });
  contain(box, content);
  return box;
}

/**
 * Puts a part of the page into a box of its own height, in which it is laid out alone: where
 * the size of a box depends on what is in it, the browser lays out the whole page for a number
 * that changes. The height follows the content within the same frame. The box has to be a
 * block that is no item of a grid or of a flexible box.
 */
export function contain(box: HTMLElement, content: HTMLElement): void {
  box.append(content);
  const fit = () => {
    const { height } = content.getBoundingClientRect();
    box.classList.toggle('contained', height > 0);
    // A scrollbar below the content needs room too.
    const blockSize = height > 0 ? `${height + box.offsetHeight - box.clientHeight}px` : '';
    if (box.style.blockSize !== blockSize) box.style.blockSize = blockSize;
  };
  // Observers are told after the layout, when to read sizes costs nothing.
  const observer = new ResizeObserver(fit);
  observer.observe(content);
  observer.observe(box);
}
