import type { Random } from './random';

/** Changes code as people do who go on with it: what comes of it is mostly code. */
type Rewriting = (lines: string[], random: Random) => void;

const REWRITINGS: readonly [Rewriting, ...Rewriting[]] = [
  // A key or two in the middle of a line.
  (lines, random) => change(lines, random, (line) => typed(line, random)),
  (lines, random) => change(lines, random, (line) => typed(line, random)),
  // Another number.
  (lines, random) =>
    change(lines, random, (line) => line.replace(/\d+/, () => String(random.below(70)))),
  // A line that is copied, goes, or changes places with the next one.
  (lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  },
  (lines, random) => {
    lines.splice(random.below(lines.length), 1);
  },
  (lines, random) => {
    const at = random.below(lines.length);
    const [line = ''] = lines.splice(at, 1);
    lines.splice(at + 1, 0, line);
  },
  // A statement of the file that is copied, goes, or moves to another place.
  (lines, random) => {
    lines.splice(beginning(lines, random), 0, ...statementOf(lines, random, false));
  },
  (lines, random) => {
    statementOf(lines, random, true);
  },
  (lines, random) => {
    const moved = statementOf(lines, random, true);
    lines.splice(beginning(lines, random), 0, ...moved);
  },
  // A name that is another one from now on, wherever it stands.
  (lines, random) => {
    const [from, to] = [wordOf(lines, random), wordOf(lines, random)];
    if (!from || !to) return;
    for (const [at, line] of lines.entries()) {
      lines[at] = line.replace(/[A-Za-z_]\w*/g, (word) => (word === from ? to : word));
    }
  },
];

/** A text after somebody went on with its code. */
export function rewritten(text: string, random: Random): string {
  const lines = text.split('\n');
  random.pick(REWRITINGS)(lines, random);
  return lines.join('\n');
}

function change(lines: string[], random: Random, to: (line: string) => string): void {
  const code = [...lines.keys()].filter((at) => lines[at]?.trim());
  const at = random.pick([0, ...code]) ?? 0;
  lines[at] = to(lines[at] ?? '');
}

/** Behind the indentation. */
function typed(line: string, random: Random): string {
  const from = line.length - line.trimStart().length;
  const at = from + random.below(line.length - from + 1);
  return line.slice(0, at) + (random.pick(KEYS) ?? '') + line.slice(at + random.below(2));
}

const KEYS = ['', 'a', '1', '(', ')', '.', ',', ' = ', 'x', '_', '[0]', ' + x', 'self.', '"'];

/** Where statements of the file begin: lines without an indentation. */
function beginnings(lines: readonly string[]): readonly number[] {
  return [...lines.keys()].filter((at) => /^[A-Za-z_@]/.test(lines[at] ?? ''));
}

function beginning(lines: readonly string[], random: Random): number {
  return random.pick([lines.length, ...beginnings(lines)]) ?? 0;
}

function statementOf(lines: string[], random: Random, isTaken: boolean): readonly string[] {
  const starts = beginnings(lines);
  const index = random.below(starts.length);
  const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? lines.length];
  const statement = lines.slice(from, to);
  if (isTaken) lines.splice(from, to - from);
  return statement;
}

function wordOf(lines: readonly string[], random: Random): string | undefined {
  const words = (lines[random.below(lines.length)] ?? '').match(/[A-Za-z_]\w*/g) ?? [];
  return words[random.below(words.length)];
}
