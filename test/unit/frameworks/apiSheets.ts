import { byName, byPosition, callText, expected, type Given, isScript } from './factLines';
import { type ApiFact, apiFacts } from './facts';
import type { Sheet, SheetLine } from './sheet';

const SCRIPT_HEADER = "import * as tf from '@tensorflow/tfjs';\nconst y = load();";

/** Each spelling under each of its names, then with arguments by position and by name. */
export const apiSheets: readonly Sheet[] = [2, 3].flatMap((keras) =>
  [false, true].map((script): Sheet => {
    const facts = apiFacts.filter(
      (fact) =>
        fact.kind !== 'string' &&
        isScript(fact.path) === script &&
        (fact.framework === 'keras2') === (keras === 2),
    );
    return {
      title: `${script ? 'scripts' : 'Python'} with Keras ${keras}`,
      language: script ? 'typescript' : 'python',
      keras: keras === 2 ? 2 : 3,
      header: script ? SCRIPT_HEADER : pythonHeader(facts.flatMap(names)),
      lines: facts.flatMap(linesOf),
    };
  }),
);

/** Imports the packages that the paths are of. */
export function pythonHeader(paths: readonly string[]): string {
  const packages = new Set(paths.map((path) => path.slice(0, path.indexOf('.'))));
  return [...[...packages].map((name) => `import ${name}`), 'y = load()'].join('\n');
}

function linesOf(fact: ApiFact): readonly SheetLine[] {
  const bare = names(fact).map((path) => ({
    text: callText({ kind: fact.kind, path }, []),
    uses: expected(fact, path),
  }));
  // What values make of a spelling that has variants is another activation.
  const calls = fact.variants === undefined ? [byPosition(fact), byName(fact)] : [];
  return [...bare, ...calls.flatMap((call) => withValues(fact, call))];
}

function withValues(
  fact: ApiFact,
  { call, given }: { readonly call: string; readonly given: Given },
): readonly SheetLine[] {
  return given.size === 0 ? [] : [{ text: call, uses: expected(fact, fact.path, given) }];
}

function names({ path, aliases = [] }: ApiFact): readonly string[] {
  return [path, ...aliases];
}
