import assert from 'node:assert/strict';
import { parseConstant, parseSignature } from '../../../src/frameworks/signature';

describe('parseSignature', () => {
  it('gives positions, targets and defaults', () => {
    assert.deepEqual(parseSignature('input, alpha->negative_slope=0.2, name=None'), {
      options: false,
      parameters: [
        { name: 'input', target: 'input', mirrored: false, position: 0, default: undefined },
        { name: 'alpha', target: 'negative_slope', mirrored: false, position: 1, default: 0.2 },
        { name: 'name', target: 'name', mirrored: false, position: 2, default: null },
      ],
    });
  });

  it('tells the argument whose negative sets a parameter', () => {
    const [lower, upper] = parseSignature('lower->-lambd=-0.5, upper->lambd=0.5').parameters;
    assert.deepEqual([lower?.target, lower?.mirrored, lower?.default], ['lambd', true, -0.5]);
    assert.deepEqual([upper?.target, upper?.mirrored], ['lambd', false]);
  });

  it('has no position after a star', () => {
    assert.deepEqual(
      parseSignature('x, *, approximate=none').parameters.map(({ position }) => position),
      [0, undefined],
    );
  });

  it('reads braces as one object of options', () => {
    assert.deepEqual(parseSignature('{theta=1}'), {
      options: true,
      parameters: [
        { name: 'theta', target: 'theta', mirrored: false, position: undefined, default: 1 },
      ],
    });
  });

  it('of nothing has no parameters', () => {
    assert.deepEqual(parseSignature(''), { options: false, parameters: [] });
  });
});

describe('parseConstant', () => {
  const cases: readonly (readonly [string, string | number | boolean | null])[] = [
    ['0.01', 0.01],
    ['-1', -1],
    ['.5', 0.5],
    ['1e-6', 1e-6],
    ['-1e-6', -1e-6],
    ['1/3', 1 / 3],
    ['None', null],
    ['True', true],
    ['False', false],
    ['none', 'none'],
    ['fan_in', 'fan_in'],
  ];
  for (const [text, value] of cases) {
    it(`reads ${text}`, () => assert.equal(parseConstant(text), value));
  }
});
