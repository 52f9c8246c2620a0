import { type Tab, tabs } from '../src/picture/tab';
import type { Analysers } from './analyser';
import type { Context, Part } from './context';
import { element, show } from './dom';
import { lazyView, type View } from './lazyView';
import { createStudies } from './studied';
import { studyView } from './studyView';
import { tabList, tabPanelId } from './tabList';

/** The main side of the panel: the tabs, and the view of the one that is chosen. */
export function mainPane(context: Context, analysers: Analysers, redraw: () => void): Part {
  const studies = createStudies(redraw, analysers);
  const list = tabList(context);
  const views: Readonly<Record<Tab, View>> = {
    study: studyOrNone(context, analysers, redraw),
    compare: lazyView(async () => (await import('./compare')).compareView(context, redraw), redraw),
    file: lazyView(async () => (await import('./fileView')).fileView(context), redraw),
    depth: lazyView(async () => (await import('./depthView')).depthView(context, redraw), redraw),
  };
  const panels = tabs.map((tab) => ({
    tab,
    element: element(
      'div',
      { role: 'tabpanel', id: tabPanelId(tab), 'aria-labelledby': `tab-${tab}`, hidden: true },
      views[tab].element,
    ),
  }));
  const scrolled = element('div', { class: 'views' }, ...panels.map((panel) => panel.element));
  return {
    element: element('main', {}, list.element, scrolled),
    update(state) {
      list.update(state);
      for (const panel of panels) {
        const chosen = panel.tab === state.tab;
        if (chosen && panel.element.hidden) scrolled.scrollTop = 0;
        show(panel.element, chosen);
      }
      // The others are drawn when they are turned to: what is not seen costs nothing.
      views[state.tab].update(state, studies.of(state));
    },
  };
}

/** One activation in full, or a kind word where there is none: of which only one is made at first. */
function studyOrNone(context: Context, analysers: Analysers, redraw: () => void): View {
  const root = element('div');
  let study: ReturnType<typeof studyView> | undefined;
  const empty = lazyView(async () => (await import('./emptyState')).emptyState(context), redraw);
  const turnTo = (part: HTMLElement) => {
    if (root.firstChild !== part) root.replaceChildren(part);
  };
  return {
    element: root,
    update(state, studied) {
      if (studied === undefined) {
        turnTo(empty.element);
        empty.update(state);
      } else {
        study ??= studyView(context, analysers, redraw);
        turnTo(study.element);
        study.update(state, studied);
      }
    },
  };
}
