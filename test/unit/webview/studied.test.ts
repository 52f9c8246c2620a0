import assert from 'node:assert/strict';
import type { ParameterUse } from '../../../src/detect/use';
import { isUnknown, pointBelow } from '../../../src/math/analysis';
import { exp, x } from '../../../src/math/build';
import { atPoint } from '../../../src/math/compile';
import type { PanelUse } from '../../../src/protocol';
import { initialState, type PanelState } from '../../../webview/state';
import { createStudies, type Studied } from '../../../webview/studied';
import { knowingAll, literal, useOf } from './fixtures';

const unknown: ParameterUse = { argument: 'negative_slope', value: null, source: 'unknown' };

describe('what is studied', () => {
  it('begins at the values of the source', () => {
    const item = useOf('leaky_relu', 1, { negative_slope: literal('negative_slope', 0.2) });
    assert.deepEqual(studied(stateOf(item)).start, { negative_slope: 0.2 });
  });

  it('begins at the default where the source is silent or not understood', () => {
    assert.deepEqual(studied(stateOf(useOf('leaky_relu', 1))).start, { negative_slope: 0.01 });
    const item = useOf('leaky_relu', 1, { negative_slope: unknown });
    assert.deepEqual(studied(stateOf(item)).start, { negative_slope: 0.01 });
  });

  it('begins at 0 where nothing gives a value', () => {
    assert.deepEqual(studied(stateOf(useOf('threshold', 1))).start, { threshold: 0, value: 0 });
  });

  it('gives each of the pieces of a Maxout a bias', () => {
    const weights: ParameterUse = { argument: 'weights', value: [1, 0, -1], source: 'literal' };
    assert.deepEqual(studied(stateOf(useOf('maxout', 1, { weights }))).start, {
      weights: [1, 0, -1],
      biases: [0, 0, 0],
    });
  });

  it('is drawn at the values of the sliders', () => {
    const item = useOf('leaky_relu', 1, { negative_slope: literal('negative_slope', 0.2) });
    const { drawing, settings } = studied({
      ...stateOf(item),
      overrides: { negative_slope: 0.5, alpha: 3 },
    });
    assert.deepEqual(settings, { negative_slope: 0.5 });
    assert.ok(drawing.ok);
    assert.equal(atPoint(drawing.shown.value, -2), -1);
    assert.equal(atPoint(drawing.shown.derivative, -2), 0.5);
  });

  it('says what is wrong with a value outside of the domain', () => {
    const item = useOf('celu', 1, { alpha: literal('alpha', 0) });
    const { drawing } = studied(stateOf(item));
    assert.ok(!drawing.ok);
    assert.match(drawing.problem, /alpha/);
  });

  it('is a function of the user’s own, by its body', () => {
    const item = useOf('expression', 1);
    const own = { ...item, use: { ...item.use, text: 'growth', expression: exp(x) } };
    const { activation, drawing } = studied(stateOf(own));
    assert.equal(activation.name, 'growth');
    assert.ok(drawing.ok);
    assert.equal(atPoint(drawing.shown.value, 0), 1);
  });

  it('is nothing where only the running program knows', () => {
    const { of } = createStudies(() => {}, knowingAll);
    assert.equal(of(stateOf(useOf('unknown', 1))), undefined);
    assert.equal(of(initialState), undefined);
  });

  it('is an expression that was typed, sketched at first, its parameters at 1', () => {
    const { of } = createStudies(() => {}, knowingAll);
    const found = of(typed('a * x'));
    assert.deepEqual(found?.settings, { a: 1 });
    assert.equal(found.activation.name, 'a * x');
    assert.ok(found.drawing.ok);
    assert.equal(found.drawing.analysed, false);
    assert.equal(atPoint(found.drawing.shown.value, 3), 3);
    assert.equal(found.remarks, undefined);
  });

  it('is analysed when nothing has been typed for a while, with what it equals', async () => {
    const state = { ...typed('log(1 + exp(x))'), overrides: { a: 2 } };
    const found = await new Promise<Studied | undefined>((resolve) => {
      const { of } = createStudies(() => resolve(of(state)), knowingAll);
      of(state);
    });
    assert.ok(found?.drawing.ok && found.drawing.analysed);
    assert.equal(found.atStart, found.drawing);
    assert.equal(found.remarks?.equals?.activation.id, 'softplus');
    assert.equal(found.remarks?.unstableForms.length, 1);
  });

  it('is the slice that is chosen, with the facts and companions of it', () => {
    const { of } = createStudies(() => {}, knowingAll);
    const state = { ...initialState, study: { kind: 'catalogue', activation: 'softmax' } as const };
    const begun = of(state);
    const ten = of({ ...state, drawn: { ...state.drawn, slice: { classes: 10 } } });
    assert.ok(ten?.drawing.ok && begun?.drawing.ok);
    assert.equal(Math.abs(atPoint(ten.drawing.shown.value, 0) - 0.1) < 1e-15, true);
    assert.deepEqual(
      ten.drawing.companions.map(({ role }) => role),
      ['otherClass'],
    );
    assert.notEqual(ten.activation.slice, begun.activation.slice);
    // The x axis begins with the entry, whatever the slice.
    assert.equal(ten.atStart, begun.atStart);
    assert.equal(of(state), begun);
  });

  it('has the pieces of a Maxout beside it, as they are edited', () => {
    const item = useOf('maxout', 1);
    const overrides = { weights: [1, -1, 0], biases: [0, 0, 2] };
    const { drawing } = studied({ ...stateOf(item), overrides });
    assert.ok(drawing.ok);
    assert.deepEqual(
      drawing.companions.map(({ shown }) => atPoint(shown.value, 3)),
      [3, -3, 2],
    );
    assert.deepEqual(
      drawing.shown.analysis.kinks.map(({ x }) => x),
      [-2, 2],
    );
  });

  it('is not worked out again when something else changes', () => {
    const { of } = createStudies(() => {}, knowingAll);
    const state = stateOf(useOf('relu', 1));
    assert.equal(of(state), of({ ...state, query: 'elu', probe: 1, view: [1, 2] }));
  });

  it('brings its slope along while f″ is shown, and not otherwise', () => {
    const { of } = createStudies(() => {}, knowingAll);
    const state = stateOf(useOf('sigmoid', 1));
    const slopeOf = (secondDerivative: boolean) => {
      const drawing = of({ ...state, secondDerivative })?.drawing;
      assert.ok(drawing?.ok);
      return drawing.shown.slope;
    };
    assert.equal(slopeOf(false), undefined);
    const [bend = Number.NaN] = slopeOf(true)?.derivative(Float64Array.of(0)) ?? [];
    assert.equal(Math.abs(bend), 0);
    assert.equal(slopeOf(false), undefined);
  });

  it('knows where |f′| falls below the threshold that is set', () => {
    const { of } = createStudies(() => {}, knowingAll);
    const state = stateOf(useOf('elu', 1, { alpha: literal('alpha', 1) }));
    const drawing = of({ ...state, level: 0.02 })?.drawing;
    assert.ok(drawing?.ok);
    const { leftSaturation } = drawing.shown.analysis;
    assert.ok(!isUnknown(leftSaturation));
    assert.equal(pointBelow(leftSaturation, 0.02), Math.log(0.02));
  });
});

function stateOf(item: PanelUse): PanelState {
  const study = {
    kind: 'use',
    uri: 'file:///net.py',
    fileName: 'net.py',
    index: 0,
    item,
  } as const;
  return { ...initialState, study };
}

function typed(text: string): PanelState {
  return { ...initialState, study: { kind: 'expression', text } };
}

function studied(state: PanelState): Studied {
  const found = createStudies(() => {}, knowingAll).of(state);
  assert.ok(found !== undefined);
  return found;
}
