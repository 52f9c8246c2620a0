import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { walkthroughPictures } from '../../workbench/walkthroughPictures';

const folder = new URL('../../../media/walkthrough/', import.meta.url);

describe('the pictures of the walkthrough', () => {
  it('are as they are drawn now: npm run walkthrough', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...walkthroughPictures().keys()].sort());
    for (const [name, text] of walkthroughPictures()) {
      assert.equal(readFileSync(new URL(name, folder), 'utf8'), text, name);
    }
  });

  it('have no picture within another, which VS Code would move away', () => {
    for (const [name, text] of walkthroughPictures()) {
      assert.equal(text.match(/<svg\b/g)?.length, 1, name);
    }
  });

  it('have no colour that shines through, as the orange of charts does in themes of VS Code itself', () => {
    for (const [name, text] of walkthroughPictures()) {
      assert.doesNotMatch(text, /charts-(?:orange|lines)|Highlight/, name);
    }
  });

  it('take every colour from the theme, and are small', () => {
    for (const [name, text] of walkthroughPictures()) {
      const colours = [...text.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !colour?.includes('var(--vscode-')),
        [],
        name,
      );
      assert.ok(text.length < 8_000, name);
    }
  });
});
