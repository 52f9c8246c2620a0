import type { LayerSpelling } from '../../frameworks/layers';
import type { Node } from '../nodes';
import type { ActivationUse, Span } from '../use';
import type { MadeLayer } from './graph';
import { initialiserOf, UNTOLD } from './initialise';
import { type Machine, spanOf } from './machine';
import { NOTHING_BOUND } from './made';
import { boundArguments, optionsGiven, settingsOf } from './settings';
import { isLayer, sequenceOf, structure } from './structures';
import { type Given, textOfValue, type Value } from './values';

/** A call that makes a layer, or something that holds layers. */
export function makeLayer(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): Value {
  const { role } = spelling;
  const options = optionsGiven(spelling.signature, given);
  if (role.kind === 'structure') return structure(machine, spelling, options, call, token);
  const inner = options[0]?.value;
  // `spectral_norm(nn.Linear(3, 4))`.
  if (role.kind === 'normalisation' && inner && isLayer(inner)) {
    const norm: Value = { kind: 'layer', made: layerOf(machine, spelling, options, call, token) };
    return sequenceOf(machine, spelling.path, [inner, norm], call, token);
  }
  return { kind: 'layer', made: layerOf(machine, spelling, options, call, token) };
}

export function layerOf(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): MadeLayer {
  const bound = boundArguments(spelling.signature, given);
  const framework = machine.framework(spelling.path);
  const activation = bound.get('activation');
  return {
    id: machine.nextId(),
    spelling,
    path: spelling.path,
    name: spelling.name,
    framework,
    span: spanOf(token),
    call: spanOf(call),
    use: undefined,
    activation: undefined,
    settings: settingsOf(given),
    bound,
    loops: machine.loops,
    isFunction: spelling.form === 'function',
    following:
      activation?.span && !keepsInside(spelling)
        ? activationOf(machine, activation.value, activation.span)
        : undefined,
    initialiser: initialiserOf(spelling.role, framework, bound.get('initialiser')),
  };
}

/** Activations are between layers, but inside a recurrent one or an attention. */
function keepsInside({ role }: LayerSpelling): boolean {
  return role.kind !== 'weighted' || /^(recurrent|attention|transformer)$/.test(role.weighted);
}

/** The activation that an argument names; `undefined`: none, or a linear one. */
export function activationOf(machine: Machine, value: Value, span: Span): MadeLayer | undefined {
  if (value.kind === 'layer' && value.made.activation !== undefined) return value.made;
  const word = textOfValue(value);
  if (word === 'linear' || (value.kind === 'constant' && value.value === null)) return undefined;
  const token =
    value.kind === 'constant'
      ? value.span
      : value.kind === 'path'
        ? tokenSpan(machine, value.node)
        : span;
  const use = (token && machine.uses.at(token)) ?? machine.uses.at(span);
  return activationLayer(machine, use, token ?? span, span, word ?? '', []);
}

function tokenSpan(machine: Machine, node: Node): Span {
  return spanOf(machine.resolver.dialect.member(node)?.name ?? node);
}

/** A call of TensorFlow.js makes a layer in the way of a function. */
export function makesLayer({ form, spelling }: ActivationUse): boolean {
  return form === 'class' || spelling.startsWith('@tensorflow/tfjs.layers.');
}

function isApplied(use: ActivationUse): boolean {
  return !makesLayer(use) && (use.form === 'function' || use.form === 'method');
}

/** An activation as a layer, by its place among the uses. */
export function activationLayer(
  machine: Machine,
  use: number | undefined,
  span: Span,
  call: Span,
  name: string,
  given: readonly Given[],
): MadeLayer {
  const found = use === undefined ? undefined : machine.detected[use];
  return {
    id: machine.nextId(),
    spelling: undefined,
    path: found?.spelling ?? '',
    name: found?.text ?? name,
    framework: found && found.framework !== 'user' ? found.framework : machine.framework(''),
    span,
    call,
    use,
    activation: found?.activation ?? 'unknown',
    settings: settingsOf(given),
    bound: NOTHING_BOUND,
    loops: machine.loops,
    isFunction: found !== undefined && isApplied(found),
    following: undefined,
    initialiser: UNTOLD,
  };
}
