import assert from 'node:assert/strict';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { knowing } from '../../../src/picture/analyser';
import { draw } from '../../../src/picture/drawing';
import { SATURATION_LEVEL } from '../../../src/plot/zones';
import { decode, encode } from '../../../src/protocolCodec';
import { type Worked, workedOut } from '../../../src/report/worked';
import { words } from '../../../src/text/text';
import { createAnalysers } from '../../../webview/analyser';
import { fullAnalyser } from '../../../webview/fullAnalyser';
import { initialState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { knowingAll, literal, useOf } from './fixtures';

const say = words();

describe('what the page of the panel brings', () => {
  for (const { id, name } of catalogue) {
    it(`is all that is shown of ${name}`, () => {
      const brought = broughtOf(id);
      const { activation, drawing } = studied(id);
      assert.ok(drawing.ok);
      const { settings } = brought;
      const extras = { level: SATURATION_LEVEL };
      const again = draw(activation, settings, knowing(brought), extras);
      assert.ok(again.ok && again.analysed);
      assert.deepEqual(again.shown.analysis, drawing.shown.analysis);
      assert.deepEqual(
        again.companions.map(({ shown }) => shown.analysis),
        drawing.companions.map(({ shown }) => shown.analysis),
      );
      const about = [activation, settings, again.shown.analysis, say] as const;
      assert.deepEqual(knowing(brought).facts(...about), fullAnalyser.facts(...about));
    });
  }

  it('is of a function of the user’s own too', () => {
    const expression = findActivation('mish')?.expression;
    const { use } = useOf('expression', 1);
    const worked = workedOut({ ...use, text: 'smooth', ...(expression && { expression }) }, say);
    assert.equal(worked?.activation, 'expression');
    assert.ok(worked.facts.length > 5);
  });

  it('is nothing where nothing is drawn', () => {
    assert.equal(workedOut(useOf('unknown', 1).use, say), undefined);
    const celu = useOf('celu', 1, { alpha: literal('alpha', 0) });
    assert.equal(workedOut(celu.use, say), undefined);
  });

  it('says nothing of other settings, levels and functions', () => {
    const known = knowing(broughtOf('elu'));
    const elu = findActivation('elu') ?? assert.fail();
    for (const [settings, level] of [
      [{ alpha: 2 }, SATURATION_LEVEL],
      [{}, 0.01],
    ] as const) {
      const drawing = draw(elu, settings, known, { level });
      assert.ok(drawing.ok && !drawing.analysed);
    }
    const about = [elu, { alpha: 2 }, analysisOf('elu'), say] as const;
    assert.equal(known.facts(...about), undefined);
    const celu = findActivation('celu') ?? assert.fail();
    assert.equal(known.facts(celu, {}, analysisOf('celu'), say), undefined);
  });
});

describe('what is studied before all of the panel is loaded', () => {
  const study = { kind: 'catalogue', activation: 'elu' } as const;

  it('is sketched, and drawn again with all that is known when that can be worked out', async () => {
    const state = { ...initialState, study };
    const changed = { ...state, overrides: { alpha: 2 } };
    let loaded = () => {};
    const isLoaded = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const analysers = createAnalysers(undefined, loaded);
    const { of } = createStudies(() => {}, analysers);
    assert.equal(isAnalysed(of(state)), false);
    assert.equal(isAnalysed(of(changed)), false);
    void analysers.load();
    await isLoaded;
    assert.equal(isAnalysed(of(state)), true);
  });

  it('is drawn with all that is known at a later drawing where loading failed at first', async () => {
    const state = { ...initialState, study };
    const lost = new Error('the connection was lost');
    const answers = [Promise.reject(lost), Promise.resolve(fullAnalyser)];
    let loaded = () => {};
    const isLoaded = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const analysers = createAnalysers(undefined, loaded, () => answers.shift() ?? assert.fail());
    const { of } = createStudies(() => {}, analysers);
    await assert.rejects(analysers.load(), lost);
    assert.equal(isAnalysed(of(state)), false);
    // One is on its way: none is asked for beside it.
    assert.equal(isAnalysed(of(state)), false);
    await isLoaded;
    assert.equal(isAnalysed(of(state)), true);
    assert.equal(answers.length, 0);
  });

  it('is drawn once if its page has brought what is known', () => {
    let now = knowing(broughtOf('elu'));
    const { of } = createStudies(() => {}, { now: () => now });
    const state = { ...initialState, study };
    const first = of(state);
    assert.equal(isAnalysed(first), true);
    now = fullAnalyser;
    assert.equal(of(state), first);
  });
});

function isAnalysed(found: ReturnType<ReturnType<typeof createStudies>['of']>): boolean {
  assert.ok(found?.drawing.ok);
  return found.drawing.analysed;
}

function studied(activation: string) {
  const { of } = createStudies(() => {}, knowingAll);
  return of({ ...initialState, study: { kind: 'catalogue', activation } }) ?? assert.fail();
}

function analysisOf(activation: string) {
  const { drawing } = studied(activation);
  assert.ok(drawing.ok);
  return drawing.shown.analysis;
}

/** Through the page, as text. */
function broughtOf(activation: string): Worked {
  const worked = workedOut(useOf(activation, 1).use, say);
  return decode(JSON.parse(JSON.stringify(encode(worked)))) as Worked;
}
