import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { type KinkMeasurement, kinkMeasurements } from '../frameworks/kinkDerivatives';
import { type RuntimeNote, runtimeNotes } from '../frameworks/runtimeNotes';
import type { Analysis } from '../math/analysis';
import { softplus } from '../math/primitives';
import { listed, parted } from '../text/list';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import type { Fact } from './fact';

/** What runtimes do, with their versions: apart from what is computed, never mixed with it. */
export function measuredFacts(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  say: Words,
): readonly Fact[] {
  const kinks = kinkLines(measurementsAt(activation, settings, analysis), say);
  const notes = runtimeNotes(activation.id).map((note) => noteText(note, settings, say));
  return [...some('measuredAtKinks', kinks), ...some('runtimes', notes)];

  function some(key: 'measuredAtKinks' | 'runtimes', lines: readonly string[]): readonly Fact[] {
    return lines.length === 0
      ? []
      : [{ key, label: say(`fact.${key}`), value: parted(say, lines) }];
  }
}

/**
 * At the kinks and jumps of the function as it is set, measured with these settings, or where
 * there is nothing of that with others, which are said.
 */
export function measurementsAt(
  activation: Activation,
  settings: Settings,
  { kinks, jumps }: Pick<Analysis, 'kinks' | 'jumps'>,
): readonly KinkMeasurement[] {
  const instance = instantiate(activation, settings);
  const broken = new Set([...kinks, ...jumps].map(({ x }) => x));
  const here = kinkMeasurements(activation.id).filter(({ x }) => broken.has(x));
  const values = instance.ok ? instance.values : {};
  const same = here.filter((one) =>
    Object.entries(one.settings).every(([name, value]) => values[name] === value),
  );
  return same.length > 0 ? same : here;
}

/** `at x = −1, 1: 0 by F.hardtanh (torch 2.13.0)`; points at which all return the same in one. */
function kinkLines(measurements: readonly KinkMeasurement[], say: Words): readonly string[] {
  const points = [...new Set(measurements.map(({ x }) => x))].sort((a, b) => a - b);
  const byText = grouped(points, (point) =>
    byValue(
      measurements.filter(({ x }) => x === point),
      say,
    ),
  );
  return [...byText].map(([values, xs]) =>
    say('measured.kink', {
      x: listed(
        say,
        xs.map((x) => formatNumber(x)),
      ),
      values,
    }),
  );
}

/** `0 by F.relu (torch 2.13.0), …; 1 by torch.clamp(min=0) (torch 2.13.0)`. */
function byValue(measurements: readonly KinkMeasurement[], say: Words): string {
  const byDerivative = grouped(measurements, ({ derivative }) => derivative);
  const values = [...byDerivative].map(([value, group]) => {
    const apis = grouped(group, apiText);
    const names = [...apis].map(([api, same]) => `${api} (${runtimesText(same, say)})`);
    return say('measured.value', { value: formatNumber(value, 7), apis: listed(say, names) });
  });
  return parted(say, values);
}

/** The three backends of Keras as one where they agree. */
function runtimesText(measurements: readonly KinkMeasurement[], say: Words): string {
  const bases = grouped(measurements, ({ runtime }) => runtime.replace(/ on \w+$/, ''));
  const names = [...bases].flatMap(([base, group]) =>
    group.length === 3 ? [base] : group.map(({ runtime }) => runtime),
  );
  return listed(say, names);
}

function apiText({ api, settings }: KinkMeasurement): string {
  const values = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [api, ...values].join(' ');
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** The jump of a kernel is computed from the function it leaves. */
function noteText(note: RuntimeNote, settings: Settings, say: Words): string {
  const { runtime, api, kind, threshold } = note;
  const beta = typeof settings.beta === 'number' ? settings.beta : 1;
  return say(`runtime.${kind}`, {
    runtime,
    api,
    threshold: formatNumber(threshold),
    difference: formatNumber((softplus(threshold) - threshold) / beta, 2),
  });
}
