import type { Random } from './random';

/** Changes a text in one of the ways in which half-written and hostile files differ from whole ones. */
type Mutation = (text: string, random: Random) => string;

/** What is put in: what the languages are made of, what ends lines, what terminals and parsers trip over. */
const PIECES = [
  ...'()[]{}"\'`#:=.,;\\@*/<>%!?$&|~^-+ \t\n\r\v\f\0',
  '\r\n',
  '"""',
  "'''",
  '/*',
  '*/',
  '${',
  '=>',
  '**',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\u0085',
  '\ud83d',
  '\ude00',
  '😀',
  'é',
  '\u001b[2J',
  'nn.ReLU()',
  'torch.relu(',
  'tf.relu(x)',
  'activation="relu"',
  'lambda x:',
  'import torch\n',
  'from torch import nn\n',
  'class A(nn.Module):\n',
  '    ',
  '__proto__',
  'constructor',
  'nn.Sequential(',
  '# activation-lens: ignore[AL401]',
  '1e999',
  '-0',
  '9007199254740993',
] as const;

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => splice(text, random, 0, random.pick(PIECES) ?? ''),
  (text, random) => splice(text, random, random.below(40), ''),
  (text, random) => splice(text, random, random.below(6), random.pick(PIECES) ?? ''),
  (text, random) => splice(text, random, 0, (random.pick(PIECES) ?? '').repeat(random.below(300))),
  (text, random) => {
    const start = random.below(text.length + 1);
    return splice(text, random, 0, text.slice(start, start + random.below(400)));
  },
  (text, random) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(random.below(lines.length), 1 + random.below(3));
    lines.splice(random.below(lines.length + 1), 0, line);
    return lines.join('\n');
  },
  (text, random) => text.replace(/\n/g, () => random.pick(['\n', '\r\n', '\r'])),
  (text) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length)),
  (text) => text.replaceAll('(', '').replaceAll("'", '"'),
  (text) => `\ufeff${text}`,
];

/** A text after a few changes. */
export function mutated(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left--) {
    changed = random.pick(MUTATIONS)(changed, random);
  }
  return changed;
}

/** A text after what a person does at once: a key, a word, a line that goes or comes back. */
export function edited(text: string, random: Random): string {
  const kind = random.below(18);
  if (kind >= 14) return remarked(text, random);
  if (kind >= 10) return renamed(text, random);
  if (kind < 6) return splice(text, random, 0, random.pick(PIECES) ?? '');
  if (kind < 8) return splice(text, random, 1 + random.below(30), '');
  return random.pick(MUTATIONS)(text, random);
}

/** One word becomes another one of the text: names are bound, and looked up, elsewhere. */
function renamed(text: string, random: Random): string {
  const words = [...text.matchAll(/[A-Za-z_]\w*/g)];
  const [from, to] = [random.pick(words), random.pick(words)];
  if (!from || !to) return text;
  return text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
}

/** Of any characters, or of what the languages are made of. */
export function anyText(random: Random): string {
  const length = random.below(2_000);
  const isBytes = random.chance(0.3);
  const parts = Array.from({ length }, () =>
    isBytes ? String.fromCharCode(random.below(65_536)) : (random.pick(PIECES) ?? ''),
  );
  return parts.join('');
}

/** One piece so often that whatever goes by nesting, by lines or by columns is at its end. */
export function longText(random: Random): string {
  const piece =
    random.pick([...PIECES, 'a ', 'a.b', 'a,', 'f(', 'x if y else ', 'not ', 'f"{']) ?? '';
  const times = random.pick([1_000, 10_000, 100_000]);
  const head = random.pick([
    '',
    'import torch\nfrom torch import nn\nx = ',
    'import * as tf from "@tensorflow/tfjs";\n',
  ]);
  return head + piece.repeat(times) + random.pick(['', 'torch.relu(x)', ')'.repeat(times)]);
}

function splice(text: string, random: Random, removed: number, inserted: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** What stands on lines that say nothing, or looks as if it did. */
const REMARKS = [
  '',
  '# x',
  '// x',
  '# nn.ReLU()',
  '// tf.relu(',
  '#',
  '    ',
  '# SGD',
  '"""',
  '\\',
];

/** A text with another comment or empty line, or with one fewer, or with more in one. */
function remarked(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const indentation = line.slice(0, line.length - line.trimStart().length);
  const says = /^\s*(#|\/\/|$)/;
  const silent = lines.flatMap((each, index) => (says.test(each) ? [index] : []));
  const other = random.pick([0, ...silent]) ?? 0;
  const remark = random.pick(REMARKS) ?? '';
  const kind = random.below(4);
  if (kind < 2) lines.splice(at, 0, (kind === 0 ? indentation : '') + remark);
  else if (kind === 2) lines.splice(other, 1 + random.below(2));
  else lines[other] = `${lines[other] ?? ''}${remark}`;
  return lines.join('\n');
}
