import { insert } from '../advice/edits';
import type { TextEdit } from '../advice/finding';
import type { Span } from '../detect/use';
import type { Handle, ImportItem, KnownName, Layout } from '../detect/writing/writing';
import { findApi } from '../frameworks/lookup';
import { additionEdits } from './additions';
import { type Leads, leadsTo, leadsToApi, spell } from './spell';

/** What something is called where a use is. */
export interface Name {
  /** In the place of all that names the activation now. */
  readonly text: string;
  /** In the place of its last part alone. */
  readonly token?: string;
  /** Edits that bring the name in. */
  readonly beside: readonly TextEdit[];
}

export interface Situation {
  readonly handle: Handle;
  readonly layout: Layout;
  readonly region: Span;
}

/**
 * The name by which a path of the tables is reached: by the same qualifier, by names that
 * are there, by one more item of the same import, or else by an import of its own.
 */
export function nameFor(target: string, situation: Situation): Name | undefined {
  const { handle, layout, region } = situation;
  const { naming, names, use } = handle;
  const last = target.slice(target.lastIndexOf('.') + 1);
  const leads = leadsOf(target, layout);
  const present = presentPath(handle);
  const parent = present?.slice(0, present.lastIndexOf('.'));
  const isBeside = parent !== undefined && leads(`${parent}.${last}`);
  if (naming.kind === 'member')
    return isBeside ? { text: last, token: last, beside: [] } : undefined;
  if (isBeside && isQualified(handle)) return { text: last, token: last, beside: [] };
  const known = spell(target, leads, names);
  if (known === last || (known !== undefined && !isBeside)) return { text: known, beside: [] };
  const bare = isBeside && naming.kind === 'name' && !layout.taken.has(last);
  if (bare && naming.item && isWithin(naming.item.span, region)) {
    return { text: last, beside: [oneMore(naming.item, last)] };
  }
  // `from torch.nn import *` has brought it already.
  if (bare && !naming.item && !layout.taken.has(use.text)) return { text: last, beside: [] };
  return known === undefined ? imported(target, situation) : { text: known, beside: [] };
}

/** The path of what is there now: of a layer that a string is given to, the layer's. */
function presentPath({ naming }: Handle): string | undefined {
  switch (naming.kind) {
    case 'name':
    case 'member':
      return naming.path;
    case 'string':
      return naming.layer?.path;
    default:
      return undefined;
  }
}

function isQualified({ naming }: Handle): boolean {
  return naming.kind === 'name' && naming.qualified;
}

/** Spellings are in the tables; `layers.Activation` is not. */
function leadsOf(target: string, { keras }: Layout): Leads {
  const isApi = findApi(target, keras.version) !== undefined || /Tensor\./.test(target);
  if (!isApi) return leadsTo(target.replace(/^tf_keras\./, 'keras.'));
  const method = /^(?:torch\.Tensor|@tensorflow\/tfjs\.Tensor\.prototype)\./.test(target);
  return method ? (path) => path === target : leadsToApi(target, keras.version);
}

function isWithin(span: Span, region: Span): boolean {
  return region.start <= span.start && span.end <= region.end;
}

/** On a line of its own where the items have one each. */
function oneMore({ span, indentation }: ImportItem, name: string): TextEdit {
  return insert(span.end, indentation === undefined ? `, ${name}` : `,\n${indentation}${name}`);
}

/** What starts a weight at a number, in the framework of a layer that is known by its path. */
export function initialiserFor(situation: Situation): Name | undefined {
  const { handle, layout } = situation;
  const target =
    layout.language === 'javascript'
      ? '@tensorflow/tfjs.initializers.constant'
      : 'keras.initializers.Constant';
  const known = spell(target, leadsTo(target), handle.names);
  return known === undefined ? imported(target, situation) : { text: known, beside: [] };
}

/** How modules are usually brought in, and by which name. */
const USUAL: readonly (readonly [prefix: string, name: string, statement: string])[] = [
  ['torch.nn.functional.', 'F', 'import torch.nn.functional as F'],
  ['torch.nn.', 'nn', 'from torch import nn'],
  ['torch.', 'torch', 'import torch'],
  ['tensorflow.nn.', 'tf.nn', 'import tensorflow as tf'],
  ['tensorflow.math.', 'tf.math', 'import tensorflow as tf'],
  ['tensorflow.', 'tf', 'import tensorflow as tf'],
  ['keras.layers.', 'layers', 'from keras import layers'],
  ['keras.activations.', 'activations', 'from keras import activations'],
  ['jax.nn.', 'jax.nn', 'import jax'],
];

function imported(target: string, { handle, layout, region }: Situation): Name | undefined {
  if (layout.language === 'javascript') return undefined;
  const present = presentPath(handle);
  const bring = (text: string, statement: string): Name => ({
    text,
    beside: additionEdits(layout, region, {
      imports: [statement],
      blocks: [],
      before: handle.use.span.start,
    }),
  });
  const usual = USUAL.find(([prefix]) => target.startsWith(prefix));
  if (usual) {
    const [prefix, name, statement] = usual;
    const root = name.split('.')[0] ?? name;
    if (!layout.taken.has(root)) {
      return bring(`${name}.${target.slice(prefix.length)}`, ofTensorFlow(statement, layout.names));
    }
  }
  const dot = target.lastIndexOf('.');
  const last = target.slice(dot + 1);
  const module = modulesFor(target.slice(0, dot), present).find((each) =>
    leadsOf(target, layout)(`${each}.${last}`),
  );
  return module === undefined || layout.taken.has(last)
    ? undefined
    : bring(last, `from ${module} import ${last}`);
}

/** Where it may be imported from: beside what is there now, in the same Keras, or as the tables have it. */
function modulesFor(module: string, present: string | undefined): readonly string[] {
  const keras = /^(?:\w+\.)*?(?:tf_)?keras\b/.exec(present ?? '')?.[0];
  return [
    ...(present === undefined ? [] : [present.slice(0, present.lastIndexOf('.'))]),
    ...(keras === undefined ? [] : [module.replace(/^(?:tf_)?keras\b/, keras)]),
    module,
  ];
}

/** Keras as the source has it: by itself, or as a part of TensorFlow. */
function ofTensorFlow(statement: string, names: readonly KnownName[]): string {
  return names.some(({ path }) => path.startsWith('tensorflow'))
    ? statement.replace(/^from keras\b/, 'from tensorflow.keras')
    : statement;
}
