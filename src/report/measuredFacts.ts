import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { type KinkMeasurement, kinkMeasurements } from '../frameworks/kinkDerivatives';
import { type RuntimeNote, runtimeNotes } from '../frameworks/runtimeNotes';
import type { Analysis } from '../math/analysis';
import { softplus } from '../math/primitives';
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
  const atKinks = measurementsAt(activation, settings, analysis);
  const points = [...new Set(atKinks.map(({ x }) => x))].sort((a, b) => a - b);
  const kinks = points.map((point) =>
    say('measured.kink', {
      x: formatNumber(point),
      values: byValue(
        atKinks.filter(({ x }) => x === point),
        say,
      ),
    }),
  );
  const notes = runtimeNotes(activation.id).map((note) => noteText(note, settings, say));
  return [...some('measuredAtKinks', kinks), ...some('runtimes', notes)];

  function some(key: 'measuredAtKinks' | 'runtimes', lines: readonly string[]): readonly Fact[] {
    return lines.length === 0 ? [] : [{ key, label: say(`fact.${key}`), value: lines.join('; ') }];
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

/** `0 by F.relu (torch 2.13.0), …; 1 by torch.clamp(min=0) (torch 2.13.0)`. */
function byValue(measurements: readonly KinkMeasurement[], say: Words): string {
  const apis = new Map<number, string[]>();
  for (const one of measurements) {
    const names = apis.get(one.derivative) ?? [];
    names.push(`${one.api}${settingsOf(one)} (${one.runtime})`);
    apis.set(one.derivative, names);
  }
  return [...apis]
    .map(([value, names]) =>
      say('measured.value', { value: formatNumber(value, 7), apis: names.join(', ') }),
    )
    .join('; ');
}

function settingsOf({ settings }: KinkMeasurement): string {
  const values = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return values.length === 0 ? '' : ` ${values.join(' ')}`;
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
