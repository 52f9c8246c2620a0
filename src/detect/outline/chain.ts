import { finishedLayer, weightOf } from './finish';
import { ancestors, type GraphNode } from './graph';
import type { Branch, Count, Layer } from './model';

/** Layers of one model that are listed at most, side branches included. */
export const MOST_LISTED = 4000;

/** A value's way through the network. */
export interface Chain {
  /** All that leads to the value, in order. */
  readonly nodes: readonly GraphNode[];
  readonly layers: readonly Layer[];
  readonly depth: Count;
  /** Nodes that were gone through for the layers. */
  readonly listed: number;
  /** There are more layers than are listed. */
  readonly isCut: boolean;
}

/** Along the longest chain that leads to a value: its layers in order, and its depth. */
export function chainTo(output: GraphNode, room = MOST_LISTED): Chain {
  const nodes = ancestors([output]);
  const lengths = measured(nodes);
  const listing = new Listing(lengths, Math.min(room, MOST_LISTED));
  const layers = listing.list(output, []);
  const { least, most } = lengths.get(output) ?? NOTHING;
  return {
    nodes,
    layers,
    depth: { least, most: Number.isFinite(most) ? most : 'unknown' },
    listed: listing.listed,
    isCut: listing.isFull,
  };
}

/** Weighted layers on the way to a node, and all layers, where those are as many. */
interface Length {
  readonly least: number;
  readonly most: number;
  /** Told ones alone: an unknown layer does not make a branch the longer one. */
  readonly known: number;
  readonly all: number;
}

/** How many layers there are up to a node of a list, that one included. */
type Places = ReadonlyMap<GraphNode, number>;
type Nodes = Pick<Places, 'has'>;

const NO_BRANCHES: readonly Branch[] = [];
const NOTHING: Length = { least: 0, most: 0, known: 0, all: 0 };

type Lengths = ReadonlyMap<GraphNode, Length>;

function measured(nodes: readonly GraphNode[]): Lengths {
  const lengths = new Map<GraphNode, Length>();
  for (const node of nodes) lengths.set(node, lengthOf(node, lengths));
  return lengths;
}

function lengthOf(node: GraphNode, lengths: Lengths): Length {
  const isEither = node.step.kind === 'join' && node.step.how === 'either';
  let least: number | undefined;
  let most = 0;
  let known = 0;
  let all = 0;
  for (const input of mainInputs(node)) {
    const before = lengths.get(input) ?? NOTHING;
    least ??= before.least;
    least = isEither ? Math.min(least, before.least) : Math.max(least, before.least);
    most = Math.max(most, before.most);
    known = Math.max(known, before.known);
    all = Math.max(all, before.all);
  }
  const own = weightOf(node);
  return {
    least: own.least + (least ?? 0),
    most: own.most + most,
    known: known + (own.most > 0 ? Math.max(1, own.least) : 0),
    all: all + 1,
  };
}

/** The inputs that a chain may come along: of a gate, what is gated. */
function mainInputs(node: GraphNode): readonly GraphNode[] {
  return node.step.kind === 'gate' ? node.inputs.slice(0, 1) : node.inputs;
}

/** Walks chains back from their ends, within the limit on what is listed. */
class Listing {
  listed = 0;

  constructor(
    private readonly lengths: Lengths,
    private readonly most: number,
  ) {}

  get isFull(): boolean {
    return this.listed >= this.most;
  }

  /** The layers that lead to `end`, from the first node on that is not in `before`. */
  list(end: GraphNode, before: readonly Nodes[]): readonly Layer[] {
    const places = new Map<GraphNode, number>();
    const around = [...before, places];
    const layers: Layer[] = [];
    let previous: GraphNode | undefined;
    for (const node of this.path(end, before)) {
      const main = previous ?? this.longest(mainInputs(node));
      const layer = this.layer(node, main, around, places);
      if (layer) layers.push(layer);
      places.set(node, layers.length);
      previous = node;
    }
    return layers;
  }

  private path(end: GraphNode, before: readonly Nodes[]): readonly GraphNode[] {
    const nodes: GraphNode[] = [];
    let at: GraphNode | undefined = end;
    while (at && !before.some((set) => at && set.has(at)) && !this.isFull) {
      nodes.push(at);
      this.listed += 1;
      at = this.longest(mainInputs(at));
    }
    return nodes.reverse();
  }

  private longest(inputs: readonly GraphNode[]): GraphNode | undefined {
    let best: GraphNode | undefined;
    for (const input of inputs) {
      if (!best || this.isLonger(input, best)) best = input;
    }
    return best;
  }

  private isLonger(a: GraphNode, b: GraphNode): boolean {
    const [first, second] = [this.lengths.get(a) ?? NOTHING, this.lengths.get(b) ?? NOTHING];
    if (first.known !== second.known) return first.known > second.known;
    return first.all > second.all;
  }

  private layer(
    node: GraphNode,
    main: GraphNode | undefined,
    before: readonly Nodes[],
    places: Places,
  ): Layer | undefined {
    return isAlone(node, main)
      ? finishedLayer(node, NO_BRANCHES, undefined)
      : this.joined(node, main, before, places);
  }

  private joined(
    node: GraphNode,
    main: GraphNode | undefined,
    before: readonly Nodes[],
    places: Places,
  ): Layer | undefined {
    const others = node.inputs.filter((input) => input !== main);
    const branches: Branch[] = others.map((input) => ({ layers: this.list(input, before) }));
    const starts = others.map((input) => this.start(input, places));
    const known = starts.filter((start) => start !== undefined);
    const from = known.length > 0 ? Math.min(...known) : undefined;
    return finishedLayer(node, branches, from);
  }

  /** Where a side branch parts from the main one. */
  private start(input: GraphNode, places: Places): number | undefined {
    let at: GraphNode | undefined = input;
    while (at) {
      const place = places.get(at);
      if (place !== undefined) return place;
      at = this.longest(mainInputs(at));
    }
    return undefined;
  }
}

function isAlone({ inputs }: GraphNode, main: GraphNode | undefined): boolean {
  for (const input of inputs) if (input !== main) return false;
  return true;
}
