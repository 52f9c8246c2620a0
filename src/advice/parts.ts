import type { ActivationLayer, FileOutline, ModelOutline } from '../detect/outline/model';
import type { ActivationUse, Detection, Role, Span } from '../detect/use';
import { after, isActivation, passive, type Strand, strands } from './chain';
import { hiddenOf } from './hidden';

/** The part that a use plays, as its model shows it, where there is one. */
export interface Part {
  readonly role: Role;
  /** The one in which it is hidden: of those that are built into each other, the whole. */
  readonly model: ModelOutline | undefined;
}

/** By index of the use; without models what each use's own surroundings say. */
export function partsOf(detection: Detection, outline: FileOutline): readonly Part[] {
  const known = PARTS.get(detection);
  if (known?.outline === outline) return known.parts;
  const parts = found(detection.uses, outline);
  PARTS.set(detection, { outline, parts });
  return parts;
}

const PARTS = new WeakMap<
  Detection,
  { readonly outline: FileOutline; readonly parts: readonly Part[] }
>();

/** What is multiplied with something is seen where it stands, whatever the layers around it. */
export function isSettled({ role }: Pick<ActivationUse, 'role'>): boolean {
  return role === 'gate' || role === 'attention';
}

function found(uses: readonly ActivationUse[], { models }: FileOutline): readonly Part[] {
  const wholesFirst = [...models].sort((a, b) => Number(a.part) - Number(b.part));
  const seen = wholesFirst.flatMap(partsIn);
  const byUse = new Map<number, Part>();
  for (const { layer, part } of seen) {
    if (layer.use !== undefined && !byUse.has(layer.use)) {
      byUse.set(layer.use, part);
    }
  }
  return uses.map((use, index) => {
    const own: Part = { role: use.role, model: undefined };
    if (isSettled(use)) return own;
    return (
      byUse.get(index) ?? (use.form === 'instance' ? appliedAt(use.span, seen) : undefined) ?? own
    );
  });
}

interface Seen {
  readonly layer: ActivationLayer;
  readonly part: Part;
}

function partsIn(model: ModelOutline): readonly Seen[] {
  return [
    ...hiddenOf(model).map(({ layer }) => ({ layer, part: { role: 'hidden', model } as const })),
    ...(isWhole(model) ? lastOf(model.layers, 'output') : []),
    ...gatesOf(model).flatMap((layers) => lastOf(layers, 'gate')),
  ];
}

/** The object that is called there: of calls inside of each other the innermost around its name. */
function appliedAt({ start, end }: Span, seen: readonly Seen[]): Part | undefined {
  let innermost: { readonly part: Part; readonly length: number } | undefined;
  for (const { layer, part } of seen) {
    const { applied } = layer;
    if (!applied || applied.start > start || end > applied.end) continue;
    const length = applied.end - applied.start;
    if (!innermost || length < innermost.length) innermost = { part, length };
  }
  return innermost?.part;
}

/** Whose last layer is an output, and not what another file builds on. */
function isWhole({ part, kind, framework, losses }: ModelOutline): boolean {
  if (part) return false;
  const isKeras = framework !== 'torch';
  return losses.length > 0 || kind === 'functional' || (kind === 'sequential' && isKeras);
}

/** Chains that end in the weights of a gate. */
function gatesOf(model: ModelOutline): readonly Strand[] {
  return strands(model)
    .flat()
    .flatMap((layer) => (layer.kind === 'gate' ? layer.gates.map(({ layers }) => layers) : []));
}

/** The activation that nothing but passive layers parts from the end. */
function lastOf(layers: Strand, role: Role): readonly Seen[] {
  return layers.flatMap((layer, index) => {
    const next = after(layers, index, passive);
    const isLast = next === undefined || next.kind === 'output';
    return isActivation(layer) && isLast ? [{ layer, part: { role, model: undefined } }] : [];
  });
}
