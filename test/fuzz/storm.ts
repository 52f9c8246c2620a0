import assert from 'node:assert/strict';
import { findings } from '../../src/advice/findings';
import { type EarlierReading, type Reading, read } from '../../src/detect/detect';
import { NO_NEIGHBOURS } from '../../src/detect/own/neighbours';
import type { SyntaxTree } from '../../src/detect/syntax';
import type { Detection, SourceLanguage } from '../../src/detect/use';
import { createDetections, type Detections, type Snapshot } from '../../src/editor/detections';
import { createParsers, type Parsers } from '../../src/parsing/parsers';
import { words } from '../../src/text/text';
import { hoverAt } from '../bench/hoverRequest';
import { readAsset } from '../unit/parsing/assets';
import { edited } from './mutations';
import { Random } from './random';
import { rewritten } from './rewritten';

export interface Storm {
  readonly language: SourceLanguage;
  readonly text: string;
  readonly seed: number;
  readonly edits: number;
  /** After each so many edits all is compared with a fresh reading. */
  readonly each: number;
}

/** What a storm has seen. */
export interface StormFigures {
  edits: number;
  /** After which all of the document had to be read again. */
  whole: number;
  /** Statements that were read again after the other edits, and those there were. */
  read: number;
  all: number;
}

/** People take back what they have done, before nothing is left of a document. */
const BEGUN_ANEW = 25;

/** Now and then keys follow one another so quickly that nobody asks for all that there is. */
const ASKED = 3;

/** Texts that somebody may take back edits to. */
const REMEMBERED = 5;

const say = words();

/**
 * A document that is edited again and again shows what it shows when it is opened afresh; and
 * after every edit, around a use and mostly in all, what a reading of the same tree from its
 * beginning to its end shows: uses, models, findings, and the text of a hover.
 */
export async function weather({ language, text, seed, edits, each }: Storm): Promise<StormFigures> {
  const random = new Random(seed);
  const parsers = createParsers(readAsset);
  const figures: StormFigures = { edits, whole: 0, read: 0, all: 0 };
  let edit = 0;
  let reading: Reading | undefined;
  let whole: Detection | undefined;
  let afresh: Reading | undefined;
  const texts = [text];
  const detections = openDetections(parsers, 2, (tree, earlier) => {
    reading = read(language, tree, { earlier });
    whole = read(language, tree).detection;
    const use = whole.uses[edit % Math.max(1, whole.uses.length)];
    if (use) {
      const { start } = use.span;
      if (edit % 2 === 0) {
        assert.equal(hoverAt(reading, start), hoverAt(read(language, tree), start), at(seed, edit));
      }
      const around = reading.around(use.span).detection;
      const found = around.uses.find(({ span }) => span.start === use.span.start);
      assert.deepEqual(found, use, at(seed, edit));
      assert.deepEqual(around.traits, whole.traits, at(seed, edit));
    }
    afresh = read(language, tree);
    return reading;
  });
  let snapshot: Snapshot = { version: '0', text };
  const source = { uri: 'file:///storm', language, read: () => snapshot };
  for (edit = 1; edit <= edits; edit++) {
    const { length } = snapshot.text;
    const isLost = edit % BEGUN_ANEW === 0 || length < 200 || length > 4 * text.length;
    const next = isLost ? text : changed(snapshot.text, texts, random);
    texts.push(next);
    if (texts.length > REMEMBERED) texts.shift();
    snapshot = { version: String(edit), text: next };
    const isCompared = edit % each === 0;
    if (!isCompared && edit % ASKED === 0) {
      await detections.around(source);
      continue;
    }
    const detected = await detections.of(source);
    assert.equal(detections.trees <= 1, true);
    assert.deepEqual(detected?.detection, whole, at(seed, edit));
    if (reading && afresh) compareModels(reading, afresh, next, at(seed, edit));
    if (reading) note(figures, reading);
    if (!isCompared) continue;
    const shown = await detections.modelsOf(source);
    const fresh = openDetections(parsers, 1);
    const again = await fresh.modelsOf(source);
    assert.deepEqual(shown?.detection, again?.detection, at(seed, edit));
    assert.deepEqual(shown?.outline, again?.outline, at(seed, edit));
    fresh.dispose();
  }
  detections.dispose();
  assert.equal(detections.trees, 0);
  return figures;
}

function changed(text: string, texts: readonly string[], random: Random): string {
  if (random.chance(0.1)) return random.pick([text, ...texts]) ?? text;
  return random.chance(0.5) ? rewritten(text, random) : edited(text, random);
}

function compareModels(reading: Reading, afresh: Reading, text: string, when: string): void {
  const [outline, models] = [reading.outline(), afresh.outline()];
  assert.deepEqual(outline, models, when);
  const found = findings(reading.detection, outline, text, say);
  assert.deepEqual(found, findings(afresh.detection, models, text, say), when);
}

function at(seed: number, edit: number): string {
  return `seed ${seed}, edit ${edit}`;
}

function note(figures: StormFigures, { statements: { read, all } }: Reading): void {
  if (read === all) {
    figures.whole += 1;
  } else {
    figures.read += read;
    figures.all += all;
  }
}

export function openDetections(
  parsers: Parsers,
  capacity: number,
  reading?: (tree: SyntaxTree, earlier: EarlierReading | undefined) => Reading,
): Detections {
  return createDetections({
    parsers: () => parsers,
    mayHaveUses: () => true,
    mayHaveModels: () => true,
    detect: ({ language }, tree, neighbours, earlier) =>
      reading?.(tree, earlier) ?? read(language, tree, { neighbours, earlier }),
    neighbours: async () => NO_NEIGHBOURS,
    generation: () => 0,
    capacity,
  });
}
