import type { Activation, Settings } from '../src/activations/activation';
import { remembered } from '../src/math/memo';
import { type Drawing, draw, sketch } from '../src/picture/drawing';
import type { ReadFunction } from '../src/picture/probe';
import type { Compared } from '../src/protocol';
import type { ComparedFunction } from '../src/report/comparedFacts';
import { parametersText } from '../src/report/parametersText';
import { parted } from '../src/text/list';
import type { Words } from '../src/text/text';
import { functionOf, keyOfFunction, sameFunction, settingsOf } from './comparedFunction';
import { delayed } from './frames';
import { fullAnalyser } from './fullAnalyser';
import { patience, pauses } from './studied';

/** One of a comparison, worked out. */
export interface ComparedCurve {
  readonly item: Compared;
  /** `undefined`: the catalogue does not know it. */
  readonly activation: Activation | undefined;
  readonly settings: Settings;
  /** By which it is told from the others. */
  readonly name: string;
  /** `negative_slope (a) = 0.2`; empty without parameters. */
  readonly values: string;
  readonly curve: Curve | undefined;
  /** Why there is no curve, in one sentence. */
  readonly problem: string | undefined;
}

/** What is drawn of one of them. */
export interface Curve extends ComparedFunction {
  readonly item: Compared;
  /** Among those that are drawn: it has the colour, the dashes and the glyph of this place. */
  readonly position: number;
  readonly shown: ReadFunction;
  readonly values: string;
  /** False: the curve only; nothing is known of it yet. */
  readonly analysed: boolean;
}

export interface Curves {
  of(items: readonly Compared[], words: Words): readonly ComparedCurve[];
}

/**
 * Works out what is compared, and remembers it: while a slider is dragged, the others stay as
 * they are, and what was slow to analyse is only sketched. `onSettled` is called when its
 * analysis can be shown.
 */
export function createCurves(onSettled: () => void): Curves {
  let known = new Map<string, Drawing>();
  const costs = new Map<string, number>();
  const settling = delayed();
  let last:
    | { readonly items: readonly Compared[]; readonly curves: readonly ComparedCurve[] }
    | undefined;

  /** The last answer, of which what has not changed is kept. */
  let before: readonly ComparedCurve[] | undefined;

  const timed = (activation: Activation, settings: Settings): Drawing => {
    const before = performance.now();
    const drawing = draw(activation, settings, fullAnalyser);
    costs.set(activation.id, performance.now() - before);
    return drawing;
  };
  const drawn = (activation: Activation, settings: Settings): Drawing =>
    (costs.get(activation.id) ?? 0) <= patience
      ? timed(activation, settings)
      : sketch(activation, settings);
  const settleLater = (sketched: readonly Subject[]) => {
    settling.stop();
    if (sketched.length === 0) return;
    settling.start(() => {
      for (const { key, activation, settings } of sketched) {
        known.set(key, timed(activation, settings));
      }
      last = undefined;
      onSettled();
    }, pauses.slider);
  };
  return {
    of(items, words) {
      if (last?.items === items) return last.curves;
      const subjects = items.map(subjectOnce);
      const next = new Map<string, Drawing>();
      for (const subject of subjects) {
        if (subject === undefined) continue;
        const { key, activation, settings } = subject;
        next.set(key, next.get(key) ?? known.get(key) ?? drawn(activation, settings));
      }
      known = next;
      const wanted = subjects.filter((subject) => subject !== undefined);
      settleLater(wanted.filter(({ key }) => isSketch(known.get(key))));
      const curves = named(items, subjects, known, words).map((one, index) =>
        unchanged(before?.[index], one),
      );
      last = { items, curves };
      before = curves;
      return curves;
    },
  };
}

interface Subject {
  readonly key: string;
  readonly activation: Activation;
  readonly settings: Settings;
}

/** Each item is worked out once: it does not change, others take its place. */
const subjectOnce = remembered(subjectOf, 256);

function subjectOf(item: Compared): Subject | undefined {
  const activation = functionOf(item);
  if (activation === undefined) return undefined;
  const settings = settingsOf(item);
  const key = JSON.stringify([keyOfFunction(item), Object.entries(settings).map(String)]);
  return { key, activation, settings };
}

/** The former one, if it is the same, so that nothing is drawn again for it. */
function unchanged(before: ComparedCurve | undefined, now: ComparedCurve): ComparedCurve {
  const isSame =
    before?.item === now.item &&
    before.name === now.name &&
    before.curve?.position === now.curve?.position &&
    before.curve?.analysis === now.curve?.analysis &&
    before.curve?.analysed === now.curve?.analysed &&
    before.problem === now.problem;
  return isSame ? before : now;
}

function isSketch(drawing: Drawing | undefined): boolean {
  return drawing?.ok === true && !drawing.analysed;
}

function named(
  items: readonly Compared[],
  subjects: readonly (Subject | undefined)[],
  drawings: ReadonlyMap<string, Drawing>,
  words: Words,
): readonly ComparedCurve[] {
  let position = -1;
  return items.map((item, index): ComparedCurve => {
    const subject = subjects[index];
    const drawing = subject && drawings.get(subject.key);
    if (subject === undefined || drawing === undefined) {
      const name = item.own?.name ?? item.activation;
      const problem = words('panel.compare.unknown', { name });
      const none = { activation: undefined, settings: {}, values: '', curve: undefined };
      return { item, name, problem, ...none };
    }
    const { activation, settings } = subject;
    const values = parametersText(activation, settings);
    const name = nameOf(item, activation, values, items, words);
    const about = { item, activation, settings, name, values };
    if (!drawing.ok) return { ...about, curve: undefined, problem: drawing.problem };
    position += 1;
    const { expression, shown, analysed } = drawing;
    const { analysis } = shown;
    const drawn = {
      expression,
      analysis,
      analysed,
      position,
      shown: shown.name === name ? shown : { ...shown, name },
    };
    return {
      ...about,
      curve: { item, activation, settings, values, ...drawn },
      problem: undefined,
    };
  });
}

/** Short: it stands beside the curve. With its values where another is called the same. */
function nameOf(
  item: Compared,
  activation: Activation,
  values: string,
  items: readonly Compared[],
  words: Words,
): string {
  const { places, own } = item;
  const name = shortened(activation.name, LONGEST_NAME);
  if (places !== undefined) {
    const [place = name] = places;
    return places.length > 1 ? words('panel.compare.andOthers', { place }) : place;
  }
  const namesakes = items.filter(
    (one) =>
      one !== item &&
      one.places === undefined &&
      functionOf(one) !== undefined &&
      isNamesake(one, item),
  );
  if (namesakes.length === 0) return name;
  const isOther = own !== undefined && namesakes.some((one) => !sameFunction(one, item));
  const told = parted(
    words,
    [isOther ? shortened(own.formula, LONGEST_NAME) : '', values].filter((part) => part !== ''),
  );
  return told === '' ? name : `${name} (${told})`;
}

/** Functions of one's own may be called the same in different files. */
function isNamesake(one: Compared, other: Compared): boolean {
  return one.own === undefined || other.own === undefined
    ? sameFunction(one, other)
    : one.own.name === other.own.name;
}

/** What was typed may be as long as it likes. */
const LONGEST_NAME = 32;

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
