import { instantiate, numbersOf } from '../src/activations/instantiate';
import { bind } from '../src/math/bind';
import type { Overflow } from '../src/math/overflow';
import type { Drawing } from '../src/picture/drawing';
import { type WrittenForm, writtenForm } from '../src/plot/writtenForm';
import type { Words } from '../src/text/text';
import type { Context } from './context';
import { element, setText, show } from './dom';
import type { Studied } from './studied';
import { surface } from './surface';
import { zonesText } from './zoneText';

/** Of a function of the user's own that overflows as it is written: the same in float32, and stably. */
export function writtenFormView({ words }: Context): {
  readonly element: HTMLElement;
  update(studied: Studied, drawing: Drawing & { ok: true }): void;
} {
  const text = element('p');
  const plot = surface(() => {});
  const root = element(
    'section',
    { class: 'part written-form', hidden: true },
    element('h2', { class: 'heading' }, words('panel.written.title')),
    text,
    element('figure', { class: 'figure' }, plot.element),
  );
  const names = [words('panel.written.written'), words('panel.written.stable')] as const;
  let shown: Drawing | undefined;
  return {
    element: root,
    update(studied, drawing) {
      if (drawing === shown || !drawing.analysed) return;
      shown = drawing;
      const form = formOf(studied, drawing, names);
      show(root, form !== undefined);
      if (form === undefined) return;
      const sentence = overflowText(form, words);
      setText(text, sentence);
      plot.draw({
        functions: form.functions,
        domain: form.domain,
        title: words('panel.written.figure', { name: studied.activation.name }),
        description: sentence,
      });
    },
  };
}

function formOf(
  { activation, settings, written }: Studied,
  { shown: { analysis } }: Drawing & { ok: true },
  names: readonly [string, string],
): WrittenForm | undefined {
  // Those of the catalogue are written in forms that do not overflow.
  if (activation.id !== 'expression') return undefined;
  const instance = instantiate(activation, settings);
  if (!instance.ok) return undefined;
  const expression = written ? bind(written, numbersOf(settings)) : instance.expression;
  return writtenForm(expression, analysis, names);
}

function overflowText({ overflows: { value, derivative } }: WrittenForm, words: Words): string {
  const told = [
    ['panel.written.value', value],
    ['panel.written.derivative', derivative],
  ] as const;
  const sentences = told.map(([key, overflow]) => {
    const where = zonesText(stretches(overflow), words);
    return where === '' ? '' : words(key, { where });
  });
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function stretches({ left, right }: Overflow) {
  return [
    ...(left === undefined ? [] : [{ lo: -Infinity, hi: left }]),
    ...(right === undefined ? [] : [{ lo: right, hi: Infinity }]),
  ];
}
