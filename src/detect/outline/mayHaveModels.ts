import { necessaryWords } from '../../frameworks/necessaryWords';
import { once } from '../once';
import { isModule, type Neighbour, type Neighbours } from '../own/neighbours';
import { isReferred, isStarred, wordingOf } from '../referred';
import type { SourceLanguage } from '../use';
import { WordTrie } from '../wordTrie';

/** Words of which a file with a model has one. */
const MODEL_WORD =
  /\b(Sequential|sequential|Module|forward|call|apply|Model|model|layers|Dense|Linear|Loss|losses|loss|optim|optimizers)\b/;

/** Names of what is made by a framework, which stand where they are referred to; others count anywhere. */
const MADE = 1;
const ANYWHERE = 2;

const triePython = once(() => trieOf(true));
const trieScript = once(() => trieOf(false));

function trieOf(isPython: boolean): WordTrie {
  const { weights, ownWeights, losses, optimisers } = necessaryWords(isPython);
  return new WordTrie([
    [MADE, [...weights, ...losses, ...optimisers]],
    // By `getattr` any name may be put together, and `compile` is told losses by strings.
    [ANYWHERE, [...ownWeights, 'getattr', 'compile']],
  ]);
}

/** `false` only if a file has neither a model, nor a loss or an optimiser: nothing need be run for them. */
export function mayHaveModels(
  language: SourceLanguage,
  text: string,
  neighbours: Neighbours,
): boolean {
  if (!MODEL_WORD.test(text)) return false;
  if (/lsuv/i.test(text) || [...neighbours.values()].some(isNetwork)) return true;
  const isPython = language === 'python';
  const wording = wordingOf(text, isPython);
  const isAll = isPython && isStarred(text);
  const found = (isPython ? triePython : trieScript)().marksIn(text, {
    counts: (marks, start, end) =>
      isAll || marks === ANYWHERE || isReferred(wording, start, end) ? marks : 0,
    isEnough: (marks) => marks !== 0,
  });
  return found !== 0;
}

/** A network, or a module that may have one. */
function isNetwork(neighbour: Neighbour): boolean {
  return isModule(neighbour) || neighbour?.kind === 'model';
}
