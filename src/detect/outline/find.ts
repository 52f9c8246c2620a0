import type { Node, RowRange } from '../nodes';
import { applySequence, type Call } from './apply';
import { callingOf, frameworkBase } from './classes';
import { run } from './execute';
import { type FoundModel, isModel, modelOf, unalike } from './foundModel';
import { ancestors, ownedIn } from './graph';
import { type Machine, spanOf } from './machine';
import { callObject } from './objects';
import { callAt, definedIn, inputsFor, makeClasses, runFunctions, runMethods } from './runAll';
import { tensorsIn } from './tensors';
import type { Environment, ObjectValue } from './values';

/** Models of one class that are told apart by their arguments. */
const MOST_OF_A_CLASS = 8;

/** What is run, and for what. */
export interface Running {
  readonly statements: readonly Node[];
  /** Where what they define may be named. */
  readonly ranges: readonly RowRange[];
  /** Losses and optimisers are to be found, too. */
  readonly training: boolean;
}

/** What running statements has shown. */
export interface Found {
  /** In order of position. */
  readonly models: readonly FoundModel[];
  /** What the statements bind for all of the file. */
  readonly names: ReadonlySet<string>;
}

/** Runs statements of a file and finds their models. */
export function found(machine: Machine, { statements, ranges, training }: Running): Found {
  const module: Environment = { names: new Map(), parent: undefined };
  run(machine, statements, module, { values: [] });
  const defined = definedIn(machine, module, ranges);
  runFunctions(machine, defined);
  makeClasses(machine, defined);
  const models = [
    ...classModels(machine),
    ...sequenceModels(machine),
    ...functionalModels(machine),
    ...functionChains(machine),
  ];
  if (training) runMethods(machine);
  const sorted = [...unalike(models.filter(isModel))].sort(byPlace);
  return { models: sorted, names: new Set(module.names.keys()) };
}

/** Order of models in a file. */
export function byPlace(
  a: Pick<FoundModel, 'span' | 'made'>,
  b: Pick<FoundModel, 'span' | 'made'>,
): number {
  return a.span.start - b.span.start || (a.made?.start ?? 0) - (b.made?.start ?? 0);
}

/** Layers that functions apply, no model around them, and that nothing else is made of. */
function functionChains(machine: Machine): readonly FoundModel[] {
  const results = machine.results.map(({ value }) => value.node);
  // All at once: functions that call one another have results of results.
  const held = new Set(
    ancestors([
      ...machine.models.flatMap(({ outputs }) => outputs),
      ...results.flatMap(({ inputs }) => inputs),
    ]),
  );
  const owned = ownedIn(ancestors(results));
  return machine.results.flatMap(({ definition: { name }, value, isTrial }) => {
    if (!name || held.has(value.node) || owned.has(value.node)) return [];
    return (
      modelOf(machine, {
        value,
        name: machine.text(name),
        kind: 'chain',
        span: spanOf(name),
        made: undefined,
        part: isTrial,
        outputs: [value.node],
      }) ?? []
    );
  });
}

/** The models that are classes: each once, or once for each set of arguments. */
function classModels(machine: Machine): readonly FoundModel[] {
  const byClass = new Map<Node, ObjectValue[]>();
  for (const object of machine.objects) {
    if (!callingOf(machine, object.of).isNetwork) continue;
    const { node } = object.of.definition;
    byClass.set(node, [...(byClass.get(node) ?? []), object]);
  }
  return [...byClass.values()].flatMap((objects) => {
    const alone = objects.filter(({ origin }) => !origin.part);
    return distinct(machine, alone.length > 0 ? alone : objects.slice(0, 1)).flatMap(
      (object) => classModel(machine, object) ?? [],
    );
  });
}

function distinct(machine: Machine, objects: readonly ObjectValue[]): readonly ObjectValue[] {
  const byArguments = new Map<string, ObjectValue>();
  for (const object of objects) {
    const text = machine.read.plainAt(object.origin.call);
    if (!byArguments.has(text)) byArguments.set(text, object);
  }
  return [...byArguments.values()].slice(0, MOST_OF_A_CLASS);
}

function classModel(machine: Machine, object: ObjectValue): FoundModel | undefined {
  const { definition } = object.of;
  const { origin } = object;
  const isMade = origin.call.start !== definition.name.start;
  const { part } = origin;
  const result = callObject(
    machine,
    object,
    inputsFor(machine, object),
    callAt(machine, definition.name),
  );
  return modelOf(machine, {
    value: object,
    name: machine.text(definition.name),
    kind:
      machine.resolver.dialect.language === 'javascript' || isKeras(object) ? 'subclass' : 'module',
    span: spanOf(definition.name),
    made: isMade ? origin.call : undefined,
    part,
    outputs: tensorsIn(machine, result),
  });
}

function isKeras(object: ObjectValue): boolean {
  return /keras|tensorflow/.test(frameworkBase(object.of) ?? '');
}

function sequenceModels(machine: Machine): readonly FoundModel[] {
  return machine.sequences
    .filter(({ origin }) => !origin.part)
    .flatMap((value) => {
      const { origin } = value;
      if (!origin.by) return [];
      const place = { span: origin.span, call: origin.call, name: '' };
      const call: Call = { ...origin.by, place };
      const result = applySequence(machine, value, [], call);
      return (
        modelOf(machine, {
          value,
          name: origin.name ?? origin.within,
          kind: 'sequential',
          span: origin.span,
          made: origin.call,
          part: false,
          outputs: tensorsIn(machine, result),
        }) ?? []
      );
    });
}

function functionalModels(machine: Machine): readonly FoundModel[] {
  return machine.models.flatMap((value) => {
    const { origin, outputs } = value;
    return (
      modelOf(machine, {
        value,
        name: origin.name ?? origin.within,
        kind: 'functional',
        span: origin.span,
        made: origin.call,
        part: origin.part,
        outputs,
      }) ?? []
    );
  });
}
