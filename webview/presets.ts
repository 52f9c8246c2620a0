import { findActivation } from '../src/activations/catalogue';
import { availabilityOf } from '../src/frameworks/availability';
import type { Compared, Comparison } from '../src/protocol';
import { settingText } from '../src/report/settingText';
import { listed } from '../src/text/list';
import type { Words } from '../src/text/text';
import { comparedOf, mostCompared, studiedAsCompared } from './compared';
import type { PanelState } from './state';
import { activationOf } from './subject';

/** A comparison that can be begun with. */
export interface Preset {
  readonly label: string;
  /** What it holds, or why there is nothing of it. */
  readonly hint: string;
  /** `undefined`: it cannot be had now. */
  readonly comparison: Comparison | undefined;
}

/** The survey's order of recommendation, and all that it treats, in two parts that can be drawn. */
export const surveyLineUps = {
  recommended: ['relu', 'elu', 'prelu', 'mpelu'],
  piecewise: ['relu', 'leaky_relu', 'prelu', 'rrelu', 'elu', 'mpelu'],
  saturating: ['sigmoid', 'tanh', 'maxout', 'crelu', 'noisy_hard_tanh', 'noisy_hard_sigmoid'],
} as const;

/** As it is by default; MPELU as its paper lets the learning start, since else it is ELU. */
function entry(activation: string): Compared {
  return { activation, settings: activation === 'mpelu' ? { alpha: 0.25, beta: 1 } : {} };
}

/** The comparisons that are offered, by what is studied and the file in front. */
export function presetsOf(
  state: Pick<PanelState, 'file' | 'study' | 'overrides' | 'ports'>,
  words: Words,
): readonly Preset[] {
  return [
    surveyPreset('recommended', words),
    modelPreset(state, words),
    filePreset(state, words),
    frameworksPreset(state, words),
    surveyPreset('piecewise', words),
    surveyPreset('saturating', words),
  ];
}

function surveyPreset(name: keyof typeof surveyLineUps, words: Words): Preset {
  const items = surveyLineUps[name].map(entry);
  return offered(words(`panel.presets.${name}`), { activations: items, notes: [] }, words);
}

function filePreset({ file }: Pick<PanelState, 'file'>, words: Words): Preset {
  const label = file
    ? words('panel.presets.fileNamed', { file: file.name })
    : words('panel.presets.file');
  const items = (file?.uses ?? []).flatMap((use) => comparedOf(use) ?? []);
  const distinct = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  if (items.length === 0) return missing(label, words('panel.presets.noFile'));
  return distinct.length === 1
    ? missing(label, words('panel.presets.oneInFile'))
    : offered(label, { activations: distinct, notes: [] }, words);
}

function frameworksPreset(
  { study, ports }: Pick<PanelState, 'study' | 'ports'>,
  words: Words,
): Preset {
  const plain = words('panel.presets.frameworks');
  if (study === null) return missing(plain, words('panel.presets.noStudy'));
  const { id = '', name = '' } = activationOf(study) ?? {};
  const label = words('panel.presets.frameworksNamed', { name });
  const port = study.kind === 'use' ? study.port : entryOf(id, ports);
  if (port !== undefined && port.activations.length > 1) {
    const places = port.activations.map((one) => listed(words, one.places ?? [])).join(' · ');
    return { label, hint: places, comparison: port };
  }
  const isAnywhere = port !== undefined || availabilityOf(id).length > 0;
  const reason = isAnywhere ? 'panel.presets.sameElsewhere' : 'panel.presets.noElsewhere';
  return missing(plain, words(reason, { name }));
}

function modelPreset(
  { study, overrides }: Pick<PanelState, 'study' | 'overrides'>,
  words: Words,
): Preset {
  const label = words('panel.presets.model');
  const choice = study?.kind === 'use' ? study.choice : undefined;
  const own = studiedAsCompared({ study, overrides });
  if (choice === undefined || own === undefined) {
    return missing(label, words('panel.presets.noModel'));
  }
  const others = choice.options
    .map(({ activation }) => activation)
    .filter((id) => id !== own.activation);
  const items = [own, ...others.map(entry)];
  return offered(label, { activations: items, notes: [] }, words);
}

function missing(label: string, hint: string): Preset {
  return { label, hint, comparison: undefined };
}

function offered(label: string, comparison: Comparison, words: Words): Preset {
  const { activations } = comparison;
  const names = listed(words, activations.slice(0, mostCompared).map(nameOfCompared));
  const count = activations.length - mostCompared;
  const hint = count > 0 ? words('panel.presets.more', { names, count }) : names;
  return { label, hint, comparison };
}

/** With its values where they are not the defaults: `Leaky ReLU 0.2`. */
function nameOfCompared({ activation: id, own, settings = {} }: Compared): string {
  const activation = findActivation(id);
  if (activation === undefined) return own?.name ?? id;
  const values = activation.parameters.flatMap(({ name, default: usual }) => {
    const value = settings[name];
    const isUsual = value === undefined || JSON.stringify(value) === JSON.stringify(usual);
    return isUsual ? [] : [settingText(value, 4)];
  });
  return [activation.name, ...values].join(' ');
}

function entryOf(id: string, ports: PanelState['ports']): Comparison | undefined {
  return Object.hasOwn(ports, id) ? ports[id] : undefined;
}
