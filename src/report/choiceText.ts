import { findActivation } from '../activations/catalogue';
import type { Choice, Option } from '../advice/choice';
import { listed } from '../text/list';
import type { Words } from '../text/text';

/**
 * What a model's hidden activations could be, in one sentence: what applies to it as it is,
 * and what would with, or without, batch normalisation.
 */
export function choiceText({ options }: Pick<Choice, 'options'>, say: Words): string {
  const applying = options.filter(({ applies }) => applies);
  const others = options.filter(({ applies }) => !applies);
  const [other] = others;
  const now = listText(applying, say);
  if (other === undefined) return applyingText({ options }, say);
  const key = other.normalisation === 'wanted' ? 'hover.choiceWith' : 'hover.choiceWithout';
  return say(key, { options: now, others: listText(others, say) });
}

/** As `choiceText`, of what applies to the model as it is alone. */
export function applyingText({ options }: Pick<Choice, 'options'>, say: Words): string {
  const applying = options.filter(({ applies }) => applies);
  return say('hover.choice', { options: listText(applying, say) });
}

function listText(options: readonly Option[], say: Words): string {
  return listed(
    say,
    options.map((option) => optionText(option, say)),
  );
}

/** `PReLU (He, +96 parameters)`. */
function optionText({ activation, initialisation, parameters }: Option, say: Words): string {
  const name = nameOf(activation);
  const details = [
    initialisation === undefined ? '' : say(`start.${initialisation.rule}`),
    parameters === undefined || parameters === 0 ? '' : costText(parameters, say),
  ].filter((detail) => detail !== '');
  return details.length === 0 ? name : say('hover.option', { name, details: listed(say, details) });
}

/** Parameters are counted, not measured: no digit is rounded away. */
export function costText(parameters: number, say: Words): string {
  return say('choice.cost', { count: String(parameters) });
}

function nameOf(activation: string): string {
  return findActivation(activation)?.name ?? activation;
}
