import { numbersOf } from '../src/activations/instantiate';
import { symbolsOf } from '../src/activations/symbols';
import { EXPRESSION_ID } from '../src/activations/userExpression';
import {
  COPY_FORMATS,
  type CopySubject,
  copyText,
  derivativeOf,
  nameInCode,
} from '../src/codegen/copies';
import type { Context } from './context';
import { type MenuGroup, menuButton } from './menu';
import type { Studied } from './studied';

/** Copies the formula, or its derivative, as it is with the sliders where they are. */
export function copyMenu(
  { words, copy }: Context,
  studied: () => Studied | undefined,
): HTMLElement {
  const groups = (): readonly MenuGroup[] => {
    const now = studied();
    const subject = now && subjectOf(now);
    if (subject === undefined) return [];
    return [groupOf('f', subject), groupOf('f′', derivativeOf(subject))];
  };
  const groupOf = (label: string, subject: CopySubject): MenuGroup => ({
    label,
    items: COPY_FORMATS.flatMap((format) => {
      const text = copyText(format, subject, label.replace('′', "'"));
      const name = words(`panel.copy.${format}`);
      return text === undefined ? [] : [{ label: name, onPick: () => copy(text, name) }];
    }),
  });
  return menuButton({ label: words('panel.copy'), icon: 'copy', groups });
}

function subjectOf({ activation, drawing, settings }: Studied): CopySubject | undefined {
  if (!drawing.ok) return undefined;
  return {
    definition: drawing.definition,
    values: numbersOf(settings),
    symbols: symbolsOf(activation),
    name: nameOf(activation),
  };
}

/** Of a vector activation it is a slice that is drawn, and nothing that could stand for it. */
function nameOf({ id, name, arity }: Studied['activation']): string {
  const own = id === EXPRESSION_ID ? nameInCode(name) : id;
  return arity === 'vector' ? `${own}_slice` : own;
}
