import type { Activation } from '../activations/activation';
import { learnedDefaults } from '../frameworks/learnedDefaults';
import { FRAMEWORKS, type Framework } from '../frameworks/table';
import { remembered } from '../math/memo';

/** Where a learned parameter starts, by the paper or by a framework. */
export interface InitialValues {
  readonly name: string;
  readonly symbol: string;
  readonly sources: readonly InitialValue[];
}

interface InitialValue {
  readonly value: number;
  /** Exactly one of the two is given. */
  readonly paper?: string;
  readonly framework?: Framework;
}

/** Of each learned number of the activation; those of which no start is known are left out. */
export const initialValues: (activation: Activation) => readonly InitialValues[] =
  remembered(allInitialValues);

function allInitialValues(activation: Activation): readonly InitialValues[] {
  return activation.parameters.flatMap((parameter) => {
    if (parameter.kind !== 'number' || !parameter.learnable) {
      return [];
    }
    const { name, symbol, initial = [] } = parameter;
    const [paper] = activation.papers;
    const ofPaper = initial.map((value) => ({
      value,
      ...(paper === undefined ? {} : { paper: shortCitation(paper) }),
    }));
    const sources = [...ofPaper, ...ofFrameworks(activation.id, name)];
    return sources.length === 0 ? [] : [{ name, symbol, sources }];
  });
}

function ofFrameworks(id: string, parameter: string): readonly InitialValue[] {
  return FRAMEWORKS.flatMap((framework) => {
    const value = learnedDefaults[id]?.[parameter]?.[framework];
    return value === undefined ? [] : [{ value, framework }];
  });
}

/** `K. He, X. Zhang, S. Ren, J. Sun` of 2015 is `He et al. 2015`. */
function shortCitation({ authors, year }: Activation['papers'][number]): string {
  const [first = '', ...others] = authors.split(', ');
  const family = first.replace(/^(\S+\.\s*)+/, '');
  return `${family}${others.length === 0 ? '' : ' et al.'} ${year}`;
}
