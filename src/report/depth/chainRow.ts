import { x } from '../../math/build';
import type { Expr } from '../../math/expression';
import type { Normalising } from '../../math/network/network';
import type { PanelLayer } from '../../protocol';
import type { ChainOperation, LeftOut, StandIn } from './chain';
import { unrolled } from './unrolled';

/** What a use of the file does to each number; `undefined`: it cannot be followed. */
type FunctionOf = (use: number | undefined) => Expr | undefined;

/** Makes rows of operations of layers, and remembers what is not in them. */
export interface RowBuilder {
  readonly leftOut: ReadonlySet<LeftOut>;
  readonly standIns: ReadonlySet<StandIn>;
  /** From the first weights on, with so many of them at most. */
  main(layers: readonly PanelLayer[], most: number): readonly ChainOperation[];
}

export function rowBuilder(functionOf: FunctionOf, mostTimes: number): RowBuilder {
  const leftOut = new Set<LeftOut>();
  const standIns = new Set<StandIn>();
  const leave = (what: LeftOut): readonly ChainOperation[] => {
    leftOut.add(what);
    return [];
  };

  /** What a layer does, but for those that bring values together. */
  const operationsOf = (layer: PanelLayer): readonly ChainOperation[] => {
    switch (layer.kind) {
      case 'weighted': {
        const { initialiser, fanIn, fanOut, bias } = layer;
        return [{ kind: 'weights', code: { initialiser, fanIn, fanOut, bias } }];
      }
      case 'activation': {
        const activation = functionOf(layer.use);
        if (activation === undefined) return leave('activation');
        return [{ kind: 'activate', activation, name: layer.name }];
      }
      case 'normalisation': {
        const how = followed[layer.normalisation];
        if (how === undefined) return leave('normalisation');
        if (isStandIn(layer.normalisation)) standIns.add(layer.normalisation);
        return [{ kind: 'normalise', how }];
      }
      case 'gate':
      case 'unknown':
        return leave(layer.kind);
      case 'maxPooling':
      case 'averagePooling':
        return leave('pooling');
      default:
        return [];
    }
  };

  /** The sums of a join; none where what they add is not known to the end. */
  const sumsOf = (
    { how, others }: PanelLayer & { readonly kind: 'join' },
    from: number | undefined,
    operations: readonly ChainOperation[],
  ): readonly ChainOperation[] => {
    const branches = others.map(({ layers }) => branchOf(layers));
    if (how !== 'add' || from === undefined) return leave('join');
    const hasWeights = operations.slice(from).some(weighs);
    const sums = branches.flatMap((branch): readonly ChainOperation[] =>
      branch && (hasWeights || branch.some(weighs)) ? [{ kind: 'sum', from, branch }] : [],
    );
    return sums.length === others.length && sums.length > 0 ? sums : leave('join');
  };

  /** `undefined`: not all of it is known. */
  const branchOf = (layers: readonly PanelLayer[]): readonly ChainOperation[] | undefined => {
    if (layers.some(({ kind }) => kind === 'unknown')) return undefined;
    const row = growing();
    for (const { layer, index } of unrolled(layers, mostTimes)) row.take(layer, index);
    return row.operations;
  };

  /** A row that grows layer by layer, and knows where each began when it came last. */
  const growing = () => {
    const operations: ChainOperation[] = [];
    const begun = new Map<number, number>();
    return {
      operations,
      take(layer: PanelLayer, index: number) {
        begun.set(index, operations.length);
        operations.push(
          ...(layer.kind === 'join'
            ? sumsOf(
                layer,
                layer.from === undefined ? undefined : begun.get(layer.from),
                operations,
              )
            : operationsOf(layer)),
        );
      },
    };
  };

  return {
    leftOut,
    standIns,
    main(layers, most) {
      const row = growing();
      let weights = 0;
      for (const { layer, index } of unrolled(layers, mostTimes)) {
        const isWeights = layer.kind === 'weighted';
        if (isWeights && weights === most) {
          leftOut.add('rest');
          break;
        }
        if (isWeights) weights += 1;
        if (isWeights) closeLayer(row.operations);
        if (weights > 0) row.take(layer, index);
      }
      closeLayer(row.operations);
      return row.operations;
    },
  };
}

/** Behind its weights each layer has an activation, be it none. */
function closeLayer(operations: ChainOperation[]): void {
  const last = operations.map(weighs).lastIndexOf(true);
  const isOpen = last >= 0 && !operations.slice(last).some(({ kind }) => kind === 'activate');
  if (isOpen) operations.push({ kind: 'activate', activation: x });
}

function weighs({ kind }: ChainOperation): boolean {
  return kind === 'weights';
}

/**
 * Those that divide by the deviation of a unit, or of an input. Of groups of very many units
 * each has the deviation of all; of an instance, places stand beside each other as inputs do.
 */
const followed: Readonly<Record<string, Normalising['how'] | undefined>> = {
  batch: 'batch',
  instance: 'batch',
  layer: 'layer',
  rms: 'layer',
  group: 'layer',
};

function isStandIn(normalisation: string): normalisation is StandIn {
  return normalisation === 'group' || normalisation === 'instance';
}
