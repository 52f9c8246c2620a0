import assert from 'node:assert/strict';
import { glyphPlaces } from '../../../src/plot/glyphs';
import { layoutPlot } from '../../../src/plot/layout';
import { palettes } from '../../../src/plot/palette';
import type { PlotMark, PlotOptions } from '../../../src/plot/plotLayout';
import { pixelOf, valueAt } from '../../../src/plot/scale';
import { renderPlot, renderSwatch } from '../../../src/plot/svg';
import { elu, gelu, hardshrink, leakyRelu, relu, sigmoid } from './functions';

const six = [relu, elu(1), gelu, sigmoid, leakyRelu(0.1), hardshrink];
const size = { arrangement: 'stacked', width: 480, height: 360 } as const;

function draw(options: Partial<PlotOptions>): string {
  const layout = layoutPlot({ functions: six, ...size, ...options });
  return renderPlot(layout, palettes.light, { title: 'Six', description: '' });
}

describe('several functions in one picture', () => {
  it('carry their glyphs, each on its own curve', () => {
    for (const frame of layoutPlot({ functions: six, ...size }).frames) {
      for (const [index, shown] of six.entries()) {
        const places = glyphPlaces(frame, index);
        assert.ok(places.length > 0, shown.name);
        for (const [left, top] of places) {
          const x = valueAt(frame.x, left);
          const [y = Number.NaN] = shown[frame.shows === 'value' ? 'value' : 'derivative'](
            Float64Array.of(x),
          );
          assert.ok(Math.abs(pixelOf(frame.y, y) - top) < 1, `${shown.name} at ${x}`);
        }
      }
    }
  });

  it('carry them apart from each other where the curves run together', () => {
    const { frames } = layoutPlot({ functions: six.map(() => relu), ...size });
    const lefts = six.flatMap((_, index) => glyphPlaces(frames[0], index).map(([left]) => left));
    const sorted = [...lefts].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((left, index) => left - (sorted[index] ?? 0));
    assert.equal(lefts.length, 18);
    assert.ok(Math.min(...gaps) > 10, `${Math.min(...gaps)}`);
  });

  it('are named at their ends, unless their names stand elsewhere', () => {
    assert.match(draw({}), />GELU<\/text>/);
    assert.doesNotMatch(draw({ legend: false }), />GELU<\/text>/);
    const [named, bare] = [{}, { legend: false }].map((options) =>
      layoutPlot({ functions: six, ...size, ...options }),
    );
    assert.ok((bare?.frames[0].box.width ?? 0) > (named?.frames[0].box.width ?? 0) + 60);
  });

  it('have points ringed and labelled where they are seen', () => {
    const mark = { shows: 'derivative', index: 3, x: 0, y: 0.25, text: 'largest 0.25' } as const;
    const marks: readonly PlotMark[] = [mark, { ...mark, x: 1e3, text: 'out of sight' }];
    const [value = '', derivative = ''] = draw({ marks }).split('<g class="derivative">');
    assert.doesNotMatch(value, /class="mark"/);
    assert.equal(derivative.match(/class="mark"/g)?.length, 1);
    assert.match(derivative, />largest 0.25<\/text>/);
    assert.doesNotMatch(derivative, /out of sight/);
  });
});

describe('the sample of a line in a list', () => {
  it('has the colour, the dashes and the glyph of its curve', () => {
    const [first, second] = [0, 1].map((index) => renderSwatch(index, palettes.dark));
    assert.match(first ?? '', /stroke="#56b4e9" stroke-width="2"/);
    assert.match(second ?? '', /stroke="#fab36d"[^>]*stroke-dasharray="7 3"/);
    assert.notEqual(first, second);
    assert.match(first ?? '', /class="glyph"/);
  });
});
