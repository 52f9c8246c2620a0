import assert from 'node:assert/strict';
import ignore from 'ignore';
import { partsOf } from '../../src/advice/parts';
import { adviseOn } from '../../src/advice/useAdvice';
import { spanIn } from '../../src/advice/useSpan';
import { createNeighbours } from '../../src/cli/neighbours';
import { functionCode } from '../../src/codegen/functionCode';
import { parseConfiguration } from '../../src/configuration/parse';
import { detectModels, detectWriting } from '../../src/detect/detect';
import { languageOfPath } from '../../src/detect/languages';
import { readFromPanel } from '../../src/editor/panelMessages';
import { readSavedPanel } from '../../src/editor/savedPanel';
import { parse } from '../../src/math/parse';
import { createParsers } from '../../src/parsing/parsers';
import { insertable, insertion } from '../../src/refactor/insert';
import { librariesOf } from '../../src/refactor/libraries';
import { replacements } from '../../src/refactor/replace';
import { writeValues } from '../../src/refactor/values';
import { explainExpression } from '../../src/report/explainExpression';
import { hoverMarkdown } from '../../src/report/hover';
import { BOX_HEIGHT } from '../../src/report/hoverBox';
import { rebase } from '../../src/scan/gitignore';
import { readNotebook } from '../../src/scan/notebook';
import { scanFile } from '../../src/scan/scanFile';
import { isNotebook } from '../../src/scan/sourceFile';
import { words } from '../../src/text/text';
import { fromSaved } from '../../webview/state';
import { readAsset } from '../unit/parsing/assets';
import { assertEdits, assertInside, assertRegions, assertWritten } from './properties';
import type { Random } from './random';

/** A way into the program that takes any text. Throws where a promise is broken. */
export interface Target {
  readonly name: string;
  /** Whether texts of this path are for it. */
  readonly takes: (path: string) => boolean;
  readonly run: (path: string, text: string, random: Random) => Promise<void>;
}

const parsers = createParsers(readAsset);
const say = words();

const isCode = (path: string): boolean => languageOfPath(path) !== undefined;
const isSource = (path: string): boolean => isCode(path) || /\.(ipynb|html)$/.test(path);

/** As the command line and the report read a file, and everything that is written of it. */
async function scan(path: string, text: string): Promise<void> {
  const tools = {
    parsers,
    notices: { skipped() {}, unreadable() {} },
    neighbours: createNeighbours(parsers, { folder: '/nowhere', root: '/nowhere' }),
    keras: {},
  };
  const options = { levels: {}, certainOnly: false, outline: true, words: say, shown: () => path };
  const found = await scanFile({ path, absolute: `/nowhere/${path}` }, text, tools, options);
  const notebook = isNotebook(path) ? readNotebook(text) : undefined;
  const cells: string[] = [];
  if (notebook?.kind === 'code') for (const cell of notebook.cells) cells[cell.index] = cell.text;
  assertRegions(found, text, notebook && cells);
  assertWritten(found);
}

/** As the editor reads a document: uses, models, hovers. */
async function read(path: string, text: string, random: Random): Promise<void> {
  const language = languageOfPath(path) ?? 'python';
  const tree = (await parsers.parser(language)).parse(text);
  try {
    const { detection, outline } = detectModels(language, tree);
    for (const use of detection.uses) {
      const { span, parameters, call } = use;
      assertInside(span, text);
      if (call) assertInside(spanIn(use, call.at), text);
      for (const { at } of Object.values(parameters)) if (at) assertInside(spanIn(use, at), text);
    }
    for (const model of outline.models) assertInside(model.span, text);
    const parts = partsOf(detection, outline);
    const index = random.below(detection.uses.length);
    const use = detection.uses[index];
    const part = parts[index];
    if (use && part) {
      const markdown = hoverMarkdown({
        use,
        advice: adviseOn(use, part, detection.traits, say),
        theme: 'light',
        show: new Set(['picture', 'limits', 'formula', 'advice', 'links']),
        words: say,
        height: BOX_HEIGHT,
        links: { openPanel: 'a', compare: 'b', compareFrameworks: 'c' },
      });
      assert.doesNotMatch(markdown, /(?!\n)\p{Cc}|\u202e|<script/u);
    }
  } finally {
    tree.delete();
  }
}

/** What is written into a source: another activation, values, a class. */
async function write(path: string, text: string, random: Random): Promise<void> {
  const language = languageOfPath(path) ?? 'python';
  const tree = (await parsers.parser(language)).parse(text);
  try {
    const found = detectWriting(language, tree);
    const use = random.pick(found?.detection.uses ?? []);
    if (!found) return;
    const writing = found.writing(use?.span);
    const region = { start: 0, end: text.length };
    const options = { region, words: say, typed: random.chance(0.5) };
    const wanted = new Set([random.pick(insertable)?.id, 'elu', 'prelu']);
    for (const { edits } of replacements(writing, options, (id) => wanted.has(id))) {
      assertEdits(edits, text);
    }
    const values = Object.fromEntries(
      Object.keys(use?.parameters ?? {}).map((name) => [name, 0.5]),
    );
    const written = writeValues(writing, values, options);
    if (written.kind === 'edits') assertEdits(written.edits, text);
    const [library] = librariesOf(writing.layout);
    const activation = random.pick(insertable);
    const cursor = random.below(text.length + 1);
    const class_ =
      library &&
      activation &&
      insertion(activation, writing.layout, { ...options, library, cursor });
    if (class_) assertEdits(class_.edits, text);
  } finally {
    tree.delete();
  }
}

async function expression(_path: string, text: string): Promise<void> {
  const result = parse(text);
  if (!result.ok || text.length > 300) return;
  for (const target of ['torch', 'keras', 'numpy', 'tfjs'] as const) {
    functionCode(result.expression, target, undefined, {});
  }
  JSON.stringify(explainExpression(result.expression, {}, [0]));
}

async function configuration(path: string, text: string): Promise<void> {
  parseConfiguration(path, text, say);
}

async function state(_path: string, text: string): Promise<void> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = text;
  }
  fromSaved(value);
  readSavedPanel(value);
  readFromPanel(value);
}

async function patterns(_path: string, text: string): Promise<void> {
  ignore({ ignoreCase: false })
    .add([...rebase(text, 'a/b [c]')])
    .ignores('a/b [c]/d.py');
}

export const TARGETS: readonly Target[] = [
  { name: 'scan', takes: isSource, run: scan },
  { name: 'read', takes: isCode, run: read },
  { name: 'write', takes: isCode, run: write },
  { name: 'expression', takes: (path) => path.endsWith('.expression'), run: expression },
  { name: 'configuration', takes: (path) => /\.(json|toml)$/.test(path), run: configuration },
  { name: 'state', takes: (path) => path.endsWith('.json'), run: state },
  { name: 'patterns', takes: (path) => path.endsWith('.gitignore'), run: patterns },
];
