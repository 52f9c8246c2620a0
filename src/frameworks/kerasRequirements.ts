import type { KerasVersion } from './kerasVersion';

/** Names of the files in which a Python project states what it needs. */
const REQUIREMENT_FILE =
  /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|environment\.ya?ml|setup\.cfg|Pipfile)$/i;

/** `true` for `requirements-dev.txt`, `pyproject.toml` and their like; a name without its folder. */
export function isRequirementFile(name: string): boolean {
  return REQUIREMENT_FILE.test(name);
}

/** A folder in which requirement files are often kept by themselves. */
export const REQUIREMENT_FOLDER = 'requirements';

/**
 * A package with the version asked for: `keras==2.15`, `"tensorflow[and-cuda]>=2.16,<3"`,
 * `keras = "^3.0"`, `tensorflow = { version = "2.12" }`, `- keras=2.13`. Gaps are bounded, so
 * that no text takes long.
 */
const REQUIREMENT =
  /(?<![\w.-])(keras|keras[-_]core|tensorflow(?:[-_](?:cpu|gpu|intel|macos|rocm))?)(?:\[[^\]\n]{0,200}\])?['"]?[ \t]{0,9}(?:=[ \t]{0,9}(?:\{[^}\n]{0,200}\bversion[ \t]{0,9}=[ \t]{0,9})?['"])?[ \t]{0,9}\(?((?:[~^=<>!]{1,9}[ \t]{0,9})?\d[\w.*]{0,99}(?:[ \t]{0,9},[ \t]{0,9}[~^=<>!]{1,9}[ \t]{0,9}\d[\w.*]{0,99}){0,9})/gi;

/** The first version of a package that brings Keras 3. */
const FIRST_WITH_3 = { keras: [3, 0], tensorflow: [2, 16] } as const;

type Version = readonly [major: number, minor: number];

/**
 * The Keras that the texts of a project's requirement files ask for: by Keras itself,
 * or else by TensorFlow, which brought Keras 2 up to its version 2.15. `undefined`: they
 * name neither, or allow both.
 */
export function kerasInRequirements(texts: readonly string[]): KerasVersion | undefined {
  const found = texts.flatMap((text) => [...withoutComments(text).matchAll(REQUIREMENT)]);
  for (const name of ['keras', 'tensorflow'] as const) {
    for (const [, written = '', specifier = ''] of found) {
      const version = packageOf(written) === name ? versionOf(name, specifier) : undefined;
      if (version !== undefined) {
        return version;
      }
    }
  }
  return found.some(([, written = '']) => /core$/i.test(written)) ? 3 : undefined;
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*$/gm, '');
}

/** `keras-core` is what became Keras 3, in versions of its own. */
function packageOf(written: string): string {
  return /core$/i.test(written)
    ? 'keras-core'
    : (/^[a-z]+/i.exec(written)?.[0] ?? '').toLowerCase();
}

/** Which side of the change all versions are on that a specifier allows. */
function versionOf(name: keyof typeof FIRST_WITH_3, specifier: string): KerasVersion | undefined {
  const change = FIRST_WITH_3[name];
  const ranges = specifier.split(',').map((clause) => rangeOf(clause.trim()));
  if (ranges.some(({ below }) => below !== undefined && !isBefore(change, below))) {
    return 2;
  }
  return ranges.some(({ from }) => from !== undefined && !isBefore(from, change)) ? 3 : undefined;
}

/** Half-open, in majors and minors; an end that is missing is open. */
interface Range {
  readonly from?: Version;
  readonly below?: Version;
}

function rangeOf(clause: string): Range {
  const [, operator = '', number = ''] = /^([~^=<>!]*)\s*(.*)$/.exec(clause) ?? [];
  const parts = number.split('.').map(Number);
  const [major = 0, minor] = parts;
  const version: Version = [major, minor ?? 0];
  const after: Version = Number.isInteger(minor) ? [major, (minor ?? 0) + 1] : [major + 1, 0];
  switch (operator) {
    case '':
    case '=':
    case '==':
    case '===':
      return { from: [major, minor || 0], below: after };
    case '~=':
    case '~':
      // `~=2.15` allows 2.16, `~=2.15.1` does not.
      return { from: version, below: parts.length > 2 ? after : [major + 1, 0] };
    case '^':
      return { from: version, below: [major + 1, 0] };
    case '>=':
    case '>':
      return { from: version };
    case '<':
      return { below: parts.slice(2).some((part) => part > 0) ? after : version };
    case '<=':
      return { below: after };
    default:
      return {};
  }
}

function isBefore(a: Version, b: Version): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
