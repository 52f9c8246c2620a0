import { escapeXml, element as svg } from '../plot/xml';
import type { PanelFile } from '../protocol';
import type { Worked } from '../report/worked';
import type { Words } from '../text/text';
import { type FirstFigure, firstFigure, type Place } from './firstFigure';
import { typeset } from './formula';
import { html } from './html';
import { type IconName, iconAttributes, iconPaths } from './icons';
import { placeOfUse } from './names';
import { tabs } from './tab';
import { titleText } from './titleText';

/** What a page begins with, where that is a use of a file. */
export interface Begun extends Place {
  readonly file: PanelFile;
  /** The use, by its index in the file. */
  readonly index: number;
  readonly known: Worked;
}

/**
 * What the panel shows when it opens, as markup for the body of its page: the figure, and what
 * stands around it, so that nothing moves when the script has made the same. It cannot be used
 * before. `undefined`: it is left to the script.
 */
export function firstPage(begun: Begun, words: Words): string | undefined {
  const use = begun.file.uses[begun.index]?.use;
  const figure = use && firstFigure(use, begun.known, begun, words);
  if (figure === undefined) return undefined;
  const study = html(
    'article',
    { class: 'study' },
    header(begun, figure, words),
    html(
      'div',
      { class: 'study-body' },
      column(figureAndTools(figure, words), html('div', { class: 'first-rest' })),
      column(formula(figure, words)),
    ),
  );
  const main = html('main', {}, tabList(words), html('div', { class: 'views' }, study));
  return html('div', { class: 'panel first', inert: true }, sidebar(begun.file, words), main);
}

/** In a narrow column a line; else an empty box beside the rest. */
function sidebar({ name, uses }: PanelFile, words: Words): string {
  const about = words('panel.sidebar.about', { name, count: uses.length });
  const fold = html(
    'button',
    { type: 'button', class: 'fold', 'aria-expanded': 'false' },
    icon('chevron'),
    escapeXml(words('panel.sidebar.fold')),
    html('span', { class: 'fold-about hint' }, escapeXml(about)),
  );
  return html('nav', { class: 'sidebar' }, fold, html('div', { class: 'sidebar-content' }));
}

function tabList(words: Words): string {
  const made = tabs.map((tab) =>
    html(
      'button',
      { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(tab === 'study') },
      escapeXml(words(`panel.tabs.${tab}`)),
    ),
  );
  return html('div', { role: 'tablist', class: 'tabs' }, ...made);
}

function header(
  { file, index }: Begun,
  { activation, settings }: FirstFigure,
  words: Words,
): string {
  const item = file.uses[index];
  const actions = [button(words('panel.compare.start'), 'compare'), button(undefined, 'pin')];
  const place = item && {
    link: words('panel.place.inFile', { file: file.name, place: placeOfUse(item, words) }),
    spelling: item.use.spelling,
    values: titleText(item.use, activation, settings, words),
  };
  return html(
    'header',
    { class: 'study-header' },
    html(
      'div',
      { class: 'title-row' },
      html('h1', { class: 'title' }, escapeXml(activation.name)),
      html('div', { class: 'actions' }, ...actions),
    ),
    html('div', {}, html('p', { class: 'title-values' }, escapeXml(place?.values ?? ''))),
    html(
      'p',
      { class: 'place' },
      html('button', { type: 'button', class: 'link' }, escapeXml(place?.link ?? '')),
      html('code', {}, escapeXml(place?.spelling ?? '')),
    ),
  );
}

function figureAndTools({ markup }: FirstFigure, words: Words): string {
  const tools = html(
    'div',
    { class: 'figure-tools' },
    button('f″'),
    html('span', { class: 'hint figure-hint' }, escapeXml(words('panel.figure.hint'))),
    ...(['minus', 'plus', 'fit'] as const).map((name) => button(undefined, name)),
    menu(button(undefined, 'export')),
  );
  const plot = html(
    'div',
    { class: 'plot' },
    html('div', { class: 'surface first-figure' }, markup),
  );
  return html('div', {}, html('figure', { class: 'figure' }, tools, plot));
}

function formula({ activation, drawing }: FirstFigure, words: Words): string {
  const { definition, derivative } = typeset(activation, drawing.definition, words);
  const line = (name: string, markup: string) =>
    html(
      'div',
      { class: 'formula-line' },
      html('span', { class: 'formula-name' }, `${name}(x) =`),
      markup,
    );
  const lines = html(
    'div',
    { class: 'formula-lines' },
    line('f', definition),
    line('f′', derivative),
  );
  return html(
    'section',
    { class: 'formula' },
    html('div', { class: 'formula-scroll' }, lines),
    menu(button(words('panel.copy'), 'copy')),
  );
}

function column(...parts: readonly string[]): string {
  return html('div', { class: 'column' }, ...parts);
}

/** Where a menu opens. */
function menu(opener: string): string {
  return html('div', { class: 'menu-anchor' }, opener);
}

/**
 * As the panel's look before the toolkit has begun: the style is that of any element that a
 * page does not know.
 */
function button(label: string | undefined, name?: IconName): string {
  const look = label === undefined ? 'icon' : 'secondary';
  return html(
    'first-button',
    { class: `button button-${look}` },
    name === undefined ? '' : icon(name, label === undefined ? undefined : 'start'),
    escapeXml(label ?? ''),
  );
}

function icon(name: IconName, slot?: string): string {
  return svg('svg', { ...iconAttributes, slot }, [svg('path', { d: iconPaths[name] })]);
}
