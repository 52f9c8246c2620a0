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
import type { MenuGroup } from './menu';
import type { Studied } from './studied';

// Loaded when something is to be copied: most who look at a curve write no code from it.

/** What can be copied of the formula, and of its derivative. */
export function copyGroups(
  studied: Studied,
  { words, copy }: Pick<Context, 'words' | 'copy'>,
): readonly MenuGroup[] {
  const subject = subjectOf(studied);
  if (subject === undefined) return [];
  const groupOf = (label: string, of: CopySubject): MenuGroup => ({
    label,
    items: COPY_FORMATS.flatMap((format) => {
      const text = copyText(format, of, label.replace('′', "'"));
      const name = words(`panel.copy.${format}`);
      return text === undefined ? [] : [{ label: name, onPick: () => copy(text, name) }];
    }),
  });
  return [groupOf('f', subject), groupOf('f′', derivativeOf(subject))];
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
