import type { Span } from '../../detect/use';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';

/**
 * What the text of a class shows where no outline can: a gradient written by hand, and
 * noise. Python alone, where such classes are written.
 */
export const codeRules: readonly AdviceRule[] = [
  {
    code: 'AL309',
    slug: 'mpelu-alpha-zero',
    survey: 'R23',
    severity: 'info',
    enabled: true,
    references: ['li'],
    observe: (evidence) => classes(evidence, /mpelu/i).flatMap((one) => dividingByAlpha(one)),
  },
  {
    code: 'AL310',
    slug: 'noisy-test',
    survey: 'R31',
    severity: 'info',
    enabled: true,
    references: ['gulcehre'],
    observe: (evidence) =>
      classes(evidence, /^(n(an|ah)|noisy)_?(relu|tanh|sigmoid|hard_?tanh|hard_?sigmoid|act\w*)/i)
        .filter(({ body }) => !/\bdef sample\b|exploration|Linear/i.test(body))
        .flatMap((one) => [...alwaysRandom(one), ...fromZero(one)]),
  },
];

interface PythonClass {
  readonly name: Span;
  readonly body: string;
  /** Of the body in the text. */
  readonly start: number;
}

/** Classes of the file whose name fits, each up to the next line that is indented no deeper. */
function classes({ source }: Evidence, name: RegExp): readonly PythonClass[] {
  return [...source.matchAll(/^([ \t]*)class[ \t]+(\w+)[^\n]*\n/gm)].flatMap((match) => {
    const [whole, indent = '', found = ''] = match;
    const at = match.index + whole.indexOf(found, indent.length + 'class'.length);
    const start = match.index + whole.length;
    const rest = source.slice(start);
    const end = new RegExp(`^[ \\t]{0,${indent.length}}[^\\s#]`, 'm').exec(rest);
    return name.test(found)
      ? [
          {
            name: { start: at, end: at + found.length },
            body: rest.slice(0, end?.index),
            start,
          },
        ]
      : [];
  });
}

/** f / α in place of e^(βx) − 1: 0/0 where α is 0. */
function dividingByAlpha({ body, start }: PythonClass): readonly Observation[] {
  const backward = /def backward\b/.exec(body);
  const found = backward && /\/\s*\(?\s*((?:self|ctx)\.)?alpha\w*/.exec(body.slice(backward.index));
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

function alwaysRandom({ name, body }: PythonClass): readonly Observation[] {
  return /\bdef (?:forward|call)\b/.test(body) &&
    RANDOM.test(body) &&
    !/training|\btest\b|\beval\b|deterministic/.test(body)
    ? [{ span: name, message: { key: 'rule.noisy-test.message' } }]
    : [];
}

function fromZero({ body, start }: PythonClass): readonly Observation[] {
  const found = /self\.p\s*=\s*(?:nn\.|torch\.nn\.)?Parameter\(\s*torch\.zeros\(/.exec(body);
  return found
    ? [
        {
          span: { start: start + found.index, end: start + found.index + 'self.p'.length },
          message: { key: 'rule.noisy-test.message.zero' },
        },
      ]
    : [];
}
