import assert from 'node:assert/strict';
import { findings } from '../../../../src/advice/findings';
import { type Reading, read } from '../../../../src/detect/detect';
import type { SyntaxTree } from '../../../../src/detect/syntax';
import type { SourceLanguage } from '../../../../src/detect/use';
import { editBetween } from '../../../../src/editor/treeEdit';
import { createParsers } from '../../../../src/parsing/parsers';
import { words } from '../../../../src/text/text';
import { hoverAt } from '../../../bench/hoverRequest';
import { readAsset } from '../../parsing/assets';

const parsers = createParsers(readAsset);
const say = words();

/** A source that is typed into. */
export class Typed {
  private edits = 0;

  private constructor(
    private readonly language: SourceLanguage,
    private readonly parse: (text: string, previous?: SyntaxTree) => SyntaxTree,
    private tree: SyntaxTree,
    private reading: Reading,
  ) {}

  static async open(language: SourceLanguage, text: string): Promise<Typed> {
    const { parse } = await parsers.parser(language);
    const tree = parse(text);
    const typed = new Typed(language, parse, tree, read(language, tree));
    // What nobody has asked for is yet to be read.
    void typed.reading.detection;
    return typed;
  }

  /** As it was read after the last edit. */
  get shown(): Reading {
    return this.reading;
  }

  get text(): string {
    return this.tree.text;
  }

  /**
   * Compares all that is shown with a reading from beginning to end; now and then only the hover, as
   * if keys followed one another too quickly for more.
   */
  change(text: string): Reading {
    const edit = editBetween(this.tree.text, text);
    if (!edit) return this.reading;
    const before = this.tree;
    before.edit(edit);
    this.tree = this.parse(text, before);
    before.delete();
    this.reading = read(this.language, this.tree, { earlier: { reading: this.reading, edit } });
    this.edits += 1;
    this.compareHover(edit.startIndex);
    if (this.edits % 3 === 0) return this.reading;
    const whole = read(this.language, this.tree);
    assert.deepEqual(this.reading.detection, whole.detection);
    const [outline, all] = [this.reading.outline(), whole.outline()];
    assert.deepEqual(outline, all);
    assert.deepEqual(
      findings(this.reading.detection, outline, text, say),
      findings(whole.detection, all, text, say),
    );
    return this.reading;
  }

  private compareHover(near: number): void {
    const { uses } = read(this.language, this.tree).detection;
    const use = uses.find(({ span }) => span.end > near) ?? uses.at(-1);
    if (!use) return;
    const afresh = read(this.language, this.tree);
    assert.equal(hoverAt(this.reading, use.span.start), hoverAt(afresh, use.span.start));
  }

  close(): void {
    this.tree.delete();
  }
}

export const TORCH = 'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n';
