import type { Words } from '../../text/text';
import type { LayerPlan } from './plan';
import { type LayerLibrary, wrapped } from './style';

/** What a reader of the class is told, paragraph by paragraph, in lines of at most `width`. */
export function remarks(
  plan: LayerPlan,
  library: LayerLibrary,
  nameOf: (parameter: string) => string,
  words: Words,
  width: number,
): readonly string[] {
  const paragraphs = [
    [summary(plan, words)],
    plan.kind === 'largest' ? [] : [words('code.formula', { formula: plan.formula })],
    learning(plan, library, nameOf, words),
    plan.training ? [words('code.training')] : [],
    plan.kind === 'elementwise' ? [] : [words(`code.${plan.kind}`)],
  ].filter((paragraph) => paragraph.length > 0);
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 1 ? [''] : []),
    ...wrapped(paragraph.join(' '), width),
  ]);
}

function summary({ title, source }: LayerPlan, words: Words): string {
  return source === undefined
    ? words('code.summary.own', { title })
    : words('code.summary', { title, source });
}

function learning(
  { parameters }: LayerPlan,
  library: LayerLibrary,
  nameOf: (parameter: string) => string,
  words: Words,
): readonly string[] {
  const namesOf = (which: typeof parameters) =>
    which.map(({ name }) => nameOf(name)).join(words('list.items'));
  const learned = parameters.filter((each) => each.learned);
  const positive = parameters.filter((each) => each.positive);
  return [
    ...(learned.length > 0 ? [words(`code.learned.${library}`, { names: namesOf(learned) })] : []),
    ...(positive.length > 0 ? [words('code.positive', { names: namesOf(positive) })] : []),
    ...learned
      .filter(({ otherInitial }) => otherInitial.length > 0)
      .map(({ name, otherInitial }) =>
        words('code.otherInitial', {
          name: nameOf(name),
          values: otherInitial.join(words('list.items')),
        }),
      ),
  ];
}
