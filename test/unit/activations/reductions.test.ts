import assert from 'node:assert/strict';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { reductionsOf } from '../../../src/activations/reductions';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import { subtract } from '../../../src/math/build';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { near, reference } from './reference';

interface Gap {
  readonly beta: string;
  readonly alpha: string;
  readonly slope_at_0: string;
  readonly gap_at_minus_1: string;
  readonly gap_at_minus_10: string;
  readonly slope_at_minus_10: string;
}

describe('special cases', () => {
  for (const activation of catalogue) {
    const all = reductionsOf(activation);
    const exact = all.filter(({ reduction }) => reduction.gapAt === undefined);

    for (const { reduction, from, to, target } of exact) {
      const name = target?.id ?? 'a formula';
      it(`${activation.id} ${JSON.stringify(reduction.at)} is ${name}: the difference is 0 everywhere`, () => {
        const { range } = analyse(subtract(from, to));
        if (isUnknown(range)) assert.fail(range.unknown);
        assert.deepEqual(range.infimumEnclosure, [0, 0]);
        assert.deepEqual(range.supremumEnclosure, [0, 0]);
      });
    }

    it(`of ${activation.id} have settings that can be used, and targets that exist`, () => {
      assert.equal(all.length, activation.reductions?.length ?? 0);
    });
  }

  it('tell a difference: ELU at 0.5 is not ReLU', () => {
    const [elu, relu] = [expression('elu', { alpha: 0.5 }), expression('relu', {})];
    const { range } = analyse(subtract(elu, relu));
    if (isUnknown(range)) assert.fail(range.unknown);
    assert.equal(range.infimum, -0.5);
  });

  for (const row of reference<readonly Gap[]>('mpelu_to_prelu')) {
    it(`MPELU with β = ${row.beta} comes as near to PReLU as the reference says`, () => {
      const [alpha, beta] = [Number(row.alpha), Number(row.beta)];
      const mpelu = compile(expression('mpelu', { alpha, beta }));
      const slope = compile(differentiate(expression('mpelu', { alpha, beta })));
      const prelu = compile(expression('prelu', {}));
      near(Math.abs(mpelu(-1) - prelu(-1)), row.gap_at_minus_1, 1e-11);
      near(Math.abs(mpelu(-10) - prelu(-10)), row.gap_at_minus_10, 1e-11);
      near(slope(-10), row.slope_at_minus_10, 1e-13);
      near(slope(-1e-12), row.slope_at_0, 1e-11);
    });
  }

  it('name the gap at x = −1 where they only come near', () => {
    const nearly = reductionsOf(entry('mpelu')).filter(({ reduction }) => reduction.gapAt === -1);
    assert.deepEqual(
      nearly.map(({ target }) => target?.id),
      ['prelu'],
    );
    near(nearly[0]?.gap ?? Number.NaN, '0.0012458437292013393476', 1e-12);
  });
});

function expression(id: string, settings: Readonly<Record<string, number>>) {
  const instance = instantiate(entry(id), settings);
  return instance.ok ? instance.expression : assert.fail(instance.problem);
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
