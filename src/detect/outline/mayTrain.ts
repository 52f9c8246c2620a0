import { necessaryWords } from '../../frameworks/necessaryWords';
import { once } from '../once';
import type { SourceLanguage } from '../use';
import { WordTrie } from '../wordTrie';

const triePython = once(() => trieOf(true));
const trieScript = once(() => trieOf(false));

function trieOf(isPython: boolean): WordTrie {
  const { losses, optimisers } = necessaryWords(isPython);
  // By `getattr` any name may be put together.
  return new WordTrie([[1, [...losses, ...optimisers, 'compile', 'getattr']]]);
}

/** `false` only if a text names neither a loss nor an optimiser. */
export function mayTrain(language: SourceLanguage, text: string): boolean {
  const trie = language === 'python' ? triePython() : trieScript();
  return trie.marksIn(text, { counts: (marks) => marks, isEnough: (marks) => marks !== 0 }) !== 0;
}
