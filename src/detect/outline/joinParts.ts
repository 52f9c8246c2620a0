import { byPlace } from './find';
import { type Linked, MOST_LOSSES, TOO_MANY_LOSSES } from './link';
import type { FileOutline, ModelOutline } from './model';
import type { PartOutline } from './partOutline';
import type { Loss, Optimiser } from './training';

/** What the parts of a file show together. */
export function joinedParts(parts: readonly PartOutline[]): FileOutline {
  const { models, losses, optimisers } = inOrder(parts);
  const gaveUp =
    parts.find((part) => part.gaveUp !== undefined)?.gaveUp ??
    (losses.length > MOST_LOSSES ? TOO_MANY_LOSSES : undefined);
  return {
    ...withTrainers(models, losses.slice(0, MOST_LOSSES), optimisers),
    lsuv: parts.flatMap(({ lsuv }) => lsuv).sort(byStart),
    ...(gaveUp !== undefined && { gaveUp }),
  };
}

/** All in the order of the file, with what trains a model linked to its place among them. */
function inOrder(parts: readonly PartOutline[]): Linked {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const sorted = parts
    .flatMap(({ models }, part) => models.map((model, place) => ({ model, part, place })))
    .sort((a, b) => byPlace(a.model, b.model));
  const places = parts.map(({ models }) => new Array<number>(models.length));
  for (const [index, { part, place }] of sorted.entries()) {
    const ofPart = places[part];
    if (ofPart) ofPart[place] = index;
  }
  const placed = <T extends Trainer>(trainers: readonly T[], part: number): readonly T[] =>
    trainers.map((each) => {
      const model = each.target && places[part]?.[each.target.model];
      const isSame = each.target === undefined || model === undefined;
      return isSame || model === each.target.model
        ? each
        : { ...each, target: { ...each.target, model } };
    });
  return {
    models: sorted.map(({ model }) => model),
    losses: parts.flatMap(({ losses }, part) => placed(losses, part)).sort(bySpan),
    optimisers: parts.flatMap(({ optimisers }, part) => placed(optimisers, part)).sort(bySpan),
  };
}

type Trainer = Pick<Loss | Optimiser, 'span' | 'target'>;

function bySpan(a: Trainer, b: Trainer): number {
  return byStart(a.span, b.span);
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

/** What nothing says whose it is trains the only model, where it is the only one to do so. */
function withTrainers(
  models: readonly ModelOutline[],
  seenLosses: readonly Loss[],
  seenOptimisers: readonly Optimiser[],
): Linked {
  const losses = likely(models, seenLosses, seenLosses.length);
  const places = new Set(seenOptimisers.map(({ call }) => call.start)).size;
  const optimisers = likely(models, seenOptimisers, places);
  if (losses.length + optimisers.length === 0) return { models, losses, optimisers };
  return {
    models: models.map((model, index) => {
      const trains = ({ target }: Trainer) => target?.model === index;
      return { ...model, losses: losses.filter(trains), optimisers: optimisers.filter(trains) };
    }),
    losses,
    optimisers,
  };
}

function likely<T extends Trainer>(
  models: readonly ModelOutline[],
  trainers: readonly T[],
  rivals: number,
): readonly T[] {
  const whole = models.flatMap(({ part }, index) => (part ? [] : [index]));
  const [only] = whole;
  if (only === undefined || whole.length > 1 || rivals !== 1) return trainers;
  const target = { model: only, certainty: 'probable' } as const;
  return trainers.map((each) => (each.target ? each : { ...each, target }));
}
