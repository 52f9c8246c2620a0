import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that others are made of. */
export interface Seedling {
  readonly path: string;
  readonly text: string;
}

const READ = /\.(pyi?|jsx?|mjs|cjs|tsx?|ipynb|html?|toml|json)$/;
const LARGEST = 2_000_000;

/** Files of a folder, in order; links are not followed. */
export function* filesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesIn(path);
    else if (entry.isFile() && READ.test(entry.name) && statSync(path).size <= LARGEST) yield path;
  }
}

export function readSeedling(path: string): Seedling {
  return { path, text: readFileSync(path, 'utf8') };
}

/** What is not code: expressions, settings, states, patterns. */
export const SMALL: readonly Seedling[] = [
  ...[
    'x * sigmoid(1.702 * x)',
    'where(x > 0, x, a*(exp(x)-1))',
    'log(1 + exp(x))',
    'max(0, min(1, x/6 + 0.5))',
    'x^3 - 2*x^-1 + |x|',
    'erf(x/sqrt(2))',
  ].map((text) => ({ path: 'a.expression', text })),
  {
    path: 'activation-lens.json',
    text: '{"rules": {"AL401": "error", "AL9": "on"}, "failOn": "warning", "exclude": ["a/"], "__proto__": {"quiet": 1}, "constructor": 3}',
  },
  {
    path: 'pyproject.toml',
    text: '[tool.activation-lens]\nfail-on = "warning"\nexclude = ["tests/", "*_old.py"]\n[tool.activation-lens.rules]\nAL401 = "error"\n',
  },
  {
    path: 'state.json',
    text: '{"type":"write","uri":"file:///a","span":{"start":0,"end":4},"version":1,"values":{"alpha":0.5},"pinned":true,"study":{"kind":"use","uri":"u"},"tab":"depth","view":[-5,5]}',
  },
  { path: '.gitignore', text: '# a\n*.py\n!/b/**/c?.ts\n[a-z]*.js\n\\#d\n  e  \nf/\n' },
];
