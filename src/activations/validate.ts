import type {
  Activation,
  ChoiceParameter,
  ListParameter,
  NumberParameter,
  Setting,
  Settings,
} from './activation';

/** Longest list that is taken: more pieces than any Maxout unit has, few enough to analyse. */
const longestList = 64;

/** What is wrong with the settings, or `undefined`. */
export function problemWith(activation: Activation, settings: Settings): string | undefined {
  const names = activation.parameters.map((parameter) => parameter.name);
  const stranger = Object.keys(settings).find((name) => !names.includes(name));
  if (stranger !== undefined) {
    return `${activation.name} has no parameter ${stranger}${known(names)}.`;
  }
  for (const parameter of activation.parameters) {
    const problem = problemOf(activation, parameter.name, settings);
    if (problem !== undefined) {
      return problem;
    }
  }
  return (
    orderProblem(activation, settings) ??
    lengthProblem(activation, settings) ??
    activation.problemWith?.(withDefaults(activation, settings))
  );
}

function withDefaults({ parameters }: Activation, settings: Settings): Settings {
  const values: Record<string, Setting> = {};
  for (const { name, default: fallback } of parameters) {
    const value = settings[name] ?? fallback;
    if (value !== undefined) {
      values[name] = value;
    }
  }
  return values;
}

function known(names: readonly string[]): string {
  return names.length === 0 ? '' : `; it has ${names.join(', ')}`;
}

function problemOf(activation: Activation, name: string, settings: Settings): string | undefined {
  const parameter = activation.parameters.find((candidate) => candidate.name === name);
  const value = settings[name];
  if (parameter === undefined || value === undefined) {
    return parameter?.kind === 'number' && parameter.default === undefined
      ? `${activation.name} needs a value for ${name}.`
      : undefined;
  }
  switch (parameter.kind) {
    case 'number':
      return numberProblem(parameter, value);
    case 'list':
      return listProblem(parameter, value);
    case 'choice':
      return choiceProblem(parameter, value);
  }
}

function numberProblem(parameter: NumberParameter, value: Setting): string | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return `${parameter.name} must be a number, not ${shown(value)}.`;
  }
  return inside(parameter.domain, value)
    ? undefined
    : `${parameter.name} must be ${domainText(parameter.domain)}, not ${value}.`;
}

function inside({ lo, hi, loOpen, hiOpen }: NumberParameter['domain'], value: number): boolean {
  return (loOpen ? value > lo : value >= lo) && (hiOpen ? value < hi : value <= hi);
}

function domainText({ lo, hi, loOpen, hiOpen }: NumberParameter['domain']): string {
  const parts = [
    Number.isFinite(lo) ? `${loOpen ? 'greater than' : 'at least'} ${lo}` : '',
    Number.isFinite(hi) ? `${hiOpen ? 'less than' : 'at most'} ${hi}` : '',
    (loOpen && !Number.isFinite(lo)) || (hiOpen && !Number.isFinite(hi)) ? 'finite' : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

function listProblem(parameter: ListParameter, value: Setting): string | undefined {
  if (typeof value !== 'object') {
    return `${parameter.name} must be a list of numbers, not ${shown(value)}.`;
  }
  if (value.length === 0) {
    return `${parameter.name} must hold at least one number.`;
  }
  if (value.length > longestList) {
    return `${parameter.name} may hold at most ${longestList} numbers, not ${value.length}.`;
  }
  return value.every(Number.isFinite) ? undefined : `${parameter.name} must hold finite numbers.`;
}

function choiceProblem(parameter: ChoiceParameter, value: Setting): string | undefined {
  return typeof value === 'string' && parameter.choices.includes(value)
    ? undefined
    : `${parameter.name} must be one of ${parameter.choices.join(', ')}, not ${shown(value)}.`;
}

function orderProblem(activation: Activation, settings: Settings): string | undefined {
  for (const [lower, upper] of activation.ordered ?? []) {
    const low = numberAt(activation, lower, settings);
    const high = numberAt(activation, upper, settings);
    if (low > high) {
      return `${lower} may not be greater than ${upper}, but ${low} is greater than ${high}.`;
    }
  }
  return undefined;
}

function numberAt(activation: Activation, name: string, settings: Settings): number {
  const fallback = activation.parameters.find((parameter) => parameter.name === name)?.default;
  return Number(settings[name] ?? fallback);
}

function lengthProblem(activation: Activation, settings: Settings): string | undefined {
  for (const parameter of activation.parameters) {
    if (parameter.kind !== 'list' || parameter.pairedWith === undefined) {
      continue;
    }
    const own = settings[parameter.name];
    const partner = settings[parameter.pairedWith] ?? parameter.default;
    if (typeof own === 'object' && typeof partner === 'object' && own.length !== partner.length) {
      return `${parameter.name} and ${parameter.pairedWith} must have the same length.`;
    }
  }
  return undefined;
}

function shown(value: Setting): string {
  return typeof value === 'string' ? `"${value}"` : `${value}`;
}
