import type { ModelOutline } from '../detect/outline/model';
import type { Span } from '../detect/use';
import type { Evidence } from './adviceRule';
import { isActivation, strands } from './chain';

/** A model of PyTorch is run where it is not trained, and stays in training mode. */
export interface Evaluation {
  readonly model: string;
  /** Its name where it is called. */
  readonly called: Span;
  /** Where a line fits that takes it out of training mode. */
  readonly before: { readonly at: number; readonly indent: string };
}

/**
 * Where the models that hold the activation at `activation` are run without gradients, or in
 * a file that loads weights and trains nothing. None where anything in the file may set
 * the mode: `eval()` of any object, a library that does it, a function that is not here.
 */
export function evaluationsOf(evidence: Evidence, activation: Span): readonly Evaluation[] {
  const { source, outlines } = evidence;
  if (SETS_MODE.test(source.replace(/#[^\n]*/g, ''))) {
    return [];
  }
  return outlines.models
    .filter((model) => holds(model, activation))
    .flatMap((model) => madeModels(source, model))
    .filter(({ name }) => !isHandedOn(source, name))
    .flatMap((model) => [...withoutGradients(source, model), ...afterLoading(source, model)]);
}

const SETS_MODE =
  /\.eval\(|\.train\(\s*(mode\s*=\s*)?[^)\s]|\.training\s*=|\b(lightning|ignite|fastai|skorch|catalyst|accelerate|transformers|torchscript|onnx)\b|\bTrainer\b|\bjit\b/i;

function holds(model: ModelOutline, { start }: Span): boolean {
  return strands(model)
    .flat()
    .some((layer) => isActivation(layer) && layer.span.start === start);
}

interface Made {
  readonly name: string;
  readonly at: number;
  /** Of the line; empty at the top of the module. */
  readonly indent: string;
}

/** The variables that hold a model: made of its class or its function, or built in place. */
function madeModels(source: string, { name, kind }: ModelOutline): readonly Made[] {
  if (name === undefined) {
    return [];
  }
  const built = kind === 'sequential' ? `|(?<=\\b${name}[ \\t]*=[ \\t]*)[\\w.]*Sequential\\(` : '';
  const assignment = new RegExp(`^([ \\t]*)(\\w+)[ \\t]*=[ \\t]*(?:${name}\\(${built})`, 'gm');
  return [...source.matchAll(assignment)].map(({ index, 1: indent = '', 2: variable = '' }) => ({
    name: variable,
    at: index,
    indent,
  }));
}

/** A function that is defined elsewhere is given the model: it may set the mode. */
function isHandedOn(source: string, name: string): boolean {
  const given = String.raw`(?<![\w.])([\w.]+)\(([^()]*[\s,(=])?${name}\s*[,)]`;
  const calls = [...source.matchAll(new RegExp(given, 'g'))];
  const own = calls.length === 0 ? NOTHING : functionsIn(source);
  return calls.some(
    ([, callee = '']) =>
      !/^(print|len|type|isinstance|summary|super)$/.test(callee) && !own.has(callee),
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function functionsIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/^[ \t]*def[ \t]+(\w+)\(/gm)].map(([, name = '']) => name));
}

const NO_GRADIENTS = String.raw`(?:torch\.)?(?:no_grad|inference_mode)\(\)`;

/** The indentation; what is run, with the lines that are indented deeper. */
const BLOCKS: readonly RegExp[] = [
  String.raw`with[ \t]+${NO_GRADIENTS}[^\r\n]*:`,
  String.raw`@${NO_GRADIENTS}[ \t\r]*\n\1def[ \t][^\r\n]*:`,
].map(
  (head) =>
    new RegExp(String.raw`^([ \t]*)${head}[ \t\r]*\n((?:\1[ \t]+[^\n]*\n|[ \t\r]*\n)+)`, 'gm'),
);

function withoutGradients(source: string, model: Made): readonly Evaluation[] {
  return BLOCKS.flatMap((block) =>
    [...source.matchAll(block)].flatMap(({ index, 0: whole, 2: body = '' }) => {
      const start = index + whole.length - body.length;
      const called = callIn(body, model.name, start);
      return called && isSeen(source, model, called.start)
        ? [{ model: model.name, called, before: { at: start, indent: indentAt(source, start) } }]
        : [];
    }),
  );
}

function indentAt(source: string, lineStart: number): string {
  return /^[ \t]*/.exec(source.slice(lineStart, lineStart + 200))?.[0] ?? '';
}

/** A script that loads what was learned, and has nothing to learn with. */
function afterLoading(source: string, model: Made): readonly Evaluation[] {
  const load = new RegExp(`^([ \\t]*)${model.name}\\.load_state_dict\\(`, 'm').exec(source);
  if (load === null || /\.backward\(|\boptim\b|optimi[sz]er/i.test(source)) {
    return [];
  }
  const called = callIn(source.slice(load.index), model.name, load.index);
  if (called === undefined || !isSeen(source, model, called.start)) {
    return [];
  }
  const at = source.lastIndexOf('\n', called.start) + 1;
  return [{ model: model.name, called, before: { at, indent: indentAt(source, at) } }];
}

function callIn(text: string, name: string, offset: number): Span | undefined {
  const call = new RegExp(`(?<![\\w.])${name}(?=\\()`).exec(text);
  return call ? { start: offset + call.index, end: offset + call.index + name.length } : undefined;
}

/** Made at the top of the module or in the same function, and not a parameter's name there. */
function isSeen(source: string, { at, indent, name }: Made, use: number): boolean {
  const definition = source.lastIndexOf('\ndef ', use);
  const inFunction = /^def [^\n]*/.exec(source.slice(definition + 1, use))?.[0] ?? '';
  const isParameter = new RegExp(`[(,]\\s*${name}\\s*[,:=)]`).test(inFunction);
  return at < use && !isParameter && (indent === '' || at > definition);
}
