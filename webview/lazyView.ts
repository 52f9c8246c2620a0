import { element } from './dom';
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
  let isAsked = false;
  const begin = async () => {
    isAsked = true;
    try {
      view = await load();
      onLoaded();
    } catch (error) {
      // To be asked for again, as when the extension was updated meanwhile.
      isAsked = false;
      throw error;
    }
  };
  return {
    element: root,
    update(...shown) {
      if (view !== undefined) {
        // Not before: for a frame it would be seen with all that it may have.
        if (view.element.parentNode !== root) root.append(view.element);
        view.update(...shown);
      } else if (!isAsked) void begin();
    },
  };
}

interface Lazy<Shown extends readonly unknown[]> {
  readonly element: HTMLElement;
  update(...shown: Shown): void;
}
