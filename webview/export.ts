import { fileNameFor, standaloneSvg } from '../src/plot/standalone';
import type { Context } from './context';
import { menuButton } from './menu';
import { base64Of, pngOf } from './png';
import { resolvedPalette } from './resolvedPalette';
import type { Picture } from './surface';

/** Pixels of a PNG for each of the figure: sharp on paper and on fine screens. */
const SCALE = 2;

/** Saves the figure as it is seen, or copies it: with the colours of the theme, as colours. */
export function exportMenu(
  { words, send, copy, announce }: Context,
  picture: () => Picture | undefined,
): HTMLElement {
  const svgOf = (shown: Picture, scale = 1): string =>
    standaloneSvg(shown, resolvedPalette(), scale);
  const pngFrom = (shown: Picture): Promise<Blob> => {
    const { width, height } = shown;
    return pngOf(svgOf(shown, SCALE), width * SCALE, height * SCALE);
  };
  const failed = (error: unknown) => {
    announce(words('panel.export.failed'));
    send({ type: 'error', message: String(error) });
  };
  const savePng = async (shown: Picture) => {
    const data = await base64Of(await pngFrom(shown));
    send({ type: 'save', name: fileNameFor(shown.name), format: 'png', data });
  };
  const copyPng = async (shown: Picture) => {
    // The promise itself: what was clicked counts as clicked only for a moment.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngFrom(shown) })]);
    announce(words('panel.copied', { what: words('panel.export.image') }));
  };
  const actions: readonly (readonly [
    label: 'savePng' | 'saveSvg' | 'copyPng' | 'copySvg',
    run: (shown: Picture) => unknown,
  ])[] = [
    [
      'saveSvg',
      (shown) =>
        send({
          type: 'save',
          name: fileNameFor(shown.name),
          format: 'svg',
          data: svgOf(shown),
        }),
    ],
    ['savePng', (shown) => savePng(shown).catch(failed)],
    ['copySvg', (shown) => copy(svgOf(shown), 'SVG')],
    ['copyPng', (shown) => copyPng(shown).catch(failed)],
  ];
  return menuButton({
    label: words('panel.export'),
    icon: 'export',
    iconOnly: true,
    groups: () => [
      {
        label: '',
        items: actions.map(([label, run]) => ({
          label: words(`panel.export.${label}`),
          onPick: () => {
            const shown = picture();
            if (shown !== undefined) run(shown);
          },
        })),
      },
    ],
  });
}
