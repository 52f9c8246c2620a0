import assert from 'node:assert/strict';
import { layoutPlot } from '../../../src/plot/layout';
import { palettes, type ThemeKind } from '../../../src/plot/palette';
import type { Arrangement, PlotOptions } from '../../../src/plot/plotLayout';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { renderPlot } from '../../../src/plot/svg';
import {
  clipped,
  column,
  elu,
  eluWithSlope,
  exponential,
  gelu,
  hardshrink,
  known,
  leakyRelu,
  logarithm,
  relu,
  sigmoid,
  wording,
} from './functions';
import { expectPicture } from './pictures';

const KINDS = Object.keys(palettes) as ThemeKind[];
const ALL = [
  relu,
  leakyRelu(0.2),
  elu(0.5),
  gelu,
  sigmoid,
  clipped('Hardtanh', { lo: -1, hi: 1 }),
  hardshrink,
  exponential,
  logarithm,
];

function draw(
  functions: readonly PlottedFunction[],
  {
    arrangement = 'side by side',
    kind = 'light',
    title = 'A function',
  }: { arrangement?: Arrangement; kind?: ThemeKind; title?: string } = {},
): string {
  const size =
    arrangement === 'stacked' ? { width: 480, height: 360 } : { width: 420, height: 112 };
  const layout = layoutPlot({ functions, arrangement, ...size });
  return renderPlot(layout, palettes[kind], { title, description: 'f and f′' });
}

describe('the picture', () => {
  const pictures: readonly [name: string, svg: () => string][] = [
    ['relu', () => draw([relu])],
    ['leaky-relu-dark', () => draw([leakyRelu(0.2)], { kind: 'dark' })],
    ['elu-high-contrast', () => draw([elu(0.5)], { kind: 'high-contrast' })],
    ['sigmoid-high-contrast-light', () => draw([sigmoid], { kind: 'high-contrast-light' })],
    ['hardshrink', () => draw([hardshrink])],
    ['exponential', () => draw([exponential])],
    ['logarithm', () => draw([logarithm])],
    ['gelu-stacked', () => draw([gelu], { arrangement: 'stacked' })],
    ['comparison', () => draw([relu, elu(1), sigmoid], { arrangement: 'stacked' })],
  ];
  const study = { arrangement: 'stacked', width: 480, home: [-4, 4], wording } as const;
  const studies: readonly [name: string, options: Omit<PlotOptions, 'arrangement' | 'width'>][] = [
    ['sigmoid-study', { functions: [sigmoid], height: 360 }],
    ['gelu-study-moved', { functions: [gelu], height: 360, domain: [-9, 3] }],
    ['elu-second-derivative', { functions: [eluWithSlope(2)], height: 480 }],
  ];
  for (const [name, options] of studies) {
    it(`of ${name} is as it was`, () => {
      const layout = layoutPlot({ ...study, ...options });
      const words = { title: name, description: 'f and f′' };
      expectPicture(name, renderPlot(layout, palettes.light, words));
    });
  }

  for (const [name, svg] of pictures) {
    it(`of ${name} is as it was`, () => {
      expectPicture(name, svg());
    });
  }

  it('needs no style, script, id or outside address, in any theme', () => {
    for (const kind of KINDS) {
      for (const shown of ALL) {
        const svg = draw([shown], { kind });
        assert.doesNotMatch(svg, /\sstyle=|<style|<script|\sid=|href|url\(|\son\w+=/);
        assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:/);
      }
    }
  });

  it('is an image with a title and a description', () => {
    const svg = draw([relu], { title: 'ReLU' });
    assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>ReLU<\/title><desc>f and f′<\/desc>/);
  });

  it('holds no number with more than two decimals and none that is not finite', () => {
    for (const shown of ALL) {
      const svg = draw([shown]);
      assert.doesNotMatch(svg, /\d\.\d{3}/);
      assert.doesNotMatch(svg, /NaN|Infinity/);
    }
  });

  it('is smaller than 8 kB', () => {
    for (const kind of KINDS) {
      for (const shown of ALL) {
        const { length } = draw([shown], { kind });
        assert.ok(length < 8000, `${shown.name}: ${length}`);
      }
    }
  });

  it('draws f solid and f′ dashed', () => {
    const [value = '', derivative = ''] = draw([sigmoid]).split('<g class="derivative">');
    const curve = /<path class="curve"[^>]*>/;
    assert.doesNotMatch(curve.exec(value)?.[0] ?? '', /dasharray/);
    assert.match(value, /class="curve"[^>]*stroke-width="2"/);
    assert.match(derivative, /class="curve"[^>]*stroke-width="1.5" stroke-dasharray="5 3"/);
  });

  it('gives each of six functions a line that differs in colour and in dashes', () => {
    const six = [relu, elu(1), gelu, sigmoid, leakyRelu(0.1), hardshrink];
    const value = draw(six, { arrangement: 'stacked' }).split('<g class="derivative">')[0] ?? '';
    const styles = [...value.matchAll(/class="curve" d="[^"]*" ([^>]*)\/>/g)].map(([, style]) => ({
      stroke: /stroke="([^"]*)"/.exec(style ?? '')?.[1],
      dashes: /dasharray="([^"]*)"/.exec(style ?? '')?.[1],
    }));
    assert.equal(styles.length, 6);
    assert.equal(new Set(styles.map(({ stroke }) => stroke)).size, 6);
    assert.equal(new Set(styles.map(({ dashes }) => dashes)).size, 6);
  });

  it('escapes names, and leaves out what XML cannot hold', () => {
    const title = '</title><script>alert("x")</script>&\u0000\ud800';
    const named = { ...relu, name: '<b>&"' };
    const svg = draw([named, sigmoid], { arrangement: 'stacked', title });
    const safe = '&lt;/title&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\ufffd\ufffd';
    assert.ok(svg.includes(`<title>${safe}</title>`));
    assert.ok(svg.includes('&lt;b&gt;&amp;&quot;</text>'));
  });

  it('is drawn at any size, and of anything', () => {
    const nothing: PlottedFunction = {
      name: 'nothing',
      value: column(() => Number.NaN),
      derivative: column(() => Number.NaN),
      analysis: known({}),
    };
    for (const functions of [[], [nothing], [relu, nothing]]) {
      for (const [width, height] of [
        [1, 1],
        [40, 20],
        [4000, 3000],
      ] as const) {
        const layout = layoutPlot({ functions, arrangement: 'stacked', width, height });
        const svg = renderPlot(layout, palettes.dark, { title: '', description: '' });
        assert.doesNotMatch(svg, /NaN|Infinity/);
      }
    }
  });
});
