import type { Activation } from '../activations/activation';
import { catalogue, findActivation } from '../activations/catalogue';
import type { Handle, Layout, Naming } from '../detect/writing/writing';
import { type Api, apiAt } from '../frameworks/lookup';
import { stringsOf } from '../frameworks/registryEntries';
import {
  type Home,
  homeOf,
  homesBeside,
  type Spelling,
  spellingsIn,
} from '../frameworks/spellings';
import type { RegistryName } from '../frameworks/table';
import { isNeverAlone, isUseByItself } from '../frameworks/uses';
import { callableOfSpelling, callableOfStringLayer } from './callable';
import type { Callable } from './convert';
import { type Generated, generatedClass, generatedFunction } from './generated';
import {
  ownHome,
  type Printing,
  printingFor,
  type StringLayerKind,
  stringLayerOf,
} from './libraries';

/** One way to write an activation where a use is. */
export type Candidate =
  | {
      readonly kind: 'string';
      readonly activation: string;
      readonly text: string;
      readonly since: string | undefined;
    }
  | {
      readonly kind: 'path';
      readonly activation: string;
      /** As the tables know it. */
      readonly path: string;
      readonly callable: Callable;
      readonly since: string | undefined;
    }
  | {
      readonly kind: 'generated';
      readonly activation: string;
      /** Made when it is asked for: there are many, and each takes a while. */
      readonly generate: () => Generated | undefined;
    };

export type PathCandidate = Extract<Candidate, { kind: 'path' }>;

/** Where the activation of a use has its place, and what else is there. */
export interface Source {
  /** `undefined` for a string. */
  readonly api: Api | undefined;
  readonly home: Home | undefined;
  /** A layer, or else a function. */
  readonly isLayer: boolean;
  readonly inPlace: boolean;
}

export function sourceOf(handle: Handle, layout: Layout): Source | undefined {
  const { naming, use } = handle;
  const { version } = layout.keras;
  if (naming.kind === 'string')
    return { api: undefined, home: undefined, isLayer: false, inPlace: false };
  if (naming.kind === 'own') {
    const isLayer =
      use.form === 'class' ||
      (use.form !== 'function' && layout.definitions.get(use.text) === 'class');
    const home = ownHome(layout, isLayer);
    return home && { api: undefined, home, isLayer, inPlace: false };
  }
  const api = apiAt(naming.path, version);
  const home = api && homeOf(api.path, api.kind);
  return (
    home && {
      api,
      home,
      isLayer: api.kind === 'class' || home.prefix.endsWith('.layers.'),
      inPlace: home.name.endsWith('_'),
    }
  );
}

/**
 * What could stand in the place of a use, those that are written the same way first. An
 * activation may be there more than once: the first that can be written is the one.
 */
export function candidates(handle: Handle, layout: Layout): readonly Candidate[] {
  const source = sourceOf(handle, layout);
  if (source === undefined || !isReplaceable(handle)) return [];
  const all =
    handle.naming.kind === 'string'
      ? stringCandidates(handle, layout)
      : [...pathCandidates(handle, source), ...stringLayers(handle, source, layout)];
  return [...all, ...printed(handle, source, layout)].filter(
    ({ activation }) =>
      activation !== handle.use.activation && keepsShape(findActivation(activation)),
  );
}

/** A function of the source's own is one of a single number. */
function isReplaceable({ use }: Handle): boolean {
  return use.expression !== undefined || keepsShape(findActivation(use.activation));
}

/**
 * As many channels come out as go in, so that one can stand in the place of another: GLU
 * halves them, CReLU doubles them, Maxout takes the largest of a few.
 */
function keepsShape(activation: Activation | undefined): boolean {
  if (activation === undefined || isNeverAlone(activation.id)) return false;
  return activation.arity !== 'vector' || activation.family === 'normaliser';
}

function stringCandidates({ naming, use }: Handle, layout: Layout): readonly Candidate[] {
  if (naming.kind !== 'string') return [];
  const addOn = /^(\w+)>/.exec(use.text)?.[1];
  const strings = candidatesOf(naming.registry, addOn);
  const layer = appliedBy(naming, layout);
  return layer ? [...strings, ...spelled(layer.home, false)] : strings;
}

/** Layers of their own for the very activation that a layer applies because a string says so. */
export function layersInstead({ naming, use }: Handle, layout: Layout): readonly PathCandidate[] {
  const layer = appliedBy(naming, layout);
  return layer
    ? spelled(layer.home, false).filter(({ activation }) => activation === use.activation)
    : [];
}

/** The layer that does nothing but apply what a string names. */
function appliedBy(naming: Naming, { keras }: Layout): StringLayerKind | undefined {
  const path = naming.kind === 'string' ? naming.layer?.path : undefined;
  const found = path === undefined ? undefined : stringLayerOf(path, keras.version);
  const isIt = found && path !== undefined && lastOf(path) === lastOf(found.path);
  return isIt ? found : undefined;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function candidatesOf(registry: RegistryName, addOn: string | undefined): readonly Candidate[] {
  return stringsOf(registry, addOn).map(([text, { activation, since }]) => ({
    kind: 'string',
    activation,
    text,
    since,
  }));
}

function pathCandidates({ naming }: Handle, { home, inPlace }: Source): readonly Candidate[] {
  if (home === undefined) return [];
  const homes = naming.kind === 'member' ? [home] : homesBeside(home);
  const all = homes.flatMap((each) => spelled(each, inPlace));
  // What is called like the activation goes before what arguments turn into it.
  const isOwn = ({ callable }: PathCandidate) => callable.fixed.size === 0;
  return [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))];
}

function spelled(home: Home, inPlace: boolean): readonly PathCandidate[] {
  return spellingsIn(home, inPlace)
    .filter((spelling) => isUse(spelling))
    .map((spelling) => ({
      kind: 'path',
      activation: spelling.activation,
      path: home.prefix + spelling.name,
      callable: callableOfSpelling(spelling),
      since: spelling.since,
    }));
}

function isUse({ activation, home }: Spelling): boolean {
  return isUseByItself({ activation, kind: home.kind });
}

/** `layers.Activation("gelu")` where Keras has no layer of that name. */
function stringLayers(
  { naming }: Handle,
  { home, isLayer }: Source,
  { keras }: Layout,
): readonly Candidate[] {
  if (naming.kind === 'member' || !isLayer || home === undefined) return [];
  const present = naming.kind === 'name' ? naming.path : home.prefix;
  const layer = stringLayerOf(present, keras.version);
  return (
    layer?.strings.map(([text, { activation, since }]) => ({
      kind: 'path',
      activation,
      path: layer.path,
      callable: callableOfStringLayer(activation, text, layer.options),
      since,
    })) ?? []
  );
}

/** What no framework has, as a class or a function that is written into the source. */
function printed(handle: Handle, source: Source, layout: Layout): readonly Candidate[] {
  const { naming } = handle;
  const isApplied = appliedBy(naming, layout) !== undefined;
  const isLayer = source.isLayer || isApplied;
  const printing = printingFor(handle.use.framework, layout);
  const isWritable =
    printing !== undefined &&
    naming.kind !== 'member' &&
    (naming.kind !== 'string' || isApplied) &&
    source.home?.kind !== 'method' &&
    !source.inPlace;
  if (!isWritable) return [];
  return PRINTED.map((activation) => ({
    kind: 'generated',
    activation: activation.id,
    generate: () => print(activation, isLayer, printing),
  }));
}

function print(
  activation: Activation,
  isLayer: boolean,
  { library, functions }: Printing,
): Generated | undefined {
  return isLayer
    ? library && generatedClass(activation, library)
    : functions && generatedFunction(activation, functions);
}

/** A name for what others are in general, which says nothing. */
const GENERAL: ReadonlySet<string> = new Set(['identity', 'relu_general']);

/** MPELU, which this is for, before the others; those that need a value by its user are left out. */
const PRINTED: readonly Activation[] = [...catalogue]
  .filter(
    ({ id, arity, parameters }) =>
      arity !== 'vector' &&
      !GENERAL.has(id) &&
      parameters.every((each) => each.default !== undefined),
  )
  .sort((a, b) => Number(b.id === 'mpelu') - Number(a.id === 'mpelu'));
