import { lossNames } from '../../frameworks/losses';
import { necessaryWords } from '../../frameworks/necessaryWords';
import { optimiserNames } from '../../frameworks/optimisers';
import { once } from '../once';
import { isModule, type Neighbour, type Neighbours } from '../own/neighbours';
import { isReferred, isReferredOpenly, isStarred, wordingOf } from '../referred';
import type { OpenFile } from '../statements/openFile';
import type { SourceLanguage } from '../use';
import { type Marks, WordTrie } from '../wordTrie';

/** Words of which a file with a model has one. */
const MODEL_WORD =
  /\b(Sequential|sequential|Module|forward|call|apply|Model|model|layers|Dense|Linear|Loss|losses|loss|optim|optimizers)\b/;

/** Names of a framework, which stand where they are referred to. */
const WEIGHTS = 1;
const TRAINING = 2;
/** What counts anywhere. */
const OWN_WEIGHTS = 4;
const COMPILED = 8;
/** By `getattr` any name may be put together. */
const COMPOSED = 16;
const REFERRING = WEIGHTS | TRAINING;

const triePython = once(() => trieOf(true));
const trieScript = once(() => trieOf(false));
/** For those who ask for no more: the words of weights are many. */
const trieTraining = once(() => new WordTrie(TRAINING_WORDS));

const TRAINING_WORDS: readonly (readonly [mark: Marks, words: readonly string[]])[] = [
  [TRAINING, [...lossNames, ...optimiserNames]],
  [COMPILED, ['compile']],
  [COMPOSED, ['getattr']],
];

function trieOf(isPython: boolean): WordTrie {
  const { weights, ownWeights } = necessaryWords(isPython);
  return new WordTrie([[WEIGHTS, weights], [OWN_WEIGHTS, ownWeights], ...TRAINING_WORDS]);
}

/** What the words of a file leave room for. */
export interface ModelRoom {
  /** Anything at all: a model, a loss, an optimiser. */
  readonly anything: boolean;
  /** What trains a model. */
  readonly training: boolean;
  /** It need not be named: it may come from another file, or go by another name. */
  readonly unnamed: boolean;
}

const NO_ROOM: ModelRoom = { anything: false, training: false, unnamed: false };
const ALL_ROOM: ModelRoom = { anything: true, training: true, unnamed: true };

/**
 * `false` only for what a file has none of: no code of it need be run for that. `mayTrain`: of any of
 * its statements.
 */
export function roomForModels(
  language: SourceLanguage,
  text: string,
  neighbours: Neighbours,
  mayTrain: () => boolean,
): ModelRoom {
  if (!MODEL_WORD.test(text)) return NO_ROOM;
  if (LSUV.test(text) || [...neighbours.values()].some(isNetwork)) return ALL_ROOM;
  const isTraining = mayTrain();
  const isPython = language === 'python';
  const wording = wordingOf(text, isPython);
  const isAll = isPython && isStarred(text);
  const found = trieFor(language).marksIn(text, {
    counts: (marks, start, end) => {
      const refers = isAll || (marks & REFERRING) === 0 || isReferred(wording, start, end);
      const composes = (marks & COMPOSED) === 0 || isReferredOpenly(text, end);
      return marks & ~(refers ? 0 : REFERRING) & ~(composes ? 0 : COMPOSED);
    },
    isEnough: isTraining ? trains : isAny,
  });
  return { anything: found !== 0, training: isTraining && trains(found), unnamed: false };
}

type Read = Pick<OpenFile, 'facts' | 'resolver' | 'statements'>;

/** Whether a statement may name a loss or an optimiser. */
export function statementMayTrain(file: Read, place: number): boolean {
  const known = file.facts[place];
  const may = known?.mayTrain ?? trains(trieTraining().marksIn(textOf(file, place), TRAINING_ONLY));
  if (known) known.mayTrain = may;
  return may;
}

/** Whether a statement may name a layer, a loss or an optimiser, by what these are called themselves. */
export function statementMayMake(file: Read, place: number): boolean {
  const known = file.facts[place];
  const may = known?.mayMake ?? isWord(file, textOf(file, place));
  if (known) known.mayMake = may;
  return may;
}

/** Other names that a file imports layers, losses and optimisers under. */
export function otherNames(file: Read): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { bound } of file.facts) {
    for (const { name, as } of bound.names) {
      const imported = as.startsWith('import ') ? as.split(' ')[1] : undefined;
      const own = imported?.split(/[./]/).at(-1);
      if (own !== undefined && own !== name && isWord(file, own)) names.add(name);
    }
  }
  return names;
}

function isWord({ resolver }: Read, text: string): boolean {
  const { language } = resolver.dialect;
  return trieFor(language).marksIn(text, ANY) !== 0;
}

function textOf({ resolver, statements }: Read, place: number): string {
  return resolver.source.text.slice(statements.start(place), statements.end(place));
}

const LSUV = /lsuv/i;

const counts = (marks: Marks): Marks => marks;
const TRAINING_ONLY = { counts, isEnough: trains };
const ANY = { counts, isEnough: isAny };

function trieFor(language: SourceLanguage): WordTrie {
  return language === 'python' ? triePython() : trieScript();
}

function isAny(found: Marks): boolean {
  return found !== 0;
}

function trains(found: Marks): boolean {
  return (found & (TRAINING | COMPILED | COMPOSED)) !== 0;
}

/** A network, or a module that may have one. */
function isNetwork(neighbour: Neighbour): boolean {
  return isModule(neighbour) || neighbour?.kind === 'model';
}
