import assert from 'node:assert/strict';
import {
  isExpressionStudy,
  isOutdated,
  readTyped,
  studyOfExpression,
} from '../../../webview/expressionStudy';

describe('what is typed into the box for an expression', () => {
  const kinds: readonly (readonly [text: string, kind: string])[] = [
    ['', 'empty'],
    ['  \n', 'empty'],
    ['x', 'expression'],
    ['where(x > 0, 1, 2)', 'expression'],
    ['2', 'constant'],
    ['sig', 'constant'],
    ['x +', 'problem'],
    ['x $', 'problem'],
    ['('.repeat(10_000), 'problem'],
  ];
  for (const [text, kind] of kinds) {
    it(`is ${kind}: ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.equal(readTyped(text).kind, kind);
      assert.equal(studyOfExpression(text) !== undefined, kind === 'expression');
    });
  }

  it('is studied as before when its own text is there again', () => {
    const before = studyOfExpression('x * a');
    assert.equal(studyOfExpression('x * a', before), before);
    assert.notEqual(studyOfExpression('x * a', { kind: 'catalogue' }), before);
  });

  it('is another than what is shown as long as it cannot be drawn', () => {
    const study = studyOfExpression('x * a') ?? null;
    assert.equal(isOutdated(study, 'x * a'), false);
    assert.equal(isOutdated(study, 'x * a +'), true);
    assert.equal(isOutdated(study, ' '), false);
    assert.equal(isOutdated({ kind: 'catalogue' }, 'x +'), false);
    assert.equal(isOutdated(null, 'x +'), false);
  });

  it('is taken back from what was kept only if it can be drawn', () => {
    assert.ok(isExpressionStudy({ text: 'tanh(x)' }));
    for (const kept of [{}, { text: 1 }, { text: 'x +' }, { text: '' }, { text: null }]) {
      assert.equal(isExpressionStudy(kept), false);
    }
  });
});
