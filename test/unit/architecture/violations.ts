import { posix } from 'node:path';
import { ARROWS, EXCEPTIONS, PACKAGES, type Room } from './arrows';

interface Import {
  /** `undefined`: computed when the program runs. */
  readonly specifier: string | undefined;
  readonly typesOnly: boolean;
}

/** What one file imports or names against the rules, a sentence each. */
export function violations(file: string, text: string): readonly string[] {
  const room = roomOf(file);
  if (room === undefined) {
    return [`${file} is in no room`];
  }
  const imports = importsOf(text).flatMap((found) => importViolation(file, room, found) ?? []);
  return [...imports, ...toolkitViolations(file, text)];
}

/**
 * Imports, re-exports, dynamic imports, `require` and `import('…')` in types.
 * Statements begin a line, as the formatter leaves them. Lines of comments are
 * passed over; a line of a string that reads like an import would be taken for
 * one, which errs on the side of a failing test.
 */
export function importsOf(text: string): readonly Import[] {
  const code = text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const statements = code.matchAll(
    /^[ \t]*(import|export)\s+(type\b)?[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\3|^[ \t]*import\s*(['"])([^'"]+)\5/gm,
  );
  const calls = code.matchAll(
    /(?<![.\w])(?:import|require)\s*\(\s*(?:(['"`])([^'"`$]+)\1\s*[,)])?/g,
  );
  return [
    ...[...statements].map((match) => ({
      specifier: match[4] ?? match[6],
      typesOnly: match[2] !== undefined,
    })),
    ...[...calls].map((match) => ({ specifier: match[2], typesOnly: false })),
  ];
}

function importViolation(file: string, room: Room, found: Import): string | undefined {
  const { specifier, typesOnly } = found;
  if (specifier === undefined) {
    return `${file} imports a path that is computed`;
  }
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
  if (EXCEPTIONS.some((exception) => exception.file === file && exception.imports === target)) {
    return undefined;
  }
  if (!specifier.startsWith('.')) {
    const allowed = PACKAGES.some(
      ({ name, rooms }) => name.test(specifier) && rooms.includes(room),
    );
    return allowed ? undefined : `${file} imports ${specifier}`;
  }
  const targetRoom = roomOf(target);
  const allowed =
    targetRoom !== undefined &&
    (targetRoom === room ||
      ARROWS[room].includes(targetRoom) ||
      (typesOnly && ARROWS[room].includes(`types of ${targetRoom}`)));
  return allowed ? undefined : `${file} imports ${typesOnly ? 'types of ' : ''}${target}`;
}

/** Elements of the UI toolkit; `--vscode-…` are the theme's colours, `vscode-dark` a class. */
const TOOLKIT_ELEMENT =
  /(?<!-)\bvscode-(badge|button|checkbox|data-grid|divider|dropdown|link|option|panel|progress|radio|tag|text-)[a-z-]*/g;

function toolkitViolations(file: string, text: string): readonly string[] {
  return file === 'webview/toolkit.ts'
    ? []
    : [...text.matchAll(TOOLKIT_ELEMENT)].map(([name]) => `${file} names ${name}`);
}

/** The room of a path from the repository's root, with or without extension. */
export function roomOf(path: string): Room | undefined {
  const [top = '', second = '', ...rest] = path.split('/');
  if (top === 'webview') {
    return 'webview';
  }
  const name = rest.length > 0 ? second : second.replace(/(Codec|Web)?(\.ts)?$/, '');
  return top === 'src' && isRoom(name) ? name : undefined;
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(ARROWS, name);
}
