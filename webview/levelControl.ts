import { formatNumber } from '../src/text/numbers';
import type { Context } from './context';
import { element } from './dom';
import { isLevel } from './state';
import { numberField, toggle } from './toolkit';

/** The thresholds that are a click away. */
const usual = [0.1, 0.01, 0.001] as const;

/** What |f′| stays below where a soft saturation is hatched: the usual values, or any other. */
export function levelControl({ words, dispatch }: Context): {
  readonly element: HTMLElement;
  update(level: number): void;
} {
  const choose = (level: number) => dispatch({ type: 'setLevel', level });
  const buttons = usual.map((level) => ({
    level,
    field: toggle({ label: formatNumber(level), onClick: () => choose(level) }),
  }));
  const field = numberField({
    label: words('panel.zone.level'),
    step: 'any',
    accepts: isLevel,
    onInput: choose,
  });
  return {
    element: element(
      'span',
      { class: 'level', role: 'group', 'aria-label': words('panel.zone.level') },
      ...buttons.map((each) => each.field.element),
      field.element,
    ),
    update(level) {
      for (const each of buttons) each.field.set(each.level === level);
      field.set(level);
    },
  };
}
