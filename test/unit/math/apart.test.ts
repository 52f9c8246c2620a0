import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Apart, apart, type Farthest } from '../../../src/math/apart';
import { compile } from '../../../src/math/compile';
import { simplify } from '../../../src/math/simplify';
import { expressions } from './arbitrary';
import { parsed } from './parsed';

/** Where a distance is largest, beside its size; what is left out is empty. */
type Where = Partial<Pick<Farthest, 'at' | 'along' | 'beside' | 'towards'>>;

interface Case {
  readonly f: string;
  readonly g: string;
  readonly values: readonly [size: number, where: Where];
  readonly slopes: readonly [size: number, where: Where];
}

const gelu = '0.5 * x * erfc(-x / sqrt(2))';
const geluByTanh = '0.5 * x * (1 + tanh(sqrt(2/pi) * (x + 0.044715 * x^3)))';

/** Numbers of mpmath, with 30 digits, where they are no closed forms. */
const cases: readonly Case[] = [
  {
    f: gelu,
    g: geluByTanh,
    values: [4.732355206872849e-4, { at: [-2.69894138637727, 2.69894138637727] }],
    slopes: [8.684518349859139e-4, { at: [-2.01865575977183, 2.01865575977183] }],
  },
  {
    f: gelu,
    g: 'x * sigmoid(1.702 * x)',
    values: [0.02033487220923923, { at: [-2.27039773719661, 2.27039773719661] }],
    slopes: [0.02907204551562298, { at: [-1.42194759096482, 1.42194759096482] }],
  },
  {
    f: 'clip(x / 6 + 0.5, 0, 1)',
    g: 'clip(0.2 * x + 0.5, 0, 1)',
    values: [1 / 12, { at: [-2.5, 2.5] }],
    slopes: [
      1 / 6,
      {
        along: [
          { lo: -3, hi: -2.5 },
          { lo: 2.5, hi: 3 },
        ],
      },
    ],
  },
  {
    f: 'max(x, 0.01 * x)',
    g: 'max(x, 0.3 * x)',
    values: [Infinity, { towards: ['left'] }],
    slopes: [0.29, { along: [{ lo: -Infinity, hi: 0 }] }],
  },
  {
    f: 'max(x, 0)',
    g: 'where(x > 0, x, expm1(x))',
    values: [1, { towards: ['left'] }],
    slopes: [1, { beside: [0] }],
  },
  {
    f: 'sigmoid(x)',
    g: 'clip(0.2 * x + 0.5, 0, 1)',
    values: [0.07585818002124355, { at: [-2.5, 2.5] }],
    slopes: [0.12989628345489188, { beside: [-2.5, 2.5] }],
  },
  {
    f: 'softplus(x)',
    g: 'softplus(2 * x) / 2',
    values: [Math.LN2 / 2, { at: [0] }],
    slopes: [0.15014155300038884, { at: [-1.06127506190504, 1.06127506190504] }],
  },
  {
    f: 'where(x >= 0, 1, 0)',
    g: '0.25',
    values: [0.75, { along: [{ lo: 0, hi: Infinity }] }],
    slopes: [0, {}],
  },
  { f: 'x * sigmoid(x)', g: 'x / (1 + exp(-x))', values: [0, {}], slopes: [0, {}] },
  {
    f: 'x + 3',
    g: 'x',
    values: [3, { along: [{ lo: -Infinity, hi: Infinity }] }],
    slopes: [0, {}],
  },
];

describe('how far two functions are apart', function () {
  // A search of some hundred thousand interval operations, on machines that may be busy.
  this.timeout(60_000);

  for (const { f, g, values, slopes } of cases) {
    const found = (): Apart => apart(parsed(f), parsed(g));
    it(`by value: ${f} and ${g}`, () => sameDistance(found().values, values));
    it(`by slope: ${f} and ${g}`, () => sameDistance(found().slopes, slopes));
    it(`either way: ${f} and ${g}`, () => {
      const [there, back] = [found(), apart(parsed(g), parsed(f))];
      for (const kind of ['values', 'slopes'] as const) {
        assert.ok(isNear(there[kind].size, back[kind].size), kind);
      }
    });
  }

  it('is only sampled where nothing can be proven, and says so', () => {
    const { values } = apart(parsed('x^2 * sin(exp(x))'), parsed('0'));
    assert.equal(values.proven, false);
    assert.ok(values.size > 100);
  });

  it('is left open for what is too much to look at', () => {
    let nested = parsed('x');
    for (let level = 0; level < 500; level += 1) {
      nested = { kind: 'unary', name: 'tanh', argument: nested };
    }
    const { values, slopes } = apart(nested, parsed('x'));
    for (const { size } of [values, slopes]) assert.ok(Number.isNaN(size));
  });

  it('is exceeded nowhere, where it is proven', () => {
    const places = fc.double({ min: -8, max: 8, noNaN: true });
    let proven = 0;
    fc.assert(
      fc.property(expressions(3), expressions(3), places, (f, g, x) => {
        const { values } = apart(f, g);
        if (!values.proven) return;
        proven += 1;
        const [one = NaN, other = NaN] = [f, g].map((each) => compile(simplify(each))(x));
        const here = Math.abs(one - other);
        const scale = Math.max(1, Math.abs(one), Math.abs(other));
        assert.ok(!(here > values.size * (1 + 1e-8) + 1e-9 * scale), `${here} at ${x}`);
      }),
      { seed: 20180515, numRuns: 60 },
    );
    assert.ok(proven > 10, String(proven));
  });
});

function sameDistance(found: Farthest, [size, where]: Case['values']): void {
  assert.ok(isNear(found.size, size), `${found.size} is not ${size}`);
  assert.ok(found.proven);
  assert.deepEqual(rounded(found), rounded({ ...NOWHERE, ...where }));
}

const NOWHERE = { at: [], along: [], beside: [], towards: [] } as const;

function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.abs(b);
}

function rounded({ at, along, beside, towards }: Required<Where>) {
  const short = (x: number) => Number(x.toPrecision(7));
  return {
    at: at.map(short),
    along: along.map(({ lo, hi }) => [short(lo), short(hi)]),
    beside: beside.map(short),
    towards,
  };
}
