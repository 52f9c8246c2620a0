import { finishedLayer, weightOf } from './finish';
import { ancestors, type GraphNode } from './graph';
import type { Branch, Count, Layer } from './model';

/** Layers of one model that are listed at most, side branches included. */
const MOST_LISTED = 4000;

/** A value's way through the network. */
export interface Chain {
  readonly layers: readonly Layer[];
  readonly depth: Count;
  /** There are more layers than are listed. */
  readonly isCut: boolean;
}

/** Along the longest chain that leads to a value: its layers in order, and its depth. */
export function chainTo(output: GraphNode): Chain {
  const nodes = ancestors([output]);
  const lengths = measured(nodes);
  const listing = new Listing(lengths);
  const layers = listing.list(output, []);
  const { least, most } = lengths.get(output) ?? NOTHING;
  return {
    layers,
    depth: { least, most: Number.isFinite(most) ? most : 'unknown' },
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

const NOTHING: Length = { least: 0, most: 0, known: 0, all: 0 };

type Lengths = ReadonlyMap<GraphNode, Length>;

function measured(nodes: readonly GraphNode[]): Lengths {
  const lengths = new Map<GraphNode, Length>();
  for (const node of nodes) {
    const before = mainInputs(node).map((input) => lengths.get(input) ?? NOTHING);
    const { least, most } = weightOf(node);
    const isEither = node.step.kind === 'join' && node.step.how === 'either';
    const shortest = isEither ? Math.min : Math.max;
    lengths.set(node, {
      least: least + (before.length > 0 ? shortest(...before.map((each) => each.least)) : 0),
      most: most + Math.max(0, ...before.map((each) => each.most)),
      known:
        Math.max(1, least) * Number(most > 0) + Math.max(0, ...before.map((each) => each.known)),
      all: 1 + Math.max(0, ...before.map((each) => each.all)),
    });
  }
  return lengths;
}

/** The inputs that a chain may come along: of a gate, what is gated. */
function mainInputs(node: GraphNode): readonly GraphNode[] {
  return node.step.kind === 'gate' ? node.inputs.slice(0, 1) : node.inputs;
}

/** Walks chains back from their ends, within the limit on what is listed. */
class Listing {
  private listed = 0;

  constructor(private readonly lengths: Lengths) {}

  get isFull(): boolean {
    return this.listed >= MOST_LISTED;
  }

  /** The layers that lead to `end`, from the first node on that is not in `before`. */
  list(end: GraphNode, before: readonly ReadonlySet<GraphNode>[]): readonly Layer[] {
    const nodes = this.path(end, before);
    const places = new Map<GraphNode, number>();
    const own = new Set<GraphNode>();
    const layers: Layer[] = [];
    for (const node of nodes) {
      const layer = this.layer(node, [...before, own], places, nodes);
      if (layer) layers.push(layer);
      places.set(node, layers.length);
      own.add(node);
    }
    return layers;
  }

  private path(end: GraphNode, before: readonly ReadonlySet<GraphNode>[]): readonly GraphNode[] {
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
    before: readonly ReadonlySet<GraphNode>[],
    places: ReadonlyMap<GraphNode, number>,
    path: readonly GraphNode[],
  ): Layer | undefined {
    const main = path[path.indexOf(node) - 1] ?? this.longest(mainInputs(node));
    const others = node.inputs.filter((input) => input !== main);
    const branches: Branch[] = others.map((input) => ({ layers: this.list(input, before) }));
    const starts = others.map((input) => this.start(input, places));
    const known = starts.filter((start) => start !== undefined);
    const from = known.length > 0 ? Math.min(...known) : undefined;
    return finishedLayer(node, branches, from);
  }

  /** Where a side branch parts from the main one. */
  private start(input: GraphNode, places: ReadonlyMap<GraphNode, number>): number | undefined {
    let at: GraphNode | undefined = input;
    while (at) {
      const place = places.get(at);
      if (place !== undefined) return place;
      at = this.longest(mainInputs(at));
    }
    return undefined;
  }
}
