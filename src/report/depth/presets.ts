import type { ReferenceKey } from '../../advice/references';
import type { DepthSettings } from './settings';

/** A case of the survey, or of a paper that it reports. */
export interface DepthPreset {
  readonly id: 'sigmoid5' | 'relu30' | 'eluHe' | 'eluTaylor' | 'eluLsuv';
  /** Catalogue id. */
  readonly activation: string;
  readonly settings: Pick<DepthSettings, (typeof settled)[number]>;
  readonly references: readonly ReferenceKey[];
}

/** What a case says; width and seed are those of the network that is drawn for it. */
const settled = [
  'model',
  'layers',
  'start',
  'normalisation',
  'biasVariance',
  'inputDeviation',
  'widening',
] as const;

const bare = { model: undefined, normalisation: 'none', biasVariance: 0, widening: 1 } as const;

/** Pixels whose mean is taken away and which are not scaled, as in the nets of Li et al. */
const PIXELS = 60;
const veryDeep = { ...bare, layers: 30, inputDeviation: PIXELS } as const;

export const depthPresets: readonly DepthPreset[] = [
  {
    id: 'sigmoid5',
    activation: 'sigmoid',
    settings: { ...bare, layers: 5, start: 'torch_default', inputDeviation: 1 },
    references: ['survey', 'glorot'],
  },
  {
    id: 'relu30',
    activation: 'relu',
    settings: { ...veryDeep, start: 'he_in' },
    references: ['survey', 'li', 'he', 'hanin'],
  },
  {
    id: 'eluHe',
    activation: 'elu',
    settings: { ...veryDeep, start: 'he_in' },
    references: ['survey', 'li'],
  },
  {
    id: 'eluTaylor',
    activation: 'elu',
    settings: { ...veryDeep, start: 'taylor' },
    references: ['survey', 'li'],
  },
  {
    id: 'eluLsuv',
    activation: 'elu',
    settings: { ...veryDeep, start: 'lsuv' },
    references: ['survey', 'li', 'mishkinMatas'],
  },
];

/** The case that these settings are, of an activation at its defaults; `undefined`: none. */
export function presetOf(
  activation: string | undefined,
  settings: DepthSettings,
): DepthPreset | undefined {
  return depthPresets.find(
    (preset) =>
      preset.activation === activation &&
      settled.every((name) => preset.settings[name] === settings[name]),
  );
}
