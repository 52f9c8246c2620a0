import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../src/activations/catalogue';
import { initialisations } from '../../../src/activations/initialisations';
import { instantiate } from '../../../src/activations/instantiate';
import { sliced } from '../../../src/activations/slicing';
import { phraseIn } from '../../../src/text/phrases';
import { phrasesEnglish } from '../../../src/text/phrasesEnglish';
import { textsFrom, words } from '../../../src/text/text';
import { bundle } from './bundle';

const inChinese = (sentence: string) => phraseIn(words(textsFrom(bundle)), sentence);
const HAN = /[\u4e00-\u9fff]/u;

const ALIASES = new Set(catalogue.flatMap(({ aliases }) => aliases));

/** What is written of why something is not known or not so, with a value in each placeholder. */
function reasonsWritten(): readonly string[] {
  const reasons = written(
    ['math', 'activations'],
    /(['"`])([a-z](?:(?!\1).)*(?:(?!\1)[a-z0}]))\1(?!\.split)/g,
  );
  const gaveUp = written(['detect', 'parsing'], /()'((?:The|There|A) [a-z ]+\.)'/g);
  return [...reasons.filter((text) => /^[a-z]+ .*[a-z]+ [a-z]+/.test(text)), ...gaveUp]
    .filter((text) => !ALIASES.has(text) && !/\bexpit\b/.test(text))
    .map((text) => text.replace(/\$\{side\}/, 'left').replace(/\$\{[^}]*\}/g, '1.5'))
    .map((text) => (/(?:defined|becomes 0)$/.test(text) ? `${text} at x = 7` : text))
    .map((text) => (text.startsWith('for x') ? `a divisor becomes 0 ${text}` : text));
}

/** Literals of some rooms, comments apart. */
function written(rooms: readonly string[], pattern: RegExp): readonly string[] {
  return rooms
    .flatMap((room) =>
      readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && name !== 'papers.ts')
        .map((name) => readFileSync(join('src', room, name), 'utf8')),
    )
    .map((code) => code.replace(/\/\*\*?[\s\S]*?\*\/|(?<!:)\/\/.*/g, ''))
    .flatMap((code) => [...code.matchAll(pattern)].map(([, , text = '']) => text));
}

describe('phraseIn', () => {
  const phrases: readonly (readonly [english: string, chinese: string])[] = [
    ['the limit on the left was not decided', '未能判定左侧的极限'],
    ['a zero near x = 1.5 was not isolated', '未能分离 x = 1.5 附近的零点'],
    ['the logarithm is not defined for x < 0', '当 x < 0 时对数无定义'],
    ['alpha must be greater than 0 and finite, not -1.', 'alpha 应大于 0 且为有限值，不能是 -1。'],
    [
      'ELU has no parameter size; it has alpha, scale.',
      'ELU 没有参数 size；其参数有 alpha, scale。',
    ],
    ['weights and biases must have the same length.', 'weights 与 biases 的长度应相同。'],
  ];
  for (const [english, chinese] of phrases) {
    it(`says “${english}” in other words`, () => {
      assert.equal(inChinese(english), chinese);
    });
  }

  it('leaves a sentence that it does not know as it is', () => {
    for (const sentence of ['', 'no such sentence', 'toString', 'alpha must be 7']) {
      assert.equal(inChinese(sentence), sentence);
    }
  });

  it('changes nothing in English', () => {
    const say = words();
    for (const template of Object.values(phrasesEnglish)) {
      const sentence = template.replace(/\{\w+\}/g, '7');
      assert.equal(phraseIn(say, sentence), sentence);
    }
  });

  it('writes places as other numbers are written', () => {
    const told = [
      ['a divisor becomes 0 at x = -1', 'a divisor becomes 0 at x = −1'],
      [
        'a power is not defined for x between -0.30000000000000004 and 2',
        'a power is not defined for x between −0.3 and 2',
      ],
    ] as const;
    for (const [sentence, shown] of told) assert.equal(phraseIn(words(), sentence), shown);
  });

  it('knows what the catalogue says of slices, of training and of starts', () => {
    const told = catalogue.flatMap((activation) => {
      const start = Object.fromEntries(
        (activation.slicing?.parameters ?? []).map(({ name, default: value }) => [
          name,
          value ?? 0,
        ]),
      );
      const { slice } = sliced(activation, start);
      return [activation.slice, activation.training, slice].filter((text) => text !== undefined);
    });
    assert.ok(told.length > 20);
    const starts = initialisations
      .map(({ name }) => name)
      .filter((name) => name.includes('default'));
    assert.deepEqual(
      [...told, ...starts].filter((sentence) => !HAN.test(inChinese(sentence))),
      [],
    );
  });

  it('knows what may be wrong with settings', () => {
    const hostile = [
      -1,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      '',
      'x',
      [],
      [Number.NaN],
      Array(65).fill(1),
      1e-9,
    ];
    const problems = catalogue.flatMap((activation) =>
      [...activation.parameters.map(({ name }) => name), 'stranger'].flatMap((name) =>
        hostile.flatMap((value) => {
          const found = instantiate(activation, { [name]: value });
          return found.ok ? [] : [found.problem];
        }),
      ),
    );
    assert.ok(problems.length > 100);
    assert.deepEqual(
      [...new Set(problems)].filter((problem) => !HAN.test(inChinese(problem))),
      [],
    );
  });

  it('knows each reason why something is not known', () => {
    const reasons = reasonsWritten();
    assert.ok(reasons.length > 25, `${reasons.length}`);
    assert.deepEqual(
      reasons.filter((reason) => !HAN.test(inChinese(reason))),
      [],
    );
  });

  it('takes no longer than its sentence', () => {
    const long = `alpha must be ${'at least 0 and '.repeat(100_000)}, not -1.`;
    assert.ok(inChinese(long).length > 0);
  });
});
