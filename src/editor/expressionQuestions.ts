import { type InputBoxValidationMessage, InputBoxValidationSeverity, window } from 'vscode';
import { recognise } from '../activations/recognise';
import { userExpression } from '../activations/userExpression';
import { parameterNames } from '../math/bind';
import { hasVariable } from '../math/closed';
import type { Expr } from '../math/expression';
import { parse } from '../math/parse';
import { parseProblem } from '../report/parseProblem';
import type { Words } from '../text/text';
import type { Wish } from './insertCommand';

/** Asks for an expression, for what its parameters start from, and for the name of its class. */
export async function askForExpression(words: Words): Promise<Wish | undefined> {
  const text = await window.showInputBox({
    prompt: words('refactor.insert.expressionPrompt'),
    ignoreFocusOut: true,
    validateInput: (value) => judged(value, words),
  });
  const parsed = text === undefined ? undefined : parse(text);
  if (!parsed?.ok) return undefined;
  const { expression } = parsed;
  const settings = await askForNumbers(parameterNames(expression), words);
  const className = settings && (await askForName(expression, words));
  return className === undefined || settings === undefined
    ? undefined
    : { activation: userExpression(expression, className), settings, className, learnAll: true };
}

/** What is wrong with it, or what it is known as; `undefined` for nothing to say. */
export function judged(text: string, words: Words): InputBoxValidationMessage | undefined {
  const parsed = parse(text);
  const wrong = (message: string) => ({ message, severity: InputBoxValidationSeverity.Error });
  if (!parsed.ok) return wrong(parseProblem(parsed, words));
  if (!hasVariable(parsed.expression)) return wrong(words('refactor.insert.noVariable'));
  const known = recognise(parsed.expression);
  return known
    ? {
        message: words('refactor.insert.equals', { name: known.activation.name }),
        severity: InputBoxValidationSeverity.Info,
      }
    : undefined;
}

async function askForNumbers(
  names: readonly string[],
  words: Words,
): Promise<Readonly<Record<string, number>> | undefined> {
  const numbers: Record<string, number> = {};
  for (const name of names) {
    const text = await window.showInputBox({
      prompt: words('refactor.insert.initial', { name }),
      value: '1',
      ignoreFocusOut: true,
      validateInput: (value) =>
        numberIn(value) === undefined ? words('refactor.insert.number') : undefined,
    });
    const number = text === undefined ? undefined : numberIn(text);
    if (number === undefined) return undefined;
    numbers[name] = number;
  }
  return numbers;
}

function numberIn(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function askForName(expression: Expr, words: Words): Thenable<string | undefined> {
  const known = recognise(expression)?.activation.name.replace(/\W/g, '');
  return window.showInputBox({
    prompt: words('refactor.insert.className'),
    value: known ?? 'OwnActivation',
    ignoreFocusOut: true,
    validateInput: (value) =>
      /^[A-Za-z_]\w*$/.test(value) ? undefined : words('refactor.insert.noName'),
  });
}
