import { findLoss, type LossSpelling, lossOfWord } from '../../frameworks/losses';
import {
  findOptimiser,
  type OptimiserSpelling,
  optimiserOfWord,
} from '../../frameworks/optimisers';
import type { Span } from '../use';
import type { Call } from './apply';
import { type Machine, spanOf } from './machine';
import type { LossRecord } from './records';
import { boundArguments, optionsGiven, settingAt, settingsOf } from './settings';
import { tensorsIn } from './tensors';
import { type Given, itemsOf, type Value } from './values';

/** A loss is made, or a function of one is applied. */
export function makeLoss(
  machine: Machine,
  spelling: LossSpelling,
  path: string,
  given: readonly Given[],
  call: Call,
): Value {
  const { span, call: whole } = call.place;
  const record = lossRecord(spelling, machine.framework(path), span, whole, given);
  if (spelling.form === 'made') {
    machine.losses.push(record);
    return { kind: 'loss', record };
  }
  return taken(machine, { ...record, settings: settingsOf(given) }, given, call, undefined);
}

function lossRecord(
  spelling: LossSpelling,
  framework: LossRecord['framework'],
  span: Span,
  call: Span,
  given: readonly Given[],
): LossRecord {
  const bound = boundArguments(spelling.signature, given);
  return {
    spelling,
    framework,
    span,
    call,
    settings: settingsOf(given),
    fromLogits: bound.has('fromLogits') ? settingAt(bound, 'fromLogits', 'boolean') : undefined,
    applied: undefined,
    input: undefined,
    inputSpan: undefined,
    of: undefined,
  };
}

/** `criterion(model(x), y)`. */
export function applyLoss(
  machine: Machine,
  record: LossRecord,
  given: readonly Given[],
  call: Call,
): Value {
  return taken(machine, record, given, call, call.place.call);
}

/** A function that is not followed is given one model and one loss: it trains the one by the other. */
export function handOver(machine: Machine, given: readonly Given[]): void {
  if (!given.some(({ value }) => value.kind === 'loss')) return;
  const values = given.map(({ value }) => value);
  const networks = values.filter(({ kind }) => /^(object|sequence|model)$/.test(kind));
  const losses = values.filter((value) => value.kind === 'loss');
  const [of] = networks;
  const [loss] = losses;
  if (of && loss && networks.length === 1 && losses.length === 1) {
    machine.losses.push({ ...loss.record, of });
  }
}

/** Keras gives the truth first. */
function taken(
  machine: Machine,
  record: LossRecord,
  given: readonly Given[],
  { node }: Call,
  applied: Span | undefined,
): Value {
  const bound = boundArguments(record.spelling.signature, given);
  const isKeras = record.spelling.form === 'made' && record.framework !== 'torch';
  const argument = isKeras ? undefined : bound.get('input');
  const positional = given.filter(({ name }) => name === undefined);
  const second = isKeras
    ? (given.find(({ name }) => name === 'y_pred') ?? positional[1])
    : undefined;
  const value = argument?.value ?? second?.value;
  const inputSpan = argument?.span ?? (second && spanOf(second.node));
  const [input] = value ? tensorsIn(machine, value) : [];
  const of = machine.inside.at(-1);
  machine.losses.push({ ...record, applied, input, inputSpan, of });
  return machine.unknown(node, 'notFollowed');
}

/** An optimiser is made for a model's parameters. */
export function makeOptimiser(
  machine: Machine,
  spelling: OptimiserSpelling,
  path: string,
  given: readonly Given[],
  call: Call,
): Value {
  const { span, call: whole } = call.place;
  const bound = boundArguments(spelling.signature, given);
  const parameters = bound.get('parameters');
  const framework = machine.framework(path);
  const record = {
    spelling,
    framework,
    span,
    call: whole,
    settings: settingsOf(given),
    learningRate: settingAt<number>(bound, 'learningRate', 'number'),
    weightDecay: decayOf(bound),
    parameters:
      framework === 'torch' ? coverage(machine, parameters?.value, parameters?.span) : 'all',
    of: parameters && trained(parameters.value),
  } as const;
  machine.optimisers.push(record);
  return { kind: 'optimiser', record };
}

/** Optimisers that know no decay have none. */
function decayOf(bound: ReturnType<typeof boundArguments>) {
  return bound.has('weightDecay')
    ? settingAt<number>(bound, 'weightDecay', 'number')
    : ({ value: 0, source: 'default', span: undefined } as const);
}

function coverage(
  machine: Machine,
  value: Value | undefined,
  span: Span | undefined,
): 'all' | 'groups' | 'unknown' {
  if (value?.kind === 'parameters') return 'all';
  if (itemsOf(value)?.some(({ kind }) => kind === 'dictionary')) return 'groups';
  const text = span ? machine.read.plainAt(span) : '';
  return /\.parameters\(\)\s*\)?$/.test(text) && !text.startsWith('[') ? 'all' : 'unknown';
}

/** The network whose parameters these are. */
function trained(value: Value): Value | undefined {
  if (value.kind === 'parameters') return value.of;
  const items = itemsOf(value) ?? (value.kind === 'dictionary' ? [...value.store.values()] : []);
  return items.map(trained).find((each) => each !== undefined);
}

/** `model.compile(optimizer=…, loss=…)`. */
export function compileModel(
  machine: Machine,
  of: Value | undefined,
  given: readonly Given[],
): void {
  const options = given[0]?.value.kind === 'dictionary' ? optionsGiven(OPTIONS, given) : given;
  const positional = options.filter(({ name }) => name === undefined);
  const argument = (wanted: string, at: number) =>
    options.find(({ name }) => name === wanted) ?? positional[at];
  const loss = argument('loss', 1);
  const optimiser = argument('optimizer', 0);
  if (loss) compiledLoss(machine, loss.value, loss, of);
  if (optimiser) compiledOptimiser(machine, optimiser, of);
}

const OPTIONS = { parameters: [], options: true };

function compiledLoss(machine: Machine, value: Value, given: Given, of: Value | undefined): void {
  if (value.kind === 'loss') {
    machine.losses.push({ ...value.record, of });
    return;
  }
  const named = namedLoss(machine, value, given);
  if (named) {
    const { spelling, span } = named;
    const framework = isScript(machine) ? 'tfjs' : 'keras';
    machine.losses.push({ ...lossRecord(spelling, framework, span, span, []), of });
    return;
  }
  const several = itemsOf(value) ?? (value.kind === 'dictionary' ? [...value.store.values()] : []);
  for (const each of several) compiledLoss(machine, each, given, of);
}

function isScript(machine: Machine): boolean {
  return machine.resolver.dialect.language === 'javascript';
}

function namedLoss(
  machine: Machine,
  value: Value,
  { node }: Given,
): { readonly spelling: LossSpelling; readonly span: Span } | undefined {
  if (value.kind === 'constant' && typeof value.value === 'string') {
    const spelling = lossOfWord(value.value);
    return spelling && { spelling, span: value.span ?? spanOf(node) };
  }
  if (value.kind !== 'path') return undefined;
  const token = machine.resolver.dialect.member(value.node)?.name ?? value.node;
  const spelling = findLoss(value.path);
  return spelling && { spelling, span: spanOf(token) };
}

function compiledOptimiser(machine: Machine, given: Given, of: Value | undefined): void {
  const { value, node } = given;
  if (value.kind === 'optimiser') {
    machine.optimisers.push({ ...value.record, of });
    return;
  }
  const word =
    value.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
  const spelling =
    word !== undefined
      ? optimiserOfWord(word)
      : value.kind === 'path'
        ? findOptimiser(value.path)
        : undefined;
  if (!spelling) return;
  const bound = boundArguments(spelling.signature, []);
  const span = value.kind === 'constant' ? (value.span ?? spanOf(node)) : spanOf(node);
  machine.optimisers.push({
    spelling,
    framework: isScript(machine) ? 'tfjs' : 'keras',
    span,
    call: span,
    settings: [],
    learningRate: settingAt<number>(bound, 'learningRate', 'number'),
    weightDecay: decayOf(bound),
    parameters: 'all',
    of,
  });
}
