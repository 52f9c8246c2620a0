import { type DepthPreset, depthPresets } from '../src/report/depth/presets';
import { presetText } from '../src/report/depth/presetText';
import { contained } from './contained';
import type { Context } from './context';
import { element, replaceChildren, setText, show } from './dom';
import { toggle } from './toolkit';

/** The cases of the survey, a button each. */
export function presetButtons({ words, dispatch }: Context): {
  readonly element: HTMLElement;
  update(shown: DepthPreset | undefined): void;
} {
  const buttons = depthPresets.map((preset) => ({
    preset,
    field: toggle({
      label: words(`depth.preset.${preset.id}`),
      onClick: () => dispatch({ type: 'followPreset', preset }),
    }),
  }));
  const title = words('depth.presets.title');
  return {
    element: element(
      'section',
      { class: 'part' },
      element('h2', { class: 'heading' }, title),
      element(
        'div',
        { class: 'actions', role: 'group', 'aria-label': title },
        ...buttons.map(({ field }) => field.element),
      ),
    ),
    update(shown) {
      for (const { preset, field } of buttons) field.set(preset === shown);
    },
  };
}

/** What becomes of signal and gradient; of a case also what was reported of it. */
export function depthFindings({ words }: Context): {
  readonly element: HTMLElement;
  update(sentences: readonly string[], shown: DepthPreset | undefined): void;
} {
  const reported = element('div', { class: 'subpart' });
  const [said, remark] = [element('p'), element('p')];
  const computed = contained(element('div', { class: 'notes' }, said, remark));
  let reports: DepthPreset | undefined;
  const heading = element('h2', { class: 'heading' }, words('depth.preset.computed'));
  show(remark, false);
  show(reported, false);
  return {
    element: element('section', { class: 'part depth-findings' }, heading, computed, reported),
    update(sentences, shown) {
      setText(said, sentences.join(' '));
      if (shown === reports) return;
      reports = shown;
      const text = shown && presetText(shown, words);
      setText(remark, text?.remark ?? '');
      show(remark, text !== undefined);
      show(reported, text !== undefined);
      replaceChildren(
        reported,
        element('h2', { class: 'heading' }, words('depth.preset.reported')),
        text && element('p', {}, text.reported),
        text && element('p', { class: 'hint' }, text.references),
      );
    },
  };
}
