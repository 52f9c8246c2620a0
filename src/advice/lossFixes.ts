import type { ActivationLayer, WeightedLayer } from '../detect/outline/model';
import type { Loss } from '../detect/outline/training';
import { logSoftmaxSpelling, lossForScores } from '../frameworks/lossSpellings';
import type { Evidence, Observation } from './adviceRule';
import { useOf } from './chain';
import { append, qualifier, replace } from './edits';
import { spanIn } from './useSpan';

type Repair = Observation['fix'];

/**
 * An identity in the place of a module, whose neighbours so keep their numbers in saved
 * weights; the argument in the place of a function's call.
 */
export function withoutActivation(evidence: Evidence, layer: ActivationLayer): Repair {
  const { source } = evidence;
  const use = useOf(evidence, layer);
  const call = use?.call;
  if (use?.framework !== 'torch' || call === undefined || call.spread) {
    return undefined;
  }
  const title = { key: 'rule.loss.fix.without' } as const;
  const written = spanIn(use, call.at);
  if (use.form === 'class') {
    const identity = `${qualifier(source, use.span)}Identity()`;
    const start = use.span.start - qualifier(source, use.span).length;
    return { title, edits: [replace({ start, end: written.end }, identity)] };
  }
  const input =
    use.form === 'function' ? call.settings.find(({ name }) => name === undefined) : undefined;
  if (!input) return undefined;
  const { start, end } = spanIn(use, input.at);
  return { title, edits: [replace(written, source.slice(start, end))] };
}

/** `from_logits` as the output is; `undefined`: the loss is named by a string. */
export function logitsFix({ source }: Evidence, loss: Loss, logits: boolean): Repair {
  const { fromLogits, call, framework } = loss;
  if (framework === 'tfjs' || fromLogits === undefined) {
    return undefined;
  }
  const value = logits ? 'True' : 'False';
  const edit = fromLogits.span
    ? replace(fromLogits.span, value)
    : append(source, call, `from_logits=${value}`);
  return edit && { title: { key: 'rule.loss.fix.fromLogits', values: { value } }, edits: [edit] };
}

/** An output activation for a loss that is named by a string, which takes probabilities. */
export function outputFix(
  { source }: Evidence,
  { classes, framework }: Loss,
  layer: WeightedLayer | ActivationLayer,
): Repair {
  const name = classes === 'independent' ? 'sigmoid' : 'softmax';
  const told =
    classes === undefined ||
    framework !== 'keras' ||
    layer.kind !== 'weighted' ||
    layer.settings.some((setting) => setting.name === 'activation');
  const edit = told ? undefined : append(source, layer.call, `activation='${name}'`);
  return edit && { title: { key: 'rule.loss.fix.output', values: { name } }, edits: [edit] };
}

/** The loss of PyTorch that takes scores. */
export function renameLoss({ name, span, framework }: Loss): Repair {
  const other = framework === 'torch' ? lossForScores(name) : undefined;
  return other === undefined
    ? undefined
    : {
        title: { key: 'rule.loss.fix.rename', values: { name: other } },
        edits: [replace(span, other)],
      };
}

/** Log-softmax where softmax is, spelled the same way. */
export function logSoftmaxFix({ source }: Evidence, { span }: ActivationLayer): Repair {
  const other = logSoftmaxSpelling(source.slice(span.start, span.end));
  return other === undefined
    ? undefined
    : {
        title: { key: 'rule.loss.fix.rename', values: { name: other } },
        edits: [replace(span, other)],
      };
}
