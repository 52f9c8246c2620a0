import type { Activation, Settings } from '../activations/activation';
import { trainingOf } from '../activations/training';
import type { Draw } from '../math/draw';
import { type Beside, type Companion, noSamples } from '../plot/beside';
import type { Words } from '../text/text';
import type { Analyser } from './analyser';
import type { Drawing, DrawnCompanion } from './drawing';
import type { DrawnState } from './drawn';
import type { ReadFunction } from './probe';
import { type ExtraRead, plainReads, type Reads } from './reads';
import { SAMPLES, type TrainingDrawing, trainingDrawing } from './trainingDrawing';

/** What one line of the key below the figure explains. */
export interface KeyRow {
  /** `band`: of those that are drawn, the one at an index; `companion`: likewise. */
  readonly mark: 'curve' | 'companion' | 'band' | 'sample';
  readonly index: number;
  readonly text: string;
}

/** All that a figure shows: a curve, what is beside it, what the probe reads, and what is what. */
export interface Picture {
  readonly shown: ReadFunction;
  readonly beside: Beside;
  readonly reads: Reads;
  /** Empty where the curve needs no words. */
  readonly key: readonly KeyRow[];
}

/** What a picture is made of: an activation at its settings, drawn. */
export interface Subject {
  readonly activation: Activation;
  readonly settings: Settings;
  readonly drawing: Drawing & { readonly ok: true };
}

/** Whether the activation has a form of its own in training, at these settings. */
export function isRandom({ activation }: Pick<Subject, 'activation'>): boolean {
  return activation.trainingLaw !== undefined;
}

export function pictureOf(
  studied: Subject,
  { training: inTraining, seed }: DrawnState,
  words: Words,
  analyser: Analyser,
): Picture {
  const { activation, settings, drawing } = studied;
  const training = inTraining ? trainingOf(activation, settings) : undefined;
  if (training === undefined) return inTests(drawing, words);
  const drawn = trainingDrawing(training, drawing, seed, analyser);
  return {
    shown: drawn.mean,
    beside: { companions: [], ...drawn.beside },
    reads: readsInTraining(drawn, words),
    key: keyInTraining(drawn, training.draw, words),
  };
}

function inTests({ shown, companions }: Drawing & { readonly ok: true }, words: Words): Picture {
  const named = companions.map(
    ({ role, shown: each }, index): Companion => ({
      ...each,
      name: words(`panel.beside.label.${role}`, { number: index + 1 }),
      // The pieces of a maximum are of interest where they are near to it.
      isFramed: role !== 'piece',
    }),
  );
  return {
    shown,
    beside: { companions: named, bands: [], samples: noSamples },
    reads: {
      ...plainReads,
      extra: companions.flatMap((each, index) => readsOf(each, named[index]?.name ?? '')),
    },
    key: keyOf(companions, words),
  };
}

/** Of pieces f itself is one, and their numbers stand in fields. */
function readsOf({ role, shown: { exact } }: DrawnCompanion, name: string): readonly ExtraRead[] {
  if (role === 'piece') return [];
  return [
    read(name, 'value', (x) => [exact.value(x)]),
    read(`${name}′`, 'derivative', (x) => [exact.derivative(x)]),
  ];
}

/** A line for each role: its first companion stands for all. */
function keyOf(companions: readonly DrawnCompanion[], words: Words): readonly KeyRow[] {
  const [first] = companions;
  if (first === undefined) return [];
  const roles = [...new Set(companions.map(({ role }) => role))];
  return [
    { mark: 'curve', index: 0, text: words(`panel.beside.curve.${first.role}`) },
    ...roles.map(
      (role): KeyRow => ({
        mark: 'companion',
        index: companions.findIndex((one) => one.role === role),
        text: words(`panel.beside.${role}`),
      }),
    ),
  ];
}

function readsInTraining({ reads }: TrainingDrawing, words: Words): Reads {
  return {
    names: ['x', words('panel.training.mean'), words('panel.training.meanSlope'), 'f″'],
    extra: (['sample', 'deviation', 'band'] as const).map((name) =>
      read(words(`panel.training.${name}`), 'value', reads[name]),
    ),
  };
}

/** Letters of a name beside which a number has room in one column. */
const SHORT = 10;

function read(name: string, of: ExtraRead['of'], at: ExtraRead['at']): ExtraRead {
  return { name, of, at, isWide: name.length > SHORT };
}

function keyInTraining(drawn: TrainingDrawing, draw: Draw, words: Words): readonly KeyRow[] {
  const row = (mark: KeyRow['mark'], index: number, text: string): KeyRow => ({
    mark,
    index,
    text,
  });
  const [middle, all] = [drawn.beside.bands.length - 1, 0];
  return [
    row(
      'curve',
      0,
      words(drawn.isTestForm ? 'panel.training.meanIsTest' : 'panel.training.meanOf'),
    ),
    row(
      'band',
      middle,
      words(drawn.hasSlopeBand ? 'panel.training.middle' : 'panel.training.middleOfValue'),
    ),
    ...(draw.kind === 'uniform' ? [row('band', all, words('panel.training.all'))] : []),
    row('sample', 0, words('panel.training.samples', { count: SAMPLES })),
  ];
}

/** What there is to say of what is drawn; empty for a function of one variable. */
export function remarkOn(activation: Activation, inTraining: boolean, words: Words): string {
  return inTraining && activation.trainingLaw !== undefined
    ? words('panel.training.remark')
    : (activation.slice ?? activation.training ?? '');
}

/** How the two forms of a random activation are called: some draw noise in tests too. */
export function formNames(
  { arity }: Pick<Activation, 'arity'>,
  words: Words,
): { readonly test: string; readonly training: string } {
  return arity === 'random'
    ? { test: words('panel.training.test'), training: words('panel.training.train') }
    : { test: words('panel.training.without'), training: words('panel.training.with') };
}
