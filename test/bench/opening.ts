// How soon a panel is there, and what the time goes to: measured by the clock of the pages.
import type { Page } from 'playwright-core';

/** A command that opens a panel, and by what is known that it shows what it is opened for. */
export interface Subject {
  readonly command: string;
  readonly shows: string;
  /** By what is known that it answers; left out: as soon as it is seen. */
  readonly answers?: string;
}

/** Milliseconds from Enter in the palette. */
export interface Opening {
  /** VS Code has begun the webview: the extension has answered. */
  readonly webview: number;
  /** It has taken the page from the extension. */
  readonly page: number;
  /** The page's first script runs; NaN: it has none. */
  readonly script: number;
  /** What it is opened for has been painted. */
  readonly seen: number;
  /** Its script has run: the next event is answered. */
  readonly answers: number;
}

/** In the window of each frame that is made from now on. */
interface Watched {
  acquireVsCodeApi?: () => unknown;
  panelOpened?: (opened: Opening) => void;
}

export interface Panels {
  /** Opens a panel from the palette. */
  open(subject: Subject): Promise<Opening>;
}

/** To be called before the first opening. Nothing else looks into the pages: it would take time of theirs. */
export async function watchPanels(page: Page, subjects: readonly Subject[]): Promise<Panels> {
  let opened: (opening: Opening) => void = () => {};
  await page.exposeFunction('panelOpened', (opening: Opening) => opened(opening));
  const shows = subjects.map((one) => one.shows).join(', ');
  const answers = subjects.map((one) => one.answers ?? one.shows).join(', ');
  await page.addInitScript(watch, { shows, answers });
  return {
    async open({ command }) {
      await page.keyboard.press('F1');
      await page.keyboard.type(command);
      await page.getByRole('option', { name: command }).first().waitFor();
      const isOpened = new Promise<Opening>((resolve) => {
        opened = resolve;
      });
      const began = Date.now();
      await page.keyboard.press('Enter');
      const at = await isOpened;
      return {
        webview: at.webview - began,
        page: at.page - began,
        script: at.script - began,
        seen: at.seen - began,
        answers: at.answers - began,
      };
    },
  };
}

/** Runs in each frame; times by the clock. */
function watch({ shows, answers }: { readonly shows: string; readonly answers: string }): void {
  const here = window as unknown as Watched;
  let script = Number.NaN;
  let seen: number | undefined;
  // VS Code hides from the page that it is in a frame, which it shows when all is loaded.
  const frame = window.frameElement as HTMLIFrameElement | null;
  const { parent } = window;
  const isThere = (what: string) =>
    frame?.style.visibility === 'visible' && document.querySelector(what) !== null;
  const eachFrame = (look: () => boolean) => {
    requestAnimationFrame(() => {
      if (!look()) eachFrame(look);
    });
  };
  const tell = () => {
    if (seen === undefined) return false;
    const webview = parent.performance.timeOrigin;
    const page = performance.timeOrigin;
    here.panelOpened?.({ webview, page, script, seen, answers: Date.now() });
    return true;
  };
  const lookForAnswers = () => {
    if (!isThere(answers)) return false;
    // What is made in one frame answers before the next one begins.
    eachFrame(tell);
    return true;
  };
  const lookForFigure = () => {
    if (!isThere(shows)) return false;
    // It is painted with this frame: the first of which the browser says when that was, or else
    // it is on the screen when the next one begins.
    const began = performance.now();
    const [isFirst] = performance.getEntriesByName('first-contentful-paint');
    if (isFirst === undefined) {
      new PerformanceObserver((list, observer) => {
        const [painted] = list.getEntriesByName('first-contentful-paint');
        if (painted === undefined) return;
        seen = performance.timeOrigin + Math.max(painted.startTime, began);
        observer.disconnect();
      }).observe({ type: 'paint', buffered: true });
    } else {
      eachFrame(() => {
        seen = Date.now();
        return true;
      });
    }
    if (!lookForAnswers()) eachFrame(lookForAnswers);
    return true;
  };
  // VS Code puts it there before anything of the page, and a script of that takes it first of all.
  let acquire: (() => unknown) | undefined;
  Object.defineProperty(here, 'acquireVsCodeApi', {
    configurable: true,
    get: () => acquire,
    set(given: () => unknown) {
      acquire = () => {
        if (Number.isNaN(script)) script = Date.now();
        return given();
      };
      eachFrame(lookForFigure);
    },
  });
}
