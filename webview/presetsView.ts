import type { Context, Part } from './context';
import { element, replaceChildren } from './dom';
import { type Preset, presetsOf } from './presets';
import type { PanelState } from './state';

/** The comparisons to begin with, as buttons; what cannot be had says why. */
export function presetsView({ words, dispatch }: Context, onChosen: () => void): Part {
  const list = element('ul', { class: 'presets', 'aria-label': words('panel.presets.label') });
  let shown: readonly unknown[] = [];
  const preset = ({ label, hint, comparison }: Preset): HTMLElement => {
    const made = element(
      'button',
      { type: 'button', class: 'preset', 'aria-disabled': comparison === undefined && 'true' },
      element('span', { class: 'preset-label' }, label),
      element('span', { class: 'hint' }, hint),
    );
    made.addEventListener('click', () => {
      if (comparison === undefined) return;
      dispatch({ type: 'compare', ...comparison });
      onChosen();
    });
    return element('li', {}, made);
  };
  return {
    element: list,
    update(state: PanelState) {
      const { file, study, overrides, ports } = state;
      const about = [file, study, overrides, ports];
      if (about.every((part, index) => part === shown[index])) return;
      shown = about;
      replaceChildren(list, ...presetsOf(state, words).map(preset));
    },
  };
}
