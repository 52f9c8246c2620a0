import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../src/activations/catalogue';
import { kinkMeasurements } from '../../../src/frameworks/kinkDerivatives';

interface Measured {
  readonly runtime: string;
  readonly api: string;
  readonly canonical: string;
  readonly x: number;
  readonly derivative: number;
}

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')) as T;
}

const measured = fixture<readonly Measured[]>('kinks.json');
const { torch_other_kinks: others, activations } = fixture<{
  torch_other_kinks: Record<string, string>;
  activations: Record<string, { framework_grad_at_kink: { torch_2_13: Record<string, string> } }>;
}>('math.json');

function ofTorch(row: string, x: string): number {
  return Number(activations[row]?.framework_grad_at_kink.torch_2_13[x]);
}

/** Arguments that the table keeps as parameters. */
function withoutArguments(api: string): string {
  return api.replace(
    /^torch (?=F\.)|\((0\.01|0\.2|0\.25|alpha=2)\)$|\{'alpha': 2\.0\}$| eval$/g,
    '',
  );
}

describe('derivatives that runtimes return at kinks', () => {
  for (const { runtime, api, canonical, x, derivative } of measured) {
    it(`has what was measured: ${api} of ${runtime} at ${x}`, () => {
      const found = kinkMeasurements(canonical).filter(
        (one) =>
          one.runtime === runtime.replace(' (cpu)', '') &&
          one.api === withoutArguments(api) &&
          one.x === x &&
          one.derivative === derivative,
      );
      assert.equal(found.length, 1);
    });
  }

  it('has nothing else but five values of PyTorch that the reference mathematics measured', () => {
    const all = catalogue.flatMap(({ id }) => kinkMeasurements(id));
    assert.equal(all.length, measured.length + 5);
    const derivative = (id: string, api: string) =>
      kinkMeasurements(id)
        .filter((one) => one.api === api)
        .map((one) => one.derivative);
    assert.deepEqual(derivative('relu', 'torch.maximum(x,0)'), [
      Number(others['torch.maximum(x,0) at 0']),
    ]);
    assert.deepEqual(derivative('relu', 'torch.clamp(min=0)'), [
      Number(others['torch.clamp(x,min=0) at 0']),
    ]);
    assert.deepEqual(derivative('leaky_relu', 'torch.maximum(x,0.01x)'), [
      Number(others['torch.maximum(x,0.01x) at 0']),
    ]);
    const clamp = Number(others['torch.clamp(x,-1,1) at +-1']);
    assert.deepEqual(derivative('hard_tanh', 'torch.clamp(x,-1,1)'), [clamp, clamp]);
    assert.deepEqual(derivative('threshold', 'F.threshold'), [ofTorch('threshold_1_0', '1')]);
    assert.deepEqual(
      derivative('elu', 'F.elu'),
      ['elu_0.5', 'elu', 'elu_2'].map((row) => ofTorch(row, '0')),
    );
  });

  it('knows of nothing for a smooth function', () => {
    assert.deepEqual(kinkMeasurements('tanh'), []);
    assert.deepEqual(kinkMeasurements('toString'), []);
  });
});
