import type { Settings } from '../activations/activation';
import type { Counterpart, Porting } from '../advice/porting';
import { listed } from '../text/list';
import type { Words } from '../text/text';
import { settingText } from './settingText';

/** What is to be said of a port beside its curves, in whole sentences. */
export function portingNotes(porting: Porting, say: Words): readonly string[] {
  const { counterparts, absent } = porting;
  const [own, ...others] = counterparts;
  if (own === undefined) return [];
  return [
    others.length === 0 ? sameText(own, porting, say) : giveText(own, others, porting, say),
    ...others.map((other) => fixedText(other, say)),
    absent.length === 0 ? '' : say('porting.absent', { frameworks: listed(say, absent) }),
  ].filter((text) => text !== '');
}

function sameText({ settings, places: all }: Counterpart, { told }: Porting, say: Words): string {
  const places = listed(say, all.slice(1));
  if (Object.keys(settings).length === 0) return say('porting.same', { places });
  return say(told ? 'porting.told' : 'porting.sameDefaults', { places });
}

/** The values by which a port stays the same function, where all that differs is a default. */
function giveText(
  own: Counterpart,
  others: readonly Counterpart[],
  { told }: Porting,
  say: Words,
): string {
  const differing = Object.keys(own.settings).filter((name) =>
    others.some((other) => !isSame(own.settings, other.settings, name)),
  );
  const isDefault = others.every(({ activation, fixed }) => {
    return activation === own.activation && fixed.length === 0;
  });
  if (told || !isDefault || differing.length === 0) return '';
  const values = differing.map((name) => `${name} = ${settingText(own.settings[name] ?? '')}`);
  return say('porting.give', { values: listed(say, values) });
}

function isSame(a: Settings, b: Settings, name: string): boolean {
  return JSON.stringify(a[name]) === JSON.stringify(b[name]);
}

function fixedText({ places, fixed }: Counterpart, say: Words): string {
  return fixed.length === 0
    ? ''
    : say('porting.fixed', { parameters: listed(say, fixed), places: listed(say, places) });
}
