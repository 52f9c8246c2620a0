import assert from 'node:assert/strict';
import { read } from '../../src/detect/detect';
import { NO_NEIGHBOURS } from '../../src/detect/own/neighbours';
import type { SourceLanguage } from '../../src/detect/use';
import { createDetections, type Detections, type Snapshot } from '../../src/editor/detections';
import { createParsers, type Parsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { edited } from './mutations';
import { Random } from './random';

export interface Storm {
  readonly language: SourceLanguage;
  readonly text: string;
  readonly seed: number;
  readonly edits: number;
  /** After each so many edits all is compared with a fresh reading. */
  readonly each: number;
}

/** A document that is edited again and again shows what it shows when it is opened afresh. */
export async function weather({ language, text, seed, edits, each }: Storm): Promise<void> {
  const random = new Random(seed);
  const parsers = createParsers(readAsset);
  const detections = openDetections(parsers, 2);
  let snapshot: Snapshot = { version: '0', text };
  const source = { uri: 'file:///storm', language, read: () => snapshot };
  for (let edit = 1; edit <= edits; edit++) {
    // Begun anew where little is left, or it has grown long.
    const isLost = snapshot.text.length < 200 || snapshot.text.length > 4 * text.length;
    snapshot = { version: String(edit), text: isLost ? text : edited(snapshot.text, random) };
    const shown = await detections.modelsOf(source);
    assert.equal(detections.trees <= 1, true);
    if (edit % each !== 0) continue;
    const fresh = openDetections(parsers, 1);
    const again = await fresh.modelsOf(source);
    assert.deepEqual(shown?.detection, again?.detection, `seed ${seed}, edit ${edit}`);
    assert.deepEqual(shown?.outline, again?.outline, `seed ${seed}, edit ${edit}`);
    fresh.dispose();
  }
  detections.dispose();
  assert.equal(detections.trees, 0);
}

export function openDetections(parsers: Parsers, capacity: number): Detections {
  return createDetections({
    parsers: () => parsers,
    mayHaveUses: () => true,
    mayHaveModels: () => true,
    detect: (each, tree) => read(each.language, tree),
    neighbours: async () => NO_NEIGHBOURS,
    generation: () => 0,
    capacity,
  });
}
