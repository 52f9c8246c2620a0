import { ACTIVATION_WORD } from './words';

/**
 * Names that say of a project's own argument, variable or key that it holds an
 * activation. A string under such a name is an activation's name, probably.
 */
const TELLING_WORDS = new Set([
  'activation',
  'activations',
  'act',
  'acti',
  'activ',
  'actv',
  'actfun',
  'nonlinear',
  'nonlinearity',
]);
const TELLING_NAMES = new Set(['non_linearity', 'nonlin', 'gate_layer', 'gate_fn', 'actfn']);

/** `true` for `activation`, `act_layer`, `DEFAULT_ACTIVATION`, `recurrentActivation`, `hidden_act`. */
export function isTellingName(name: string): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => TELLING_WORDS.has(word.replace(/\d{1,9}$/, ''))) ||
    TELLING_NAMES.has(words.join('_'))
  );
}

/** Letters that tell most of other words apart, before it is looked at what is before them. */
const STEM = 3;
const BEGINS = `(?<=(?:(?<![a-zA-Z])|(?<=[a-z\\d])(?=[A-Z]))\\w{${STEM}})`;

/**
 * Occurs wherever a name does that tells of an activation: one of its words begins where no word goes
 * on, and no small letter follows. Other names may have it too.
 */
export const TELLING_PART: RegExp = new RegExp(
  `${eitherCase([...TELLING_WORDS])}\\d{0,9}(?![a-z])|${eitherCase([...TELLING_NAMES])}`,
);

/** Of words in any case, however many `_` are between them. */
function eitherCase(words: readonly string[]): string {
  const patterns = words.map((word) =>
    [...word].map((sign) => (sign === '_' ? '_*' : `[${sign}${sign.toUpperCase()}]`)),
  );
  const longestFirst = patterns.sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((signs) => [...signs.slice(0, STEM), BEGINS, ...signs.slice(STEM)].join('')).join('|')})`;
}

const MAKERS = new Set(['get', 'build', 'make', 'create', 'resolve', 'select', 'choose', 'fetch']);

/** `true` for `get_activation`, `create_act_layer`, `resolveActivation`, `Activation`. */
export function isTellingCallee(name: string): boolean {
  const words = nameWords(name);
  return (
    name === 'Activation' ||
    (words.some((word) => MAKERS.has(word)) && words.some((word) => TELLING_WORDS.has(word)))
  );
}

/** `true` for `ACT2FN`, `ACTIVATIONS`, `act_dict`: something indexed by an activation's name. */
export function isTellingRegistry(name: string): boolean {
  return /^act2(fn|cls)$/i.test(name) || isTellingName(name);
}

/** `true` for `act_cfg`: a dictionary whose `type` names an activation. */
export function isTellingConfiguration(name: string): boolean {
  return isTellingName(name) && /(cfg|config|layer|activation)$/i.test(name);
}

/** Something that is made of an activation, and none itself. */
const NOT_ITSELF = /inv|grad|deriv|prime|backward|loss|entropy|logit|prob|nll|schedule|lr_/i;

/** `true` for a function or class of the user's own that is called like an activation. */
export function isOwnActivationName(name: string): boolean {
  return !NOT_ITSELF.test(name) && (isTellingName(name) || ACTIVATION_WORD.test(name));
}

function nameWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter(Boolean);
}
