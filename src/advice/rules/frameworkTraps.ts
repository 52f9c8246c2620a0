import type { Layer } from '../../detect/outline/model';
import type { ActivationUse, RejectedName, UseSetting } from '../../detect/use';
import { isOnlyInSavedModels, ownString, type Trap, traps } from '../../frameworks/traps';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { strands } from '../chain';
import { named, replace } from '../edits';
import { spanIn } from '../useSpan';
import { inplaceTrap } from './inplaceTrap';

/** Calls that run, or fail, otherwise than they read. */
export const frameworkTraps: AdviceRule = {
  code: 'AL501',
  slug: 'framework-trap',
  severity: 'warning',
  enabled: true,
  references: ['frameworkSources'],
  observe: (evidence) => [
    ...evidence.detection.uses.flatMap((use) => trapped(evidence, use)),
    ...evidence.detection.uses.flatMap((use) => inplaceTrap(evidence, use)),
    ...evidence.detection.uses.flatMap(savedOnly),
    ...evidence.detection.uses.flatMap(unsloped),
    ...refusals(evidence),
    ...evidence.outlines.models.flatMap((model) =>
      strands(model).flatMap((strand) => strand.flatMap(linearLess)),
    ),
  ],
};

/** A file that registers strings of its own may take any. */
const OWN_STRINGS = /custom_?objects?|register_keras_serializable|registerClass/i;

/** By callee. */
const TRAPS: ReadonlyMap<string, readonly Trap[]> = new Map(
  [...new Set(traps.flatMap(({ callees }) => callees.split(' ')))].map((callee) => [
    callee,
    traps.filter(({ callees }) => callees.split(' ').includes(callee)),
  ]),
);

function trapped({ source }: Evidence, use: ActivationUse): readonly Observation[] {
  const { call } = use;
  if (call === undefined) {
    return [];
  }
  return (TRAPS.get(use.spelling) ?? []).flatMap((trap) => {
    const given = settingOf(trap, call.settings);
    if (!given || !isSuch(trap.values, given)) {
      return [];
    }
    const repair = repairOf(source, trap, use, given);
    return [
      {
        span: use.span,
        message: {
          key: `rule.framework-trap.${trap.id}`,
          values: { value: given.value === undefined ? '' : String(given.value) },
        },
        ...(repair && { fix: repair }),
      } satisfies Observation,
    ];
  });
}

function settingOf({ position, name }: Trap, settings: readonly UseSetting[]) {
  return name === undefined
    ? settings.filter((setting) => setting.name === undefined)[position ?? 0]
    : named(settings, name);
}

function isSuch(values: Trap['values'], { value }: UseSetting): boolean {
  switch (values) {
    case 'number':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string';
    case 'greaterThanOne':
      return typeof value === 'number' && value > 1;
    case 'notOne':
      return typeof value === 'number' && value !== 1;
    default:
      return true;
  }
}

function repairOf(
  source: string,
  { repair }: Trap,
  use: ActivationUse,
  given: UseSetting,
): Observation['fix'] {
  const { span, call } = use;
  if (repair === undefined || call === undefined) {
    return undefined;
  }
  const at = spanIn(use, given.at);
  const written = spanIn(use, call.at);
  if ('byName' in repair) {
    const value = source.slice(at.start, at.end);
    return {
      title: { key: 'rule.framework-trap.fix.byName', values: { name: repair.byName } },
      edits: [replace(at, `${repair.byName}=${value}`)],
    };
  }
  if ('callee' in repair) {
    // ReLU6 is the ceiling of 6, and of no other number.
    return given.value === 6 && call.settings.length === 1
      ? {
          title: { key: 'rule.framework-trap.fix.callee', values: { name: repair.callee } },
          edits: [replace({ start: span.start, end: written.end }, `${repair.callee}()`)],
        }
      : undefined;
  }
  const before = /(?<!\w)(\w+)\s{0,50}[:=]\s{0,50}$/.exec(source.slice(written.start, at.start));
  const start = before && written.start + before.index;
  return before?.[1] === undefined || start === null
    ? undefined
    : {
        title: { key: 'rule.framework-trap.fix.rename', values: { name: repair.rename } },
        edits: [replace({ start, end: start + before[1].length }, repair.rename)],
      };
}

function savedOnly(use: ActivationUse): readonly Observation[] {
  const { framework, form, text, span, certainty } = use;
  return form === 'string' && certainty === 'certain' && isOnlyInSavedModels(framework, text)
    ? [refused({ framework: 'tfjs', text, span })]
    : [];
}

/** The fused convolutions have no slope of their own for `leakyrelu`: below 0 they give NaN. */
function unsloped({ text, spelling, parameters, span }: ActivationUse): readonly Observation[] {
  const isFused = text === 'leakyrelu' && /\.fused\.(conv2d|depthwiseConv2d)\(/.test(spelling);
  return isFused && parameters.negative_slope?.value == null
    ? [{ span, message: { key: 'rule.framework-trap.tfjsFused' } }]
    : [];
}

/** `activation: null` means none for every layer of TensorFlow.js but this one. */
function linearLess(layer: Layer): readonly Observation[] {
  const given =
    layer.kind === 'weighted' && layer.name === 'simpleRNN'
      ? named(layer.settings, 'activation')
      : undefined;
  return given?.value === null && given.source !== 'unknown'
    ? [{ span: given.span ?? layer.span, message: { key: 'rule.framework-trap.simpleRnn' } }]
    : [];
}

function refusals({ detection, source }: Evidence): readonly Observation[] {
  const found = detection.rejected.flatMap(rejected);
  return found.length > 0 && OWN_STRINGS.test(source) ? [] : found;
}

/** Of a guessed callee, or of a Keras whose version is only assumed, nothing is said for sure. */
function rejected(name: RejectedName): readonly Observation[] {
  const { registry, certainty, olderTakes } = name;
  if (certainty !== 'certain') {
    return [];
  }
  if (registry === 'torchInit') {
    return [
      {
        span: name.span,
        message: { key: 'rule.framework-trap.noGain', values: { name: name.text } },
      },
    ];
  }
  return [
    olderTakes
      ? { ...refused(name), severity: 'info', message: keras3Message(name) }
      : refused(name),
  ];
}

type Refused = Pick<RejectedName, 'framework' | 'text' | 'span'>;

function refused(name: Refused): Observation {
  const own = ownString(name.framework, name.text);
  return {
    span: name.span,
    message: refusal(name),
    ...(own !== undefined && {
      fix: {
        title: { key: 'rule.framework-trap.fix.string', values: { name: own } },
        edits: [replace(name.span, own)],
      },
    }),
  };
}

function refusal({ framework, text }: Refused): Observation['message'] {
  return {
    key: 'rule.framework-trap.string',
    values: { name: text, framework: FRAMEWORK_NAMES[framework] ?? framework },
  };
}

function keras3Message({ text }: Refused): Observation['message'] {
  return { key: 'rule.framework-trap.keras3String', values: { name: text } };
}

const FRAMEWORK_NAMES: Readonly<Record<string, string>> = {
  torch: 'PyTorch',
  keras: 'Keras',
  tensorflow: 'TensorFlow',
  tfjs: 'TensorFlow.js',
};
