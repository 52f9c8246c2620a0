import { english } from './english';
import type { TextKey, Texts } from './text';

/** What the keys begin with that the panel says: it has no words of its own, its page carries them. */
const saidByPanel: ReadonlySet<string> = new Set([
  'apart',
  'choice',
  'convex',
  'decay',
  'depth',
  'draw',
  'expression',
  'fact',
  'formula',
  'framework',
  'initial',
  'jacobian',
  'list',
  'measured',
  'monotone',
  'noise',
  'outline',
  'panel',
  'phrase',
  'pieces',
  'reduction',
  'runtime',
  'saturation',
  'start',
  'table',
  'training',
]);

/** All that the panel says, in English or, as far as they go, in other texts. */
export function panelTexts(texts: Texts = {}): Texts {
  const keys = Object.keys(english) as TextKey[];
  return Object.fromEntries(
    keys
      .filter((key) => saidByPanel.has(key.slice(0, key.indexOf('.'))))
      .map((key) => [key, texts[key] ?? english[key]]),
  );
}
