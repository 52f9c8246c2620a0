import type { Setting, Settings } from '../activations/activation';
import { type JsonNumber, jsonReal } from './jsonNumber';

/** A parameter's value in JSON. */
export type SettingDocument = JsonNumber | string | readonly JsonNumber[];

export function settingsDocument(settings: Settings): Readonly<Record<string, SettingDocument>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, settingDocument(value)]),
  );
}

function settingDocument(value: Setting): SettingDocument {
  switch (typeof value) {
    case 'number':
      return jsonReal(value);
    case 'string':
      return value;
    default:
      return value.map(jsonReal);
  }
}
