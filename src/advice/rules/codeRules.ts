import type { Span } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';

/** Lines that begin a definition whose name fits, whatever letters it is in. */
const MPELU = /^([ \t]*)(class|def)[ \t]+(\w{0,99}mpelu\w{0,99})\b[^\r\n]*\r?\n/gim;
const NOISY =
  /^([ \t]*)(class)[ \t]+((?:n(?:an|ah)|noisy)_?(?:relu|tanh|sigmoid|hard_?tanh|hard_?sigmoid|act)\w{0,99})\b[^\r\n]*\r?\n/gim;

/** `false` only if the text of no definition shows something: what else a source holds does not matter. */
export function mayShowInCode(source: string): boolean {
  return /mpelu|(?:nan|nah|noisy)_?(?:relu|tanh|sigmoid|hard|act)/i.test(source);
}

/**
 * What the text of a definition shows where no outline can: a gradient written by hand, and
 * noise. Python alone, where such definitions are written.
 */
export const codeRules: readonly AdviceRule[] = [
  {
    code: 'AL309',
    slug: 'mpelu-alpha-zero',
    survey: 'R23',
    severity: 'info',
    enabled: true,
    references: ['li'],
    observe: (evidence) => definitions(evidence, MPELU).flatMap((one) => dividingByAlpha(one)),
  },
  {
    code: 'AL310',
    slug: 'noisy-test',
    survey: 'R31',
    severity: 'info',
    enabled: true,
    references: ['gulcehre'],
    observe: (evidence) =>
      definitions(evidence, NOISY)
        .filter(({ body }) => !/\bdef sample\b|exploration|Linear/i.test(body))
        .flatMap((one) => [...alwaysRandom(one), ...fromZero(one)]),
  },
];

interface Definition {
  readonly name: Span;
  readonly body: string;
  /** Of the body in the text. */
  readonly start: number;
}

/** Definitions of the file whose name fits, each up to the next line that is indented no deeper. */
function definitions({ source }: Evidence, heads: RegExp): readonly Definition[] {
  if (!mayShowInCode(source)) return [];
  return [...source.matchAll(heads)].flatMap((match) => {
    const [whole, indent = '', word = '', found = ''] = match;
    // A name may be in any letters, `class` is a word of its own in small ones alone.
    if (word !== word.toLowerCase()) return [];
    const at = match.index + whole.indexOf(found, indent.length + word.length);
    const start = match.index + whole.length;
    const rest = source.slice(start);
    const end = new RegExp(`^[ \\t]{0,${indent.length}}[^\\s#]`, 'm').exec(rest);
    return {
      name: { start: at, end: at + found.length },
      body: rest.slice(0, end?.index),
      start,
    };
  });
}

/** f / α in place of e^(βx) − 1: 0/0 where α is 0. TensorFlow’s custom gradients are functions. */
function dividingByAlpha({ body, start }: Definition): readonly Observation[] {
  const backward = /\bdef (backward|grad\w*)\b/.exec(body);
  const found =
    backward && /\/\s{0,9}\(?\s{0,9}((?:self|ctx)\.)?alpha\w*/.exec(body.slice(backward.index));
  if (
    !backward ||
    !found ||
    /eps|clamp|\+\s*1e-/.test(found.input.slice(found.index, found.index + 80))
  ) {
    return [];
  }
  const at = start + backward.index + found.index;
  return [
    {
      span: { start: at, end: at + found[0].length },
      message: { key: 'rule.mpelu-alpha-zero.message' },
    },
  ];
}

const RANDOM = /\b(?:randn(?:_like)?|normal_?|randn)\(/;

function alwaysRandom({ name, body }: Definition): readonly Observation[] {
  return /\bdef (?:forward|call)\b/.test(body) &&
    RANDOM.test(body) &&
    !/training|\btest\b|\beval\b|deterministic/.test(body)
    ? [{ span: name, message: { key: 'rule.noisy-test.message' } }]
    : [];
}

/** As a parameter of PyTorch, or a weight that Keras adds. */
const ZERO_START =
  /self\.p\s*=\s*(?:(?:torch\.)?(?:nn\.)?Parameter\(\s*torch\.zeros\(|self\.add_weight\((?:[^()]|\([^()]*\))*\binitializer\s*=\s*['"]zeros['"])/;

function fromZero({ body, start }: Definition): readonly Observation[] {
  const found = ZERO_START.exec(body);
  return found
    ? [
        {
          span: { start: start + found.index, end: start + found.index + 'self.p'.length },
          message: { key: 'rule.noisy-test.message.zero' },
        },
      ]
    : [];
}
