import { apiTables } from './apiTables';
import { argumentLines } from './argumentLines';
import { bendingNames, functionLibraries } from './elementary';
import { layerTables, tensorMethodTables } from './layers';
import { lossNames } from './losses';
import { frameworkNames, TFJS } from './modules';
import { optimiserNames } from './optimisers';
import { initialiserSpellings } from './startingWeights';
import type { ApiKind } from './table';
import { isUseByItself } from './uses';

/**
 * Words of which a source has one wherever it has what they are listed for: taken from the tables,
 * so that what the tables learn is never passed over.
 */
export interface NecessaryWords {
  /** Before any name stands for something of a framework. */
  readonly reach: readonly string[];
  /** Where an activation of a framework is named. */
  readonly activations: readonly string[];
  /** Where one is called as a method of a tensor. */
  readonly methods: readonly string[];
  /** Where any callee of a framework's module is told an activation. */
  readonly settings: readonly string[];
  /** Where a callee that takes an activation is called. */
  readonly callees: readonly string[];
  /** Where something has weights, and with it where there is a model. */
  readonly weights: readonly string[];
  /** The same, as methods of people's own layers. */
  readonly ownWeights: readonly string[];
  /** Where a loss is named, and where an optimiser is, other than by a string that `compile` is told. */
  readonly losses: readonly string[];
  readonly optimisers: readonly string[];
  /** Where a formula does more than to add and to multiply, unless it compares or takes a power. */
  readonly formulas: readonly string[];
  /** Where a formula is of tensors, beside what frameworks are reached by. */
  readonly libraries: readonly string[];
}

/** Python has no TensorFlow.js, which shares its names with English. */
export function necessaryWords(isPython: boolean): NecessaryWords {
  const isRead = (prefix: string) => !(isPython && prefix.startsWith(TFJS));
  const apis = apiTables.filter(({ prefix }) => isRead(prefix));
  const layers = [...layerTables, ...tensorMethodTables].filter(({ prefix }) => isRead(prefix));
  const told = argumentLines.filter(([module]) => isRead(module));
  const named = (isWanted: (kind: ApiKind) => boolean) =>
    apis
      .filter(({ kind }) => isWanted(kind))
      .flatMap(({ kind, lines }) =>
        lines.filter(([, activation]) => isUseByItself({ activation, kind })).map(([name]) => name),
      );
  return {
    reach: [...frameworkNames, ...CONFIGURATIONS],
    activations: lastNames(named((kind) => kind !== 'method')),
    methods: lastNames(named((kind) => kind === 'method')),
    settings: lastNames(told.flatMap(([, callees, name]) => (isAny(callees) ? [name] : []))),
    callees: lastNames(
      told.flatMap(([module, callees]) =>
        // Words such as `get` occur everywhere; where it is this one, its module is named, too.
        callees.split(' ').map((callee) => (callee === 'get' ? module.slice(0, -1) : callee)),
      ),
    ),
    weights: lastNames([
      ...layers.flatMap(({ lines }) =>
        lines.flatMap(([names, role]) => (WEIGHTLESS.test(role) ? [] : names.split(' '))),
      ),
      ...initialiserSpellings,
      'initializers',
    ]),
    ownWeights: ['add_weight', 'addWeight', 'register_parameter', 'register_buffer'],
    losses: lossNames,
    optimisers: optimiserNames,
    formulas: lastNames([
      ...bendingNames,
      ...apis.flatMap(({ lines }) => lines.map(([name]) => name)),
    ]),
    libraries: functionLibraries,
  };
}

/** By them alone a file is taken for one of Transformers. */
const CONFIGURATIONS = ['PretrainedConfig', 'PreTrainedConfig'];

/** Roles of layers without weights, and of what has some only where another layer does. */
const WEIGHTLESS =
  /^(?:\w+ normalisation|\w+ merge|maxPooling|averagePooling|upsampling|padding|dropout|reshape|identity|arithmetic|noise|list|dictionary|model|input|wrapper|doubling|stack|lambda|activation|base)$/;

function isAny(callees: string): boolean {
  return callees.split(' ').includes('*');
}

/** Each once, without `*`. */
function lastNames(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => path.slice(path.lastIndexOf('.') + 1));
  return [...new Set(names)].filter((name) => name !== '*');
}
