import type { Activation, Settings } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import { recognise } from '../activations/recognise';
import { startingSettings } from '../activations/startingSettings';
import type { ActivationUse } from '../detect/use';
import { type Offer, offerOf } from '../frameworks/defaults';
import type { Meaning, SameName } from '../frameworks/sameNames';
import type { Framework } from '../frameworks/table';
import type { TextKey, Words } from '../text/text';
import { isTold, placeText, sharedName } from './elsewhere';

/** What the same code means in one or more places. */
export interface Counterpart {
  /** For people: `PyTorch`, `Keras layers`. */
  readonly places: readonly string[];
  /** Catalogue id. */
  readonly activation: string;
  readonly settings: Settings;
  /** Parameters that the code sets, and that these places do not let it set. */
  readonly fixed: readonly string[];
}

/** A use beside what becomes of it in the other frameworks. */
export interface Porting {
  /** First the use as it is, with the places that agree with it; then what differs. */
  readonly counterparts: readonly Counterpart[];
  /** Frameworks that have nothing of the kind. */
  readonly absent: readonly string[];
  /** Whether the code says all that frameworks have defaults for. */
  readonly told: boolean;
}

/** Frameworks that code is ported between; the others are libraries on top of them. */
export const TARGETS: readonly Framework[] = ['torch', 'keras', 'tensorflow', 'tfjs', 'jax'];

/** Of whom more has to be said than the name where they lack what a part of them has. */
const ABSENT: Readonly<Partial<Record<Framework, TextKey>>> = {
  tensorflow: 'porting.tensorflow',
};

/** `undefined` for what the catalogue does not know. */
export function portingOf(use: ActivationUse, words: Words): Porting | undefined {
  const activation = findActivation(use.equals ?? use.activation);
  if (activation === undefined) return undefined;
  const here: Origin = { use, activation, settings: settingsOf(use, activation), words };
  const name = use.equals == null ? sharedName(use) : undefined;
  const told = name === undefined ? isAllTold(use) : isTold(use, name);
  const { found, absent } =
    name === undefined || told ? byOffers(here) : byMeanings(name.meanings, words);
  return {
    counterparts: grouped([ownOf(here, name, told), ...found]),
    absent: absent.map((framework) => words(ABSENT[framework] ?? `framework.${framework}`)),
    told,
  };
}

/** The use that is ported, as it is. */
interface Origin {
  readonly use: ActivationUse;
  readonly activation: Activation;
  readonly settings: Settings;
  readonly words: Words;
}

/** Whether any framework but the use's own has it. */
export function hasCounterpart(use: ActivationUse): boolean {
  const id = use.equals ?? use.activation;
  return (
    findActivation(id) !== undefined &&
    TARGETS.some((target) => target !== use.framework && offerOf(target, id) !== undefined)
  );
}

/** The parameters of a use; a function of the project's own has those with which it equals its entry. */
export function settingsOf(
  { expression, parameters }: ActivationUse,
  activation: Activation,
): Settings {
  const recognised = expression && recognise(expression);
  return recognised?.activation === activation
    ? recognised.values
    : startingSettings(activation, parameters);
}

function isAllTold({ parameters, equals }: ActivationUse): boolean {
  return equals != null || Object.values(parameters).every(({ source }) => source !== 'default');
}

function ownOf(
  { use, activation, settings, words }: Origin,
  name: SameName | undefined,
  told: boolean,
) {
  const own = told ? undefined : name?.meanings.filter((one) => isMeant(one, use, name));
  const places = own?.map((meaning) => placeText(meaning, words)) ?? [];
  const itself = words(`framework.${use.framework}`);
  return {
    places: places.length > 0 ? places : [itself],
    activation: activation.id,
    settings,
    fixed: [],
  };
}

/** The meaning at the use's own framework, with the value that the use has. */
function isMeant(
  { frameworks, activation, settings }: Meaning,
  use: ActivationUse,
  { parameter }: SameName,
): boolean {
  return (
    frameworks.some((framework) => framework === use.framework) &&
    activation === use.activation &&
    (parameter === undefined || settings[parameter] === use.parameters[parameter]?.value)
  );
}

interface Elsewhere {
  readonly found: readonly Counterpart[];
  readonly absent: readonly Framework[];
}

/** What a name that frameworks share means at each place. */
function byMeanings(meanings: readonly Meaning[], words: Words): Elsewhere {
  return {
    found: meanings.map((meaning) => ({
      places: [placeText(meaning, words)],
      activation: meaning.activation,
      settings: complete(meaning.activation, meaning.settings),
      fixed: [],
    })),
    absent: TARGETS.filter((target) =>
      meanings.every(({ frameworks }) => !frameworks.includes(target)),
    ),
  };
}

/** What each framework makes of it that has it. */
function byOffers(origin: Origin): Elsewhere {
  const offers = TARGETS.map((framework) => ({
    framework,
    offer: offerOf(framework, origin.activation.id),
  }));
  return {
    found: offers.flatMap(({ framework, offer }) =>
      offer ? [counterpart(framework, offer, origin)] : [],
    ),
    absent: offers.flatMap(({ framework, offer }) => (offer ? [] : [framework])),
  };
}

/** What the code gives is kept where it can be set there; all else is as the framework has it. */
function counterpart(
  framework: Framework,
  { defaults, settable }: Offer,
  { use, activation, settings, words }: Origin,
): Counterpart {
  const given = givenIn(use, activation);
  const theirs = activation.parameters.flatMap(({ name, kind, default: usual }) => {
    const value = defaults[name] ?? usual;
    const isTheirs = kind === 'number' && !(given.has(name) && settable.has(name));
    return isTheirs && value !== undefined ? [[name, value] as const] : [];
  });
  const all = complete(activation.id, { ...settings, ...Object.fromEntries(theirs) });
  return {
    places: [words(`framework.${framework}`)],
    activation: activation.id,
    settings: all,
    fixed: theirs
      .map(([name]) => name)
      .filter((name) => given.has(name) && all[name] !== settings[name]),
  };
}

/** Parameters whose values the code gives, or a function of its own has. */
function givenIn(
  { equals, parameters: uses }: ActivationUse,
  { parameters }: Activation,
): ReadonlySet<string> {
  const given = parameters.filter(
    ({ name }) => equals != null || (uses[name]?.source ?? 'default') !== 'default',
  );
  return new Set(given.map(({ name }) => name));
}

function complete(id: string, settings: Settings): Settings {
  const activation = findActivation(id);
  return activation === undefined ? settings : startingSettings(activation, valued(settings));
}

function valued(settings: Settings) {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { value }]));
}

/** Places that mean the same function become one, in the order of the first. */
function grouped(counterparts: readonly Counterpart[]): readonly Counterpart[] {
  const groups = new Map<string, Counterpart>();
  for (const one of counterparts) {
    const key = JSON.stringify([one.activation, Object.entries(one.settings).sort()]);
    const before = groups.get(key);
    const places = new Set([...(before?.places ?? []), ...one.places]);
    groups.set(key, { ...(before ?? one), places: [...places] });
  }
  return [...groups.values()];
}
