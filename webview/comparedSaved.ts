import type { Setting, Settings } from '../src/activations/activation';
import { EXPRESSION_ID } from '../src/activations/userExpression';
import type { Compared } from '../src/protocol';
import { mostCompared } from './compared';

/** What was compared, without what has another shape than it should have. */
export function comparedFromSaved(kept: unknown): readonly Compared[] {
  return Array.isArray(kept) ? kept.flatMap(itemFromSaved).slice(0, mostCompared) : [];
}

function itemFromSaved(kept: unknown): readonly Compared[] {
  if (!isRecord(kept)) return [];
  const { activation, own, settings, places } = kept;
  if (typeof activation !== 'string') return [];
  const isExpression = activation === EXPRESSION_ID;
  if (isExpression !== isOwn(own) || (!isExpression && own !== undefined)) return [];
  if (settings !== undefined && !isRecord(settings)) return [];
  if (places !== undefined && !isListOfTexts(places)) return [];
  return [
    {
      activation,
      ...(isOwn(own) && { own: { name: own.name, formula: own.formula } }),
      ...(settings !== undefined && { settings: settingsFromSaved(settings) }),
      ...(places !== undefined && { places }),
    },
  ];
}

/** A setting of no kind is left out: its parameter begins at its default. */
function settingsFromSaved(kept: Readonly<Record<string, unknown>>): Settings {
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, Setting] => isSetting(entry[1])),
  );
}

function isSetting(value: unknown): value is Setting {
  return (
    typeof value === 'string' ||
    isNumber(value) ||
    (Array.isArray(value) && value.length > 0 && value.every(isNumber))
  );
}

/** Some parameters may be infinite. */
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isOwn(value: unknown): value is { readonly name: string; readonly formula: string } {
  return isRecord(value) && typeof value.name === 'string' && typeof value.formula === 'string';
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
