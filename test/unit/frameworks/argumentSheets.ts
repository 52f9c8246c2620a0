import { pythonHeader } from './apiSheets';
import { isScript, written } from './factLines';
import { type ArgumentFact, apiFacts, argumentFacts, FRAMEWORK, isContainer } from './facts';
import type { Sheet, SheetLine } from './sheet';

/** Each argument of each callee under each of its names: by name and by position. */
export const argumentSheets: readonly Sheet[] = [2, 3].flatMap((keras) =>
  [false, true].map((script): Sheet => {
    const facts = argumentFacts.filter(
      (fact) => isScript(fact.callee) === script && (fact.framework === 'keras2') === (keras === 2),
    );
    return {
      title: `arguments in ${script ? 'scripts' : 'Python'} with Keras ${keras}`,
      language: script ? 'typescript' : 'python',
      keras: keras === 2 ? 2 : 3,
      header: script
        ? "import * as tf from '@tensorflow/tfjs';"
        : pythonHeader(['torch.', ...facts.flatMap(calleesOf)]),
      lines: facts.flatMap(linesOf),
    };
  }),
);

/** Layers and losses that apply an activation inside are no use, nor are those that are told one. */
export const silentSheet: Sheet = {
  title: 'layers that hold an activation',
  language: 'python',
  keras: 3,
  header: pythonHeader(['torch.', 'keras.', 'tf_keras.']),
  lines: apiFacts
    .filter(({ path }) => isContainer(path) || path.endsWith('.layers.Activation'))
    .map(({ path }) => ({ text: `${path}(3, 4)`, uses: [], rows: [`implicit ${path}`] })),
};

export function calleesOf({ callee, aliases = [] }: ArgumentFact): readonly string[] {
  return [callee, ...aliases];
}

function linesOf(fact: ArgumentFact): readonly SheetLine[] {
  const { kind, argument, position } = fact;
  return calleesOf(fact).flatMap((path) => {
    const callee = written(path);
    if (kind === 'implicit' || argument === undefined) {
      return [{ text: `${callee}(3, 4)`, uses: [], rows: [`implicit ${path}`] }];
    }
    const { value, use } = givenTo(fact);
    const rows = [`arguments ${path} ${argument}`];
    const byName = isScript(path) ? `{ ${argument}: ${value} }` : `${argument}=${value}`;
    const lines = [{ text: `${callee}(${byName})`, uses: [use], rows }];
    return position === undefined
      ? lines
      : [...lines, { text: `${callee}(${'None, '.repeat(position)}${value})`, uses: [use], rows }];
  });
}

/** What a callee is given: a string that all registries know, or a class where it takes no string. */
function givenTo({ framework, callee, argument, accepted }: ArgumentFact): {
  readonly value: string;
  readonly use: string;
} {
  if (argument === 'gain') {
    const value = "torch.nn.init.calculate_gain('relu')";
    return { value, use: 'relu: relu torch string certain' };
  }
  // The layers of TensorFlow 1 take the strings of Keras 2, but are no part of it.
  const old = /^tensorflow\.compat\.v1\.(?!keras)/.test(callee);
  const named = old ? 'tensorflow' : FRAMEWORK[framework];
  return accepted === false
    ? { value: 'torch.nn.ReLU', use: 'ReLU: relu torch reference certain' }
    : { value: "'relu'", use: `relu: relu ${named} string certain` };
}
