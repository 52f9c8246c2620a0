import { identifiers } from '../identifiers';
import type { LayerPlan } from './plan';
import type { LayerLibrary } from './style';

/** Names that a layer's class has a meaning for, and those that its methods are written with. */
const TAKEN: Readonly<Record<LayerLibrary, string>> = {
  torch:
    'apply bfloat16 buffers children cpu cuda double eval float forward half ipu modules parameters ' +
    'to train training type xpu self super max draw dim mode num_parameters pieces shape weight',
  keras:
    'add_weight build built call call_has_training compute_dtype count_params dtype get_config ' +
    'initial input input_dtype input_shape input_spec kwargs losses metrics mode name output path ' +
    'pieces quantize self super supports_masking trainable training updates variables weights axis ' +
    'draw seed_generator stateful submodules',
  tfjs:
    'apply axis build built call config constructor dispose draw fan id inboundNodes initial ' +
    'initialWeights input inputs inputShape inputSpec kwargs losses mode name outboundNodes output ' +
    'outputShape pieces shape stateful supportsMasking trainable updates weights',
};

/** What a layer calls its parameters: by their names, with `_` after one that is taken. */
export function attributeNames(library: LayerLibrary): (parameter: string) => string {
  const taken = new Set(TAKEN[library].split(' '));
  const nameOf = identifiers(library === 'tfjs' ? 'javascript' : 'python');
  return (parameter) => {
    const name = nameOf(library === 'tfjs' ? camelCase(parameter) : parameter);
    return taken.has(name) ? `${name}_` : name;
  };
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** How the formulas call them: what is learned by a local variable, a number at the object. */
export function localNames(
  { parameters }: LayerPlan,
  library: LayerLibrary,
): (parameter: string) => string {
  const nameOf = attributeNames(library);
  const object = library === 'tfjs' ? 'this' : 'self';
  const learned = new Map(parameters.map((each) => [each.name, each.learned]));
  return (name) => {
    // The draw of a random activation is no parameter, and a local variable of that name.
    const isLearned = learned.get(name);
    if (isLearned === undefined) return name;
    return isLearned ? nameOf(name) : `${object}.${nameOf(name)}`;
  };
}
