import type { LayerRole } from '../../frameworks/layerKinds';
import type { LayerSpelling } from '../../frameworks/layers';
import { parseSignature } from '../../frameworks/signature';
import type { BoundArgument, MadeLayer } from './graph';
import { UNTOLD } from './initialise';
import type { Place } from './join';
import type { Machine } from './machine';

const NO_SIGNATURE = parseSignature('');
export const NOTHING_BOUND: ReadonlyMap<string, BoundArgument> = new Map();

/** A function or operator that does what a layer does. */
export function functionLayer(
  machine: Machine,
  role: LayerRole,
  { span, call, name }: Place,
  path = '',
): MadeLayer {
  const spelling: LayerSpelling = { name, path, form: 'function', role, signature: NO_SIGNATURE };
  return {
    id: machine.nextId(),
    spelling,
    path,
    name,
    framework: machine.framework(path),
    span,
    call,
    use: undefined,
    activation: undefined,
    settings: [],
    bound: NOTHING_BOUND,
    loops: machine.loops,
    isFunction: true,
    following: undefined,
    initialiser: UNTOLD,
  };
}
