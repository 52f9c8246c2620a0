import assert from 'node:assert/strict';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { figureDrawing, layoutDrawn } from '../../../src/picture/figureDrawing';
import { firstPage } from '../../../src/picture/firstPage';
import { pictureOf } from '../../../src/picture/picture';
import { themePaletteOf } from '../../../src/picture/themePalette';
import { wordingOf } from '../../../src/picture/wording';
import { chooseDomain } from '../../../src/plot/domain';
import { renderPlot } from '../../../src/plot/svg';
import type { PanelUse } from '../../../src/protocol';
import { workedOut } from '../../../src/report/worked';
import { words } from '../../../src/text/text';
import { fullAnalyser } from '../../../webview/fullAnalyser';
import { reduce } from '../../../webview/reduce';
import { initialState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { fileMessage, fileOf, knowingAll, literal, useOf } from '../webview/fixtures';

const say = words();
const WIDTH = 480;

describe('what the panel shows before its script has run', () => {
  for (const { id, name, trainingLaw } of catalogue) {
    const isRandom = trainingLaw !== undefined;
    const promise = isRandom ? 'leaves it to the panel to draw' : 'has the figure that it draws of';
    it(`${promise} ${name}`, () => {
      const page = pageOf(useOf(id, 1));
      if (isRandom) assert.equal(page, undefined);
      else assert.ok(page?.includes(figureInPanel(useOf(id, 1))));
    });
  }

  it('has the values of the source, its place and how it is spelled', () => {
    const page = pageOf(useOf('elu', 7, { alpha: literal('alpha', 0.5) })) ?? '';
    assert.match(page, /<h1 class="title">ELU<\/h1>/);
    assert.match(page, /<p class="title-values">alpha \(α\) = 0\.5<\/p>/);
    assert.match(page, />a\.py, line 7<\/button><code>torch\.nn\.elu<\/code>/);
    assert.match(page, /<span class="fold-about hint">a\.py: 1<\/span>/);
  });

  it('cannot be used, and is passed over by screen readers: the panel takes its place', () => {
    assert.match(pageOf(useOf('elu', 1)) ?? '', /^<div class="panel first" inert>/);
  });

  it('is nothing where nothing can be drawn', () => {
    assert.equal(pageOf(useOf('unknown', 1)), undefined);
    assert.equal(pageOf(useOf('celu', 1, { alpha: literal('alpha', 0) })), undefined);
  });

  it('shows of names what they are, and has no styles or handlers of its own', () => {
    const hostile = '"><img src=x onerror="alert(1)" style="color: red">&<script>';
    const expression = findActivation('softplus')?.expression;
    const { use, ...rest } = useOf('expression', 1, { beta: literal('beta', 1) });
    const own = { ...use, text: hostile, spelling: hostile, ...(expression && { expression }) };
    const page = pageOf({ ...rest, use: own }, hostile) ?? assert.fail();
    assert.ok(page.split('&lt;script&gt;').length > 4);
    assert.doesNotMatch(page, /<img|<script/);
    const tags = page.match(/<[^>]*>/g) ?? [];
    assert.deepEqual(
      tags.filter((tag) => /\s(style|on\w+)=/.test(tag)),
      [],
    );
  });

  it('ends each element that it begins', () => {
    const tags = (pageOf(useOf('elu', 1)) ?? '').match(/<[^>]*>/g) ?? [];
    const open: string[] = [];
    for (const tag of tags) {
      const name = /\w[\w-]*/.exec(tag)?.[0] ?? '';
      if (tag.startsWith('</')) assert.equal(open.pop(), name);
      else if (!tag.endsWith('/>')) open.push(name);
      // HTML knows such an end in pictures and formulas alone.
      else assert.ok(open.some((one) => one === 'svg' || one === 'math') || name === 'svg', tag);
    }
    assert.deepEqual(open, []);
  });
});

function pageOf(item: PanelUse, name = 'a.py'): string | undefined {
  const known = workedOut(item.use, say);
  const begun = { file: fileOf(name, item), index: 0, width: WIDTH, theme: 'dark' } as const;
  return known && firstPage({ ...begun, known }, say);
}

/** As the panel itself draws what it studies when it is told of the file. */
function figureInPanel(item: PanelUse): string {
  const state = reduce(initialState, fileMessage(fileOf('a.py', item)));
  const studied = createStudies(() => {}, knowingAll).of(state) ?? assert.fail();
  const { activation, settings, drawing } = studied;
  assert.ok(drawing.ok);
  const { shown } = drawing;
  const home = chooseDomain([shown]);
  const { drawn: facts = [] } = fullAnalyser.facts(activation, settings, shown.analysis, say) ?? {};
  const picture = pictureOf({ ...studied, drawing }, state.drawn, say, fullAnalyser);
  const looked = { picture, facts, view: home, home, level: state.level };
  const drawn = figureDrawing(looked, say, wordingOf(say));
  return renderPlot(layoutDrawn(drawn, WIDTH), themePaletteOf('dark'), drawn);
}
