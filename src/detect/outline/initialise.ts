import type { LayerRole } from '../../frameworks/layerKinds';
import {
  type FanMode,
  kerasInitialiser,
  type StartingWeights,
  torchDefaults,
  torchGain,
} from '../../frameworks/startingWeights';
import type { Framework } from '../../frameworks/table';
import type { Node } from '../nodes';
import type { Span } from '../use';
import type { BoundArgument, MadeLayer } from './graph';
import type { Initialiser } from './initialiser';
import { type Machine, spanOf } from './machine';
import { boundArguments, settingAt, settingsOf, unpacked } from './settings';
import type { Given, Value } from './values';

/** Of layers whose start the file and the framework do not tell. */
export const UNTOLD: Initialiser = {
  scheme: 'unknown',
  name: '',
  distribution: undefined,
  source: 'default',
  span: undefined,
  call: undefined,
  mode: undefined,
  nonlinearity: undefined,
  a: undefined,
  gain: undefined,
  scale: undefined,
  deviation: undefined,
  settings: [],
  conditional: false,
};

/** By kind of layer, how PyTorch starts it. */
const TORCH_STARTS: ReadonlyMap<string, Initialiser> = new Map(
  Object.entries(torchDefaults).map(([kind, start]) => [kind, { ...UNTOLD, ...start, gain: 1 }]),
);

/** How a layer starts before anything else is said. */
export function initialiserOf(
  role: LayerRole,
  framework: Framework,
  argument: BoundArgument | undefined,
): Initialiser {
  if (role.kind !== 'weighted') return UNTOLD;
  if (framework === 'torch') return TORCH_STARTS.get(role.weighted) ?? UNTOLD;
  return argument ? ofArgument(argument) : UNTOLD;
}

/** `kernel_initializer="he_normal"`, or an object of one. */
function ofArgument({ value, span }: BoundArgument): Initialiser {
  if (value.kind === 'initialiser') {
    return started(value.start, 'argument', spanOf(value.node), span, value.given, false);
  }
  const word = value.kind === 'constant' ? value.value : undefined;
  const start = typeof word === 'string' ? kerasInitialiser(word) : undefined;
  if (value.kind === 'path') {
    const named = kerasInitialiser(value.path.slice(value.path.lastIndexOf('.') + 1));
    if (named) return started(named, 'argument', span, span, [], false);
  }
  if (!start) return { ...UNTOLD, source: span ? 'argument' : 'default', span, call: span };
  const token = value.kind === 'constant' ? value.span : undefined;
  return span
    ? started(start, 'argument', token ?? span, span, [], false)
    : started(start, 'default', undefined, undefined, [], false);
}

/** Sets the start of weights by a call: `nn.init.kaiming_normal_(layer.weight, …)`. */
export function initialise(
  machine: Machine,
  target: Value | undefined,
  start: StartingWeights,
  call: Node,
  token: Node,
  given: readonly Given[],
): void {
  const layers = layersOf(target);
  const conditional = machine.conditions > 0;
  for (const made of layers) {
    made.initialiser = started(start, 'call', spanOf(token), spanOf(call), given, conditional);
  }
}

function layersOf(target: Value | undefined): readonly MadeLayer[] {
  if (target?.kind !== 'weight' || target.isBias) return [];
  return [target.made];
}

function started(
  start: StartingWeights,
  source: Initialiser['source'],
  span: Span | undefined,
  call: Span | undefined,
  arguments_: readonly Given[],
  conditional: boolean,
): Initialiser {
  const given = unpacked(arguments_);
  const bound = boundArguments(start.signature, given);
  const nonlinearity = settingAt<string>(bound, 'nonlinearity', 'string').value;
  const slope = settingAt<number>(bound, 'a', 'number').value;
  const gain = gainOf(start, bound, nonlinearity, slope);
  return {
    scheme: start.scheme,
    name: start.name,
    distribution: distributionOf(start, bound),
    source,
    span,
    call,
    mode: modeOf(start, bound),
    nonlinearity,
    a: slope,
    gain,
    scale: scaleOf(start, bound, nonlinearity, gain),
    deviation: settingAt<number>(bound, 'deviation', 'number').value,
    settings: settingsOf(given),
    conditional,
  };
}

const MODES: Readonly<Record<string, FanMode>> = {
  fan_in: 'fanIn',
  fanIn: 'fanIn',
  fan_out: 'fanOut',
  fanOut: 'fanOut',
  fan_avg: 'average',
  fanAvg: 'average',
};

type Bound = ReadonlyMap<string, BoundArgument>;

function modeOf({ mode }: StartingWeights, bound: Bound): FanMode | undefined {
  if (!bound.has('mode')) return mode;
  const word = settingAt<string>(bound, 'mode', 'string').value;
  return word === undefined ? undefined : MODES[word];
}

function distributionOf(start: StartingWeights, bound: Bound): Initialiser['distribution'] {
  const word = settingAt<string>(bound, 'distribution', 'string').value;
  if (word === undefined) return start.distribution;
  if (/uniform/.test(word)) return 'uniform';
  return /untruncated/.test(word) ? 'normal' : 'truncatedNormal';
}

function gainOf(
  start: StartingWeights,
  bound: Bound,
  nonlinearity: string | undefined,
  slope: number | undefined,
): number | undefined {
  if (bound.has('nonlinearity')) {
    if (nonlinearity === undefined) return undefined;
    // The slope counts for a leaky ReLU alone.
    if (nonlinearity === 'leaky_relu' && slope === undefined) return undefined;
    return torchGain(nonlinearity, slope ?? 0);
  }
  if (bound.has('gain')) return settingAt<number>(bound, 'gain', 'number').value;
  return start.scale === undefined ? undefined : 1;
}

function scaleOf(
  start: StartingWeights,
  bound: Bound,
  nonlinearity: string | undefined,
  gain: number | undefined,
): number | undefined {
  if (bound.has('scale')) return settingAt<number>(bound, 'scale', 'number').value;
  if (start.scale === undefined || gain === undefined) return undefined;
  // Rounding aside, the square of √2 is 2.
  const squared = nonlinearity === 'relu' ? 2 : gain * gain;
  return bound.has('nonlinearity') ? squared : start.scale * squared;
}
