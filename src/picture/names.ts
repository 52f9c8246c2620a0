import { findActivation } from '../activations/catalogue';
import type { PanelPlace, PanelUse } from '../protocol';
import { settingText } from '../report/settingText';
import type { Words } from '../text/text';

/** What a use is called in lists and titles: the catalogue's name, or the user's own. */
export function nameOfUse({ use }: PanelUse): string {
  return findActivation(use.activation)?.name ?? use.text;
}

export function nameOfActivation(id: string): string {
  return findActivation(id)?.name ?? id;
}

/** `line 14`, and of a notebook the cell too, counted from 1 as people do. */
export function placeOfUse(
  { line, cell }: Pick<PanelPlace, 'line' | 'cell'>,
  words: Words,
): string {
  return cell === undefined
    ? words('panel.place.line', { line })
    : words('panel.place.cell', { cell: cell + 1, line });
}

/** The values in the source, without names: `0.2`, `1, 0.5`; empty when none is known. */
export function valuesOfUse({ use }: PanelUse): string {
  return Object.values(use.parameters)
    .flatMap(({ source, value }) =>
      source === 'default' || value === null ? [] : [settingText(value)],
    )
    .join(', ');
}

/** `14`, and in a notebook `2:14`. */
export function shortPlace({ line, cell }: Pick<PanelPlace, 'line' | 'cell'>): string {
  return cell === undefined ? String(line) : `${String(cell + 1)}:${String(line)}`;
}
