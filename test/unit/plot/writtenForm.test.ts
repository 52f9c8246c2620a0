import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { parse } from '../../../src/math/parse';
import { layoutPlot } from '../../../src/plot/layout';
import { type WrittenForm, writtenForm } from '../../../src/plot/writtenForm';

describe('a formula as it is written', () => {
  for (const formula of [
    'x * sigmoid(x)',
    'softplus(x)',
    'max(x, 0)',
    'exp(x)',
    '(exp(x) - 1) / 2',
  ]) {
    it(`is not drawn where it does not overflow, or nothing better is known: ${formula}`, () => {
      assert.equal(formOf(formula), undefined);
    });
  }

  it('is drawn where it overflows', () => {
    const { overflows, domain } = known(formOf('log(1 + exp(x))'));
    assert.ok(domain[0] < 0 && domain[1] > 89, String(domain));
    assert.deepEqual(Object.keys(overflows.value), ['right']);
    assert.deepEqual(Object.keys(overflows.derivative), ['right']);
  });

  it('is drawn on the side where it overflows', () => {
    const { domain } = known(formOf('x / (1 + exp(-x))'));
    assert.ok(domain[0] < -89 && domain[1] < 89, String(domain));
  });

  it('ends at the overflow, and the stable form goes on', () => {
    const { functions, domain } = known(formOf('log(1 + exp(x))'));
    const size = { width: 400, height: 400, arrangement: 'stacked' } as const;
    const { frames } = layoutPlot({ functions, domain, ...size });
    for (const { curves } of frames) {
      const [written, stable] = curves.map((lines) => lines.at(-1)?.at(-1)?.[0] ?? Number.NaN);
      assert.equal(stable, domain[1]);
      assert.ok(Math.abs((written ?? 0) - 88.72) < 0.2, String(written));
    }
  });
});

function formOf(formula: string): WrittenForm | undefined {
  const parsed = parse(formula);
  assert.ok(parsed.ok);
  return writtenForm(parsed.expression, analyse(parsed.expression), ['as written', 'stable']);
}

function known(form: WrittenForm | undefined): WrittenForm {
  assert.ok(form);
  return form;
}
