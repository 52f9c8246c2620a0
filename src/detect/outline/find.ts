import type { Framework } from '../../frameworks/table';
import type { Node } from '../nodes';
import type { Span } from '../use';
import { applySequence, type Call } from './apply';
import { type Chain, chainTo } from './chain';
import { run } from './execute';
import { ancestors, type GraphNode } from './graph';
import { tensorsIn } from './join';
import { type Machine, spanOf } from './machine';
import type { Branch, Layer, ModelKind, UnknownLayer } from './model';
import {
  callerOf,
  callFunction,
  callObject,
  frameworkBase,
  instantiate,
  isNetwork,
} from './objects';
import type { Environment, Given, ObjectValue, Value } from './values';

/** A model as it was found, and the value of the program that it is. */
export interface FoundModel {
  readonly value: Value;
  readonly name: string | undefined;
  readonly framework: Framework;
  readonly kind: ModelKind;
  readonly span: Span;
  readonly made: Span | undefined;
  readonly part: boolean;
  readonly chain: Chain;
  readonly unknowns: readonly UnknownLayer[];
}

/** Models of one class that are told apart by their arguments. */
const MOST_OF_A_CLASS = 8;

/** Runs a file's code and finds its models, in order of position. */
export function found(machine: Machine): readonly FoundModel[] {
  const module: Environment = { names: new Map(), parent: undefined };
  run(machine, machine.resolver.source.root.children, module, { values: [] });
  const definitions = definitionsOf(machine, module);
  runFunctions(machine, definitions);
  makeClasses(machine, definitions);
  const models = [
    ...classModels(machine),
    ...sequenceModels(machine),
    ...functionalModels(machine),
    ...functionChains(machine),
  ];
  runMethods(machine);
  return [...unalike(models.filter(isModel))].sort(
    (a, b) => a.span.start - b.span.start || (a.made?.start ?? 0) - (b.made?.start ?? 0),
  );
}

/** Code that runs several times makes a model once, unless with other layers. */
function unalike(models: readonly FoundModel[]): readonly FoundModel[] {
  const byPlace = new Map<string, FoundModel[]>();
  for (const model of models) {
    const place = `${model.span.start} ${model.made?.start}`;
    const same = byPlace.get(place) ?? [];
    if (!same.some((other) => isAlike(other, model))) same.push(model);
    byPlace.set(place, same);
  }
  return [...byPlace.values()].flat();
}

function isAlike(a: FoundModel, b: FoundModel): boolean {
  const [first, second] = [a.chain.layers, b.chain.layers];
  return (
    first.length === second.length && JSON.stringify(first, facts) === JSON.stringify(second, facts)
  );
}

/** What tells layers apart, objects of the program aside. */
function facts(key: string, value: unknown): unknown {
  return key === 'instance' || key === 'loop' ? undefined : value;
}

/** Layers with weights make a model, and what is written as one. */
function isModel({ chain, kind }: FoundModel): boolean {
  return kind === 'sequential' ? chain.layers.length > 1 : hasWeights(chain.layers);
}

function hasWeights(layers: readonly Layer[]): boolean {
  return layers.some(
    (layer) =>
      layer.kind === 'weighted' || branchesOf(layer).some((branch) => hasWeights(branch.layers)),
  );
}

function branchesOf(layer: Layer): readonly Branch[] {
  if (layer.kind === 'gate') return layer.gates;
  return layer.kind === 'join' || layer.kind === 'output' ? layer.others : [];
}

type Defined = Extract<Value, { kind: 'function' | 'class' }>;

/** Functions and classes of the module that were not run with arguments of the file. */
function definitionsOf(_machine: Machine, module: Environment): readonly Defined[] {
  return [...module.names.values()].filter(
    (value): value is Defined => value.kind === 'function' || value.kind === 'class',
  );
}

/** Runs functions that nothing in the file has called, those first that no other names. */
function runFunctions(machine: Machine, definitions: readonly Defined[]): void {
  const functions = definitions.filter((value) => value.kind === 'function');
  for (const value of leastNamedFirst(machine, functions)) {
    if (machine.called.has(value.definition.node)) continue;
    callFunction(machine, value, [], value.definition.node);
  }
}

/** What nothing else names comes first: it may use the others with arguments of its own. */
function leastNamedFirst<T extends Defined>(machine: Machine, values: readonly T[]): readonly T[] {
  const { dialect, source } = machine.resolver;
  const counts = new Map<string, number>();
  for (const { definition } of values) {
    if (definition.name) counts.set(machine.text(definition.name), 0);
  }
  for (const node of counts.size > 1 ? source.nodes : []) {
    const name = dialect.nameTypes.has(node.type) ? machine.text(node) : '';
    const count = counts.get(name);
    if (count !== undefined) counts.set(name, count + 1);
  }
  const isNamed = ({ definition: { name } }: T) =>
    Number(name !== undefined && (counts.get(machine.text(name)) ?? 0) > 1);
  return [...values].sort((a, b) => isNamed(a) - isNamed(b));
}

/** Layers that functions apply, no model around them, and that nothing else is made of. */
function functionChains(machine: Machine): readonly FoundModel[] {
  const results = machine.results.map(({ value }) => value.node);
  const held = new Set([
    ...machine.models.flatMap(({ outputs }) => ancestors(outputs)),
    ...results.flatMap(({ inputs }) => ancestors(inputs)),
  ]);
  return machine.results.flatMap(({ definition: { name }, value }) => {
    if (!name || held.has(value.node)) return [];
    if (ancestors([value.node]).some(({ owner }) => owner !== undefined)) return [];
    return (
      modelOf(machine, {
        value,
        name: machine.text(name),
        kind: 'chain',
        span: spanOf(name),
        made: undefined,
        part: false,
        outputs: [value.node],
      }) ?? []
    );
  });
}

/** Makes one object of each class that the file makes none of. */
function makeClasses(machine: Machine, definitions: readonly Defined[]): void {
  const classes = definitions.filter((value) => value.kind === 'class');
  for (const value of leastNamedFirst(machine, classes)) {
    if (machine.called.has(value.definition.node)) continue;
    instantiate(machine, value, [], callAt(machine, value.definition.name));
  }
}

function callAt(machine: Machine, node: Node): Call {
  const span = spanOf(node);
  return { node, token: node, place: { span, call: span, name: machine.text(node) } };
}

/** The models that are classes: each once, or once for each set of arguments. */
function classModels(machine: Machine): readonly FoundModel[] {
  const byClass = new Map<Node, ObjectValue[]>();
  for (const object of machine.objects) {
    if (!isNetwork(machine, object.of)) continue;
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
    const { call } = object.origin;
    const text = machine.resolver.source.text.slice(call.start, call.end);
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

/** A tensor for each parameter without a value of its own. */
function inputsFor(machine: Machine, { of }: ObjectValue): readonly Given[] {
  const method = callerOf(machine, of);
  if (!method) return [{ name: undefined, value: machine.input(), node: of.definition.name }];
  const node = of.definition.name;
  const skipped = machine.resolver.dialect.language === 'python' ? 1 : 0;
  const parameters = method.definition.parameters.slice(skipped);
  const tensors = parameters
    .filter((parameter, index) => !parameter.rest && (index === 0 || !parameter.default))
    .map((): Given => ({ name: undefined, value: machine.input(), node }));
  // A default of `training=False` does not say that the network is never trained.
  const switches = parameters
    .filter(({ name, default: given }) => given && /^(is_)?training$/.test(name))
    .map(({ name }): Given => ({ name, value: machine.unknown(node, 'parameter'), node }));
  return [...tensors, ...switches];
}

function sequenceModels(machine: Machine): readonly FoundModel[] {
  return machine.sequences
    .filter(({ origin }) => !origin.part)
    .flatMap((value) => {
      const { origin } = value;
      const node = machine.resolver.source.root;
      const call: Call = {
        node,
        token: node,
        place: { span: origin.span, call: origin.call, name: '' },
      };
      const result = applySequence(machine, value, [], call);
      return (
        modelOf(machine, {
          value,
          name: origin.name,
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
        name: origin.name,
        kind: 'functional',
        span: origin.span,
        made: origin.call,
        part: origin.part,
        outputs,
      }) ?? []
    );
  });
}

interface Finding extends Omit<FoundModel, 'framework' | 'chain' | 'unknowns'> {
  readonly outputs: readonly GraphNode[];
}

function modelOf(machine: Machine, { outputs, ...rest }: Finding): FoundModel | undefined {
  const nodes = [...new Set(outputs)];
  const [first] = nodes;
  if (!first) return undefined;
  const features = { in: undefined, out: undefined };
  const end = machine.tensor({ kind: 'output', span: endOf(first, rest.span) }, nodes, features);
  const chain = chainTo(end.node);
  if (chain.isCut) machine.gaveUp ??= 'The models have too many layers to list.';
  return {
    ...rest,
    framework: frameworkOf(machine, ancestors(nodes)),
    chain,
    unknowns: chain.layers.flatMap(unknownsIn),
  };
}

function endOf(node: GraphNode, otherwise: Span): Span {
  if (node.applied) return node.applied;
  const { step } = node;
  if (step.kind === 'made') return step.made.call;
  return 'span' in step ? step.span : otherwise;
}

function frameworkOf(machine: Machine, nodes: readonly GraphNode[]): Framework {
  for (const { step } of nodes) {
    if (step.kind === 'made' && step.made.spelling && step.made.path !== '')
      return step.made.framework;
  }
  return machine.framework('');
}

function unknownsIn(layer: Layer): readonly UnknownLayer[] {
  if (layer.kind === 'unknown') return [layer];
  const branches = branchesOf(layer);
  return branches.flatMap(({ layers }) => layers.flatMap(unknownsIn));
}

/** Parameters that a network is only given while it is trained: its loss is computed inside. */
const TARGETS = /^(targets?|labels?|\w+_labels?|y|y_true|gt)$/;

function runWithTargets(machine: Machine, object: ObjectValue): void {
  const method = callerOf(machine, object.of);
  const node = object.of.definition.name;
  const targets = (method?.definition.parameters ?? [])
    .filter(({ name, default: given }) => given && TARGETS.test(name))
    .map(({ name }): Given => ({ name, value: machine.input(), node }));
  if (targets.length === 0) return;
  callObject(machine, object, [...inputsFor(machine, object), ...targets], callAt(machine, node));
}

/** Runs what is left of the classes, for losses and optimisers. */
function runMethods(machine: Machine): void {
  const seen = new Set<Node>();
  for (const object of [...machine.objects]) {
    if (seen.has(object.of.definition.node)) continue;
    seen.add(object.of.definition.node);
    runWithTargets(machine, object);
    for (const definition of object.of.definition.methods.values()) {
      if (machine.called.has(definition.node) || !machine.step()) continue;
      const { of } = object;
      const value = {
        kind: 'function',
        definition,
        environment: of.environment,
        object,
        owner: of,
      } as const;
      callFunction(machine, value, [], definition.node);
    }
  }
}
