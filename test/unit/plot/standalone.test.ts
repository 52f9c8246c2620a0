import assert from 'node:assert/strict';
import { layoutPlot } from '../../../src/plot/layout';
import { palettes } from '../../../src/plot/palette';
import { type Drawable, fileNameFor, standaloneSvg } from '../../../src/plot/standalone';
import { renderPlot } from '../../../src/plot/svg';
import { elu, wording } from './functions';
import { expectPicture } from './pictures';

const layout = layoutPlot({
  functions: [elu(0.5)],
  arrangement: 'stacked',
  width: 480,
  height: 300,
  fontSize: 11,
  wording,
});
const description = { title: 'Curve of ELU', description: 'Range of f′: (0, 1]' };
const drawable: Drawable = {
  width: 480,
  height: 300,
  render: (palette, scale) => renderPlot(layout, palette, description, scale),
};

describe('a figure as a file', () => {
  it('is a whole document that needs nothing else', () => {
    const svg = standaloneSvg(drawable, palettes.dark);
    expectPicture('elu-standalone', svg.trim());
    assert.ok(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns='));
    assert.doesNotMatch(svg, /var\(|href|url\(|style=|class="[^"]*\s*\{|@/);
    assert.match(svg, /font-family="[^"]*, sans-serif"/);
    assert.match(svg, /<title>Curve of ELU<\/title><desc>Range of f′: \(0, 1\]<\/desc>/);
    assert.match(svg, /<rect class="background" width="480" height="300" fill="#1e1e1e"\/>/);
  });

  it('is larger by its scale, and otherwise the same', () => {
    const [plain, double] = [1, 2].map((scale) => standaloneSvg(drawable, palettes.light, scale));
    assert.equal(double, plain?.replace('width="480" height="300"', 'width="960" height="600"'));
    assert.match(double ?? '', /viewBox="0 0 480 300"/);
  });

  const names: readonly (readonly [name: string, file: string])[] = [
    ['Leaky ReLU', 'leaky-relu'],
    ['GELU (tanh)', 'gelu-tanh'],
    ['../../etc/passwd', 'etc-passwd'],
    ['x * sigmoid(1.702 * x)', 'x-sigmoid-1-702-x'],
    ['μ', 'μ'],
    ['+', 'activation'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ];
  for (const [name, file] of names) {
    it(`is called ${file} for ${name}`, () => assert.equal(fileNameFor(name), file));
  }
});
