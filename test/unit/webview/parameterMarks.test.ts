import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import type { ParameterUse } from '../../../src/detect/use';
import { words } from '../../../src/text/text';
import { originsOf } from '../../../webview/parameterMarks';
import { literal } from './fixtures';

const [slope] = findActivation('leaky_relu')?.parameters ?? [];
const [threshold] = findActivation('threshold')?.parameters ?? [];
const use = (source: ParameterUse['source']): ParameterUse => ({
  ...literal('alpha', 0.2),
  source,
});

describe('what is marked at a slider', () => {
  const cases: readonly (readonly [
    what: string,
    use: ParameterUse | undefined,
    usual: number | undefined,
    said: readonly string[],
  ])[] = [
    [
      'the value in the source and the framework’s default',
      use('literal'),
      0.3,
      ['source 0.2: 0.2 in the source', 'default 0.3: 0.3 by the framework’s default'],
    ],
    [
      'the value of a variable alone, where no default is known',
      use('resolved'),
      undefined,
      ['source 0.2: 0.2, from a variable in the source'],
    ],
    [
      'the default, where the source does not say',
      use('default'),
      0.2,
      ['default 0.2: 0.2 by the framework’s default'],
    ],
    [
      'the default, where the source is not understood',
      use('unknown'),
      0.3,
      [
        'nothing: Not known from the source; begins at 0.2',
        'default 0.3: 0.3 by the framework’s default',
      ],
    ],
    ['the default of an entry', undefined, undefined, ['default 0.2: 0.2 by default']],
  ];
  for (const [what, given, usual, said] of cases) {
    it(`is ${what}`, () => {
      assert.ok(slope);
      const origins = originsOf(slope, 0.2, given, usual, words());
      assert.deepEqual(
        origins.map(
          ({ text, mark }) => `${mark ? `${mark.kind} ${String(mark.value)}` : 'nothing'}: ${text}`,
        ),
        said,
      );
    });
  }

  it('is nothing where there is no default', () => {
    assert.ok(threshold);
    const [origin, ...more] = originsOf(threshold, 0, undefined, undefined, words());
    assert.deepEqual(origin, { text: 'There is no default; begins at 0' });
    assert.deepEqual(more, []);
  });
});
