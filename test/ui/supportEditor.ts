// What a person does in the workbench: open a file, point at a word, run a command.
import type { Locator, Page } from 'playwright-core';

export interface Place {
  /** The text around the token, where the token alone is not unique: `nn.ReLU(` for `ReLU`. */
  readonly within?: string;
  /** 1 for the first occurrence in the rendered lines (the default), 2 for the second, … */
  readonly occurrence?: number;
  /** Where to look, as a selector; the editor of code that is seen unless said. */
  readonly editor?: string;
}

/** The cells of the notebook that is shown, for `Place.editor`. */
export const notebookCells = '.notebookOverlay .monaco-editor';

const activeEditor = '.editor-group-container.active .editor-instance .monaco-editor';
const anyEditor = '.editor-group-container .editor-instance .monaco-editor';

/** Opens a file of the workspace by Ctrl+P, in the active group. */
export async function openFile(page: Page, name: string): Promise<void> {
  await choose(page, 'Control+P', name, name);
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Runs a command by F1 and the title that the palette shows, with its category. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await choose(page, 'F1', `>${title}`, title);
}

/** Puts the cursor on a token of the active editor by a click. */
export async function clickOn(page: Page, token: string, place: Place = {}): Promise<void> {
  const { x, y } = await locate(page, token, place);
  await page.mouse.click(x, y);
}

/** Opens the editor's context menu on a token. */
export async function rightClickOn(page: Page, token: string, place: Place = {}): Promise<void> {
  const { x, y } = await locate(page, token, place);
  await page.mouse.click(x, y, { button: 'right' });
  await page.locator('.monaco-menu').first().waitFor();
}

/**
 * Chooses from the menu of code actions on a token. The menu closes when the editor comes by the
 * focus only after it has opened: then it is opened again. VS Code 1.90 lays a sheet over it until
 * the pointer moves.
 */
export async function chooseAction(
  page: Page,
  name: string,
  { keys, token, ...place }: Place & { readonly keys: string; readonly token: string },
): Promise<void> {
  const option = page.getByRole('option', { name });
  await eventually(`${name} is chosen`, async () => {
    await clickOn(page, token, place);
    await page.keyboard.press(keys);
    const box = await option
      .waitFor({ timeout: 3_000 })
      .then(() => option.boundingBox())
      .catch(() => null);
    if (box === null) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    return option.waitFor({ state: 'hidden', timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
}

/**
 * Points at a token of the active editor until a hover with contents is shown. Points anew every
 * few seconds: a hover asked for before the extension has started stays empty.
 */
export async function hoverOver(page: Page, token: string, place: Place = {}): Promise<Locator> {
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({
    has: page.locator('.hover-row'),
    hasNotText: /^Loading/,
  });
  for (let attempt = 1; ; attempt++) {
    const { x, y } = await locate(page, token, place);
    await page.mouse.move(x + 1, y);
    await page.mouse.move(x, y);
    try {
      await hover.first().waitFor({ timeout: 5_000 });
      return hover.first();
    } catch (error) {
      if (attempt === 6) {
        throw error;
      }
      await page.mouse.move(1, 1);
    }
  }
}

/** Waits until something holds, looking every tenth of a second. */
export async function eventually(
  promise: string,
  holds: () => Promise<boolean>,
  milliseconds = 30_000,
): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > milliseconds) {
      throw new Error(`Not within ${milliseconds / 1000} s: ${promise}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const ASKED = 6;

/**
 * Chooses what the box that some keys open finds for a text. Asks anew where it is not there: VS Code
 * may answer with the files that it had found the last time, and closes the box when a webview comes
 * by the focus only after it has opened.
 */
async function choose(page: Page, keys: string, text: string, row: string): Promise<void> {
  for (let again = 1; again <= ASKED; again += 1) {
    await page.keyboard.press(keys);
    if (await isOffered(page, text, row)) {
      await page.keyboard.press('Enter');
      return quickInput(page).waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`Not offered by ${keys}: ${row}`);
}

function isOffered(page: Page, text: string, row: string): Promise<boolean> {
  return quickInput(page)
    .fill(text, { timeout: 10_000 })
    .then(() => rowOf(page, row).waitFor({ timeout: 10_000 }))
    .then(
      () => true,
      () => false,
    );
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget .quick-input-box input');
}

function rowOf(page: Page, text: string): Locator {
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  return row.first();
}

/** The middle of a token on the screen; scrolls there by the find widget if it must. */
async function locate(page: Page, token: string, place: Place): Promise<{ x: number; y: number }> {
  const editor = place.editor ?? (await editorOfCode(page));
  await page.locator(`${editor} .view-line`).first().waitFor();
  const found = await findRendered(page, editor, token, place);
  if (found !== undefined) {
    return found;
  }
  if (place.editor === undefined) {
    await revealByFind(page, editor, place.within ?? token);
  }
  let after: { x: number; y: number } | undefined;
  await eventually(`${place.within ?? token} is in sight`, async () => {
    after = await findRendered(page, editor, token, place);
    return after !== undefined;
  });
  if (after === undefined) {
    throw new Error('unreachable');
  }
  return after;
}

/**
 * The active editor; where that is no code, the one beside it. A webview tells VS Code of its
 * focus up to a quarter of a second late: code that a click in the panel has shown meanwhile has
 * the focus then, but the panel is what VS Code takes for active.
 */
async function editorOfCode(page: Page): Promise<string> {
  const lines = page.locator(`${activeEditor} .view-line`).first();
  const isActive = await lines.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  return isActive ? activeEditor : anyEditor;
}

async function revealByFind(page: Page, editor: string, text: string): Promise<void> {
  // Not by a click: any place in the text may be scrolled out of sight.
  await page.locator(`${editor} :is(.native-edit-context, textarea.inputarea)`).focus();
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget.visible .find-part textarea').first();
  await find.waitFor();
  await find.fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

function findRendered(
  page: Page,
  editor: string,
  token: string,
  { within = token, occurrence = 1 }: Place,
): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(findInEditor, { selector: editor, token, within, occurrence });
}

/** Runs in the page; lines come in any order in the document, and with no-break spaces. */
function findInEditor(wanted: {
  readonly selector: string;
  readonly token: string;
  readonly within: string;
  readonly occurrence: number;
}): { x: number; y: number } | undefined {
  const lines = [...document.querySelectorAll(`${wanted.selector} .view-line`)].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  let left = wanted.occurrence;
  for (const line of lines) {
    const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
    for (let at = text.indexOf(wanted.within); at >= 0; at = text.indexOf(wanted.within, at + 1)) {
      left -= 1;
      if (left === 0) {
        const middle = at + wanted.within.indexOf(wanted.token) + wanted.token.length / 2;
        return pointAt(line, Math.floor(middle));
      }
    }
  }
  return undefined;

  function pointAt(line: Element, offset: number): { x: number; y: number } | undefined {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (offset < before + length) {
        const range = document.createRange();
        range.setStart(node, offset - before);
        range.setEnd(node, offset - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      before += length;
    }
    return undefined;
  }
}
