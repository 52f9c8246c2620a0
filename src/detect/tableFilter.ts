import { necessaryWords } from '../frameworks/necessaryWords';
import { quotedSpelling } from '../frameworks/registryEntries';
import { TELLING_PART } from '../frameworks/telling';
import { once } from './once';
import { mayDefineFormula } from './own/mayDefine';
import { wantedImports } from './own/neighbours';
import {
  isMethodCalled,
  isReferred,
  isReferredOpenly,
  isStarred,
  type Wording,
  wordingOf,
} from './referred';
import type { SourceLanguage } from './use';
import { type Marks, WordTrie } from './wordTrie';

/** What a text has words of. */
const REACH = 1;
/** An activation, or a callee that is told one. */
const ACTIVATION = 2;
const SETTING = 4;
const WEIGHT = 8;
const METHOD = 16;
const COMPOSED = 32;
/** What a formula is made of, called as a method of something. */
const FORMULA = 64;
const LIBRARY = 128;
/** Of a framework that is reached. */
const WHOLE = ACTIVATION | SETTING | WEIGHT | METHOD | COMPOSED;

const triePython = once(() => trieOf(true));
const trieScript = once(() => trieOf(false));

function trieOf(isPython: boolean): WordTrie {
  const words = necessaryWords(isPython);
  return new WordTrie([
    [REACH, words.reach],
    [ACTIVATION, [...words.activations, ...words.callees]],
    [SETTING, words.settings],
    [WEIGHT, words.weights],
    [METHOD, [...words.methods, ...words.ownWeights]],
    [COMPOSED, ['getattr']],
    [FORMULA, words.formulas],
    [LIBRARY, words.libraries],
  ]);
}

/** Something of its own; only what it imports from other files of its project; nothing. */
export type Held = 'something' | 'imported' | 'nothing';

/**
 * What a text may hold, as the tables of spellings have it: a use, a refused string, a model or a
 * finding that rests on one. Where it is nothing the text need not be parsed.
 */
export function heldIn(language: SourceLanguage, text: string): Held {
  const isPython = language === 'python';
  const isAll = isPython && isStarred(text);
  const wording = wordingOf(text, isPython);
  const found = (isPython ? triePython : trieScript)().marksIn(text, {
    counts: (mark, start, end) => counted(wording, mark, start, end, isAll),
    isEnough,
  });
  const reaches = isAll || (found & REACH) !== 0;
  if (reaches && (found & WHOLE) !== 0) return 'something';
  const tells = TELLING_PART.test(text);
  if (tells && quotedSpelling.test(text)) return 'something';
  if (tells && (/act2(?:fn|cls)/i.test(text) || (reaches && /getattr/.test(text)))) {
    return 'something';
  }
  if (mayHaveFormula(language, text, found, reaches)) return 'something';
  return wantedImports(language, text).length > 0 ? 'imported' : 'nothing';
}

function isEnough(found: Marks): boolean {
  return (found & REACH) !== 0 && (found & WHOLE) !== 0;
}

/** The marks of a word that count where it stands. */
function counted(wording: Wording, mark: Marks, start: number, end: number, isAll: boolean): Marks {
  const referring = mark & (ACTIVATION | WEIGHT | METHOD);
  const isNone = referring !== 0 && !isAll && !isReferred(wording, start, end);
  const isClosed = (mark & COMPOSED) !== 0 && !isReferredOpenly(wording.text, end);
  const isPlain = (mark & FORMULA) !== 0 && !isMethodCalled(wording.text, start, end);
  return mark & ~((isNone ? referring : 0) | (isClosed ? COMPOSED : 0) | (isPlain ? FORMULA : 0));
}

/** In a file that is about no tensors, only the calls of methods are taken for something done to one. */
function mayHaveFormula(
  language: SourceLanguage,
  text: string,
  found: Marks,
  reaches: boolean,
): boolean {
  const isAboutTensors = reaches || (language === 'python' && (found & LIBRARY) !== 0);
  return (isAboutTensors || (found & FORMULA) !== 0) && mayDefineFormula(language, text);
}
