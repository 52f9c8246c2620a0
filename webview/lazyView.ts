import { element } from './dom';
import { later } from './later';
import type { PanelState } from './state';
import type { Studied } from './studied';

/** What a tab shows. `studied`: the chosen activation as a function, where there is one. */
export interface View {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied | undefined): void;
}

/**
 * A view whose code is loaded when it is first turned to: the panel opens without it.
 * `onLoaded` asks for the drawing that was to be made then.
 */
export function lazyView<Shown extends readonly unknown[]>(
  load: () => Promise<Lazy<Shown>>,
  onLoaded: () => void,
): Lazy<Shown> {
  const root = element('div');
  let view: Lazy<Shown> | undefined;
  const ask = later(load, (loaded) => {
    view = loaded;
    onLoaded();
  });
  return {
    element: root,
    update(...shown) {
      if (view !== undefined) {
        // Not before: for a frame it would be seen with all that it may have.
        if (view.element.parentNode !== root) root.append(view.element);
        view.update(...shown);
      } else void ask();
    },
  };
}

interface Lazy<Shown extends readonly unknown[]> {
  readonly element: HTMLElement;
  update(...shown: Shown): void;
}
