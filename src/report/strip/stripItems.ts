import { fitted, type StripItem, type StripShape } from '../../plot/stripLayout';
import { inOrder, type StripElement } from './strip';

/** What an element is drawn as, with its text cut off where it is long. */
export function stripItem({ kind, lines, from, branches }: StripElement): StripItem {
  const shape = shapeOf(kind);
  return {
    shape,
    lines: lines.map((line) => fitted(line, shape)),
    from,
    branches: branches.map((branch) => inOrder(branch).map((one) => shapeOf(one.kind))),
  };
}

/** What has no weights, and is neither an activation nor a place where branches meet, is a thin bar. */
export function shapeOf(kind: StripElement['kind']): StripShape {
  return SHAPES[kind] ?? 'bar';
}

const SHAPES: Readonly<Partial<Record<StripElement['kind'], StripShape>>> = {
  weighted: 'box',
  unknown: 'box',
  activation: 'curve',
  join: 'circle',
  gate: 'circle',
  output: 'tag',
  loss: 'tag',
};
