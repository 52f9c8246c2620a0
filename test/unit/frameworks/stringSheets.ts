import { pythonHeader } from './apiSheets';
import { isScript, written } from './factLines';
import { type ApiFact, apiFacts, FRAMEWORK, isSilent, usualValues } from './facts';
import type { Sheet, SheetLine } from './sheet';

/** Parameters that no string sets: what it names has none, or has to be given them. */
const UNSET = /^(silu|softplus|threshold|laplace) /;

const UNKNOWN = '?';

/** Each string in each of the places where it is said to be understood. */
export const stringSheets: readonly Sheet[] = [2, 3].flatMap((keras) =>
  [false, true].map((script): Sheet => {
    const facts = apiFacts.filter(
      (fact) => isScript(fact.path) === script && (fact.framework === 'keras2') === (keras === 2),
    );
    const lines = facts.flatMap(linesOf);
    return {
      title: `strings in ${script ? 'scripts' : 'Python'} with Keras ${keras}`,
      language: script ? 'typescript' : 'python',
      keras: keras === 2 ? 2 : 3,
      header: script
        ? "import * as tf from '@tensorflow/tfjs';"
        : pythonHeader(lines.map(({ text }) => text)),
      lines,
    };
  }),
);

function linesOf(fact: ApiFact): readonly SheetLine[] {
  const { path, spellings = [], string, registry } = fact;
  const places = string === undefined ? spellings : [path, ...spellings];
  return places.flatMap((place) => {
    const text = placed(place, registry);
    const quoted = /['"]([^'"]+)['"]\)?\]? ?(?:\}\))?$/.exec(text)?.[1];
    return text === '' || quoted === undefined ? [] : [lineOf(fact, text, quoted)];
  });
}

/** The source of a place as the facts name it; empty: it is not about a string. */
function placed(place: string, registry: string | undefined): string {
  const bare = /'([^']+)'(?: \(Keras string\)| \(serialised\))?$/.exec(place)?.[1];
  if (registry?.startsWith('tfjs-') && bare !== undefined) {
    const call = registry === 'tfjs-fused' ? 'fused.matMul' : 'layers.dense';
    return place.startsWith("'") ? '' : `tf.${call}({ activation: '${bare}' })`;
  }
  if (place.startsWith("'")) {
    const keras = registry === 'keras3' ? 'keras' : 'tf_keras';
    return `${keras}.layers.Dense(1, activation='${bare}')`;
  }
  if (place.startsWith('hidden_act=')) {
    return `transformers.BertConfig(${place})`;
  }
  return /['"](?:\)|\]|\}\))$/.test(place) ? written(place) : '';
}

function lineOf(fact: ApiFact, text: string, string: string): SheetLine {
  const { canonical, registry, framework } = fact;
  if (isSilent(fact)) {
    return { text, uses: [], rows: [`strings ${registry} ${string}`] };
  }
  const isIndex = text.endsWith(']');
  const named = string.startsWith('Addons>') ? 'keras' : FRAMEWORK[framework];
  const head = [canonical, named, isIndex ? 'registry probable' : 'string certain'].join(' ');
  return { text, uses: [[`${string}: ${head}`, ...parameterTexts(fact, text)].join(' ')] };
}

function parameterTexts(fact: ApiFact, text: string): readonly string[] {
  const { canonical, fixed_params = {}, params } = fact;
  return Object.entries(usualValues[canonical] ?? {})
    .filter(([name]) => !UNSET.test(`${canonical} ${name}`))
    .map(([name, usual]) => {
      const mapped = params.find(({ maps_to }) => maps_to === name)?.default;
      const value = besideValue(text, canonical) ?? fixed_params[name] ?? mapped ?? usual;
      return value === UNKNOWN ? `${name}=?` : `${name}=${value}:default`;
    });
}

/**
 * What stands beside the string where it is understood says more than the registry:
 * calculate_gain takes a slope of 0.01 and kaiming_* one of 0; a fused convolution has
 * no slope unless it is given one, and the slopes of a fused PReLU are an argument.
 */
function besideValue(text: string, canonical: string): number | string | undefined {
  if (canonical === 'leaky_relu' && text.includes('torch.nn.init.')) {
    return text.includes('calculate_gain') ? 0.01 : 0;
  }
  const isConvolution = /fused\.\w*[cC]onv2d/.test(text);
  return (canonical === 'leaky_relu' && isConvolution) ||
    (canonical === 'prelu' && text.includes('fused'))
    ? UNKNOWN
    : undefined;
}
