import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { startingSettings } from '../../../src/activations/startingSettings';
import { columnOf } from '../../../src/math/compile';
import { parse } from '../../../src/math/parse';
import { sparkline } from '../../../src/plot/sparkline';

const box = { width: 30, height: 20, margin: 2 };

function drawn(text: string): string {
  const parsed = parse(text);
  assert.ok(parsed.ok);
  return sparkline(columnOf(parsed.expression), box);
}

describe('a sparkline', () => {
  it('is flat and then a straight line for ReLU', () => {
    assert.match(drawn('max(x, 0)'), /^M2 18L1[12]\.\d+ 1[78](\.\d+)?L26\.\d+ 2$/);
  });

  it('has a gap where the function jumps', () => {
    assert.equal(drawn('where(x > 0, 1, 0)').match(/M/g)?.length, 2);
  });

  it('is empty where the function has no values', () => {
    assert.equal(drawn('log(-1 - x * x)'), '');
  });

  it('stays in its box, for every activation', () => {
    for (const activation of catalogue) {
      const instance = instantiate(activation, startingSettings(activation, {}));
      if (!instance.ok) continue;
      const path = sparkline(columnOf(instance.expression), box);
      assert.notEqual(path, '', activation.id);
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      numbers.forEach((number, index) => {
        const most = index % 2 === 0 ? box.width : box.height;
        assert.ok(number >= 1 && number <= most - 1, `${activation.id}: ${number}`);
      });
    }
  });
});
