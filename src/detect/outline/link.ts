import type { FoundModel } from './foundModel';
import { ancestors, type GraphNode, ownedIn } from './graph';
import type { Machine } from './machine';
import type { FileOutline, ModelLink, ModelOutline } from './model';
import type { LossRecord } from './records';
import type { Loss, Optimiser } from './training';
import type { Value } from './values';

/** Models, which have no losses and optimisers yet, and these, as far as names tell whose they are. */
export type Linked = Pick<FileOutline, 'models' | 'losses' | 'optimisers'>;

export function linked(machine: Machine, models: readonly FoundModel[]): Linked {
  const losses = lossesOf(machine, models);
  return { models: models.map(outlined), losses, optimisers: optimisersOf(machine, models) };
}

/** All fields are written out, as in `finishedLayer`. */
function outlined(model: FoundModel): ModelOutline {
  const { name, kind, span, made, part, framework, unknowns, chain } = model;
  return {
    name,
    kind,
    span,
    made,
    part,
    framework,
    unknowns,
    layers: chain.layers,
    depth: chain.depth,
    losses: NONE,
    optimisers: NONE,
  };
}

const NONE = [] as const;

function lossesOf(machine: Machine, models: readonly FoundModel[]): readonly Loss[] {
  const kept = bestOf(machine.losses);
  if (kept.length > MOST_LOSSES) machine.gaveUp ??= TOO_MANY_LOSSES;
  const indexOf = modelIndex(models);
  return kept
    .slice(0, MOST_LOSSES)
    .map((record): Loss => {
      const { spelling, input, of, ...rest } = record;
      const layers = input && machine.chainTo(input).layers;
      return {
        ...rest,
        kind: spelling.kind,
        name: spelling.name,
        classes: spelling.classes,
        expects: expected(record),
        input: layers && layers.length > 0 ? layers : undefined,
        target: linkOf(machine, models, indexOf, [of, ...ownersOf(input)], input),
      };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Each is followed back through all that leads to it. */
export const MOST_LOSSES = 200;
export const TOO_MANY_LOSSES = 'There are too many losses to follow.';

/** What Keras's losses take depends on `from_logits`. */
function expected({ spelling, fromLogits }: LossRecord): Loss['expects'] {
  if (spelling.expects !== 'unknown' || !fromLogits) return spelling.expects;
  if (fromLogits.value === undefined) return 'unknown';
  return fromLogits.value ? 'logits' : 'probabilities';
}

/** Code runs several times over: of one place, the record that says most. */
function bestOf(records: readonly LossRecord[]): readonly LossRecord[] {
  const owned = ownedIn(ancestors(records.flatMap(({ input }) => input ?? [])));
  const byPlace = new Map<string, LossRecord>();
  const applied = new Set<number>();
  for (const record of records) {
    if (record.applied) applied.add(record.call.start);
    const compiled = record.applied || !record.of ? '' : placeKey(record.of);
    const key = `${record.call.start} ${record.applied?.start} ${compiled}`;
    const before = byPlace.get(key);
    if (!before || worth(record, owned) > worth(before, owned)) byPlace.set(key, record);
  }
  // The making of a loss says nothing more once it is seen applied.
  const kept = [...byPlace.values()].filter(
    ({ call, applied: at, of }) => at !== undefined || of !== undefined || !applied.has(call.start),
  );
  // Nor once it is seen compiled into a model.
  const compiled = new Set(kept.filter(({ of }) => of).map(({ call }) => call.start));
  return kept.filter(({ call, of, applied: at }) => of || at || !compiled.has(call.start));
}

function worth({ input, of }: LossRecord, owned: ReadonlySet<GraphNode>): number {
  return (input ? 2 : 0) + (input && owned.has(input) ? 2 : 0) + (of ? 1 : 0);
}

/** The networks whose results a value is made of, the last first. */
function ownersOf(input: GraphNode | undefined): readonly Value[] {
  if (!input) return [];
  return ancestors([input])
    .flatMap(({ owner }) => owner ?? [])
    .reverse();
}

function linkOf(
  machine: Machine,
  models: readonly FoundModel[],
  indexOf: ModelIndex,
  values: readonly (Value | undefined)[],
  input: GraphNode | undefined,
): ModelLink | undefined {
  for (const value of values) {
    const model = value && indexOf(value);
    if (model !== undefined) return { model, certainty: 'certain' };
  }
  const chain = chainBefore(machine, models, input);
  return chain >= 0 ? { model: chain, certainty: 'certain' } : undefined;
}

/** The layers of a function, whose result a value is made of. */
function chainBefore(
  machine: Machine,
  models: readonly FoundModel[],
  input: GraphNode | undefined,
): number {
  const before = new Set(input && ancestors([input]));
  const names = new Set(
    machine.results.flatMap(({ definition: { name }, value }) =>
      name && before.has(value.node) ? [name.start] : [],
    ),
  );
  return models.findIndex(({ kind, span }) => kind === 'chain' && names.has(span.start));
}

/** The first of the models that a value is. */
type ModelIndex = (value: Value) => number | undefined;

/** Objects of one class count as one model. */
function modelIndex(models: readonly FoundModel[]): ModelIndex {
  const definitions = new Map<unknown, number>();
  const places = new Map<unknown, number>();
  const placesOfOthers = new Map<unknown, number>();
  for (const [index, { value }] of models.entries()) {
    const key = placeKey(value);
    if (value.kind === 'object') setOnce(definitions, value.of.definition, index);
    else setOnce(placesOfOthers, key, index);
    setOnce(places, key, index);
  }
  return (value) => {
    if (value.kind !== 'object') return places.get(placeKey(value));
    const same = [definitions.get(value.of.definition), placesOfOthers.get(placeKey(value))];
    const found = same.filter((index) => index !== undefined);
    return found.length > 0 ? Math.min(...found) : undefined;
  };
}

function setOnce(map: Map<unknown, number>, key: unknown, index: number): void {
  if (!map.has(key)) map.set(key, index);
}

/** Code that runs several times makes one model. */
function placeKey(value: Value): unknown {
  return 'origin' in value ? value.origin.call.start : value;
}

function optimisersOf(machine: Machine, models: readonly FoundModel[]): readonly Optimiser[] {
  const records = machine.optimisers;
  // Made once and used for two models it is listed twice; for none, only where it has none.
  const used = new Set(records.filter(({ of }) => of).map(({ call }) => call.start));
  const kept = records.filter(({ call, of }) => of !== undefined || !used.has(call.start));
  const indexOf = modelIndex(models);
  const byPlace = new Map<string, Optimiser>();
  for (const { spelling, of, ...rest } of kept) {
    const target = linkOf(machine, models, indexOf, [of], undefined);
    byPlace.set(`${rest.call.start} ${target?.model}`, { ...rest, name: spelling.name, target });
  }
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}
