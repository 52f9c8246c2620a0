import { findInitialisation } from '../../src/activations/initialisations';
import { phraseIn } from '../../src/text/phrases';
import type { Words } from '../../src/text/text';
import { unitOf } from './activation';
import type { Line } from './grid';
import type { Start } from './starts';
import type { Optimiser } from './training';

/** `ELU, Taylor (MPELU)`, with the fan where the rule was told one. */
export function startLabel(activation: string, start: Start, words: Words): string {
  const { name } = unitOf(activation);
  if (start === 'lsuv') return words('experiment.start', { activation: name, rule: 'LSUV' });
  const { rule, fan } = start;
  const values = {
    activation: name,
    rule: phraseIn(words, findInitialisation(rule)?.name ?? rule),
  };
  return words(fan ? `experiment.start.${fan}` : 'experiment.start', values);
}

/** A row of networks with this activation and start. */
export function startLine(id: string, activation: string, start: Start): Line {
  return {
    id,
    label: (words) => startLabel(activation, start, words),
    part: { activation, start },
  };
}

export function optimiserLine(id: string, optimiser: Optimiser): Line {
  const { kind, rate } = optimiser;
  return {
    id,
    label: (words) => words(`experiment.optimiser.${kind}`, { rate }),
    part: { optimiser },
  };
}

/** Hidden layers of 32 units. */
export function hiddenLine(count: number): Line {
  return {
    id: `${count}`,
    label: (words) => words('experiment.hidden', { count }),
    part: { hidden: Array.from({ length: count }, () => 32) },
  };
}

/** Named after all weighted layers, which are one more. */
export function layersLine(hidden: readonly number[]): Line {
  const count = hidden.length + 1;
  return {
    id: `${count}`,
    label: (words) => words('experiment.layers', { count }),
    part: { hidden },
  };
}

export function stepsLine(steps: number): Line {
  return {
    id: `${steps}`,
    label: (words) => words('experiment.steps', { steps }),
    part: { steps },
  };
}

export function rateLine(rate: number): Line {
  return {
    id: `${rate}`,
    label: (words) => words('experiment.rate', { rate }),
    part: { optimiser: { kind: 'momentum', rate } },
  };
}

export function deviationLine(deviation: number): Line {
  return {
    id: `${deviation}`,
    label: (words) => words('experiment.deviation', { deviation }),
    part: { deviation },
  };
}

/** Both at once, as in `relu-he/adam`. */
export function both(first: Line, second: Line): Line {
  return {
    id: `${first.id}/${second.id}`,
    label: (words) =>
      words('experiment.both', { first: first.label(words), second: second.label(words) }),
    part: { ...first.part, ...second.part },
  };
}

/** Every one of the first with every one of the second. */
export function crossed(firsts: readonly Line[], seconds: readonly Line[]): readonly Line[] {
  return firsts.flatMap((first) => seconds.map((second) => both(first, second)));
}
