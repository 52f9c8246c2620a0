import type { Target } from './target';

/** Words that no parameter can be called, and the modules that the code calls. */
const TAKEN: Readonly<Record<Target['language'], ReadonlySet<string>>> = {
  python: new Set(
    (
      'False None True and as assert async await break class continue def del elif else except ' +
      'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
      'with yield math np torch keras tf x'
    ).split(' '),
  ),
  javascript: new Set(
    (
      'arguments await break case catch class const continue debugger default delete do else enum ' +
      'eval export extends false finally for function if implements import in instanceof interface ' +
      'let new null package private protected public return static super switch this throw true ' +
      'try typeof var void while with yield Math Infinity NaN undefined tf x'
    ).split(' '),
  ),
};

/** `leaky_relu` as JavaScript writes it: `leakyRelu`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** How a language calls a parameter: by its name, with `_` after one that is taken. */
export function identifiers(language: Target['language']): (parameter: string) => string {
  return (parameter) => (TAKEN[language].has(parameter) ? `${parameter}_` : parameter);
}
