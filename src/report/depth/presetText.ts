import { references } from '../../advice/references';
import type { Words } from '../../text/text';
import type { DepthPreset } from './presets';

/** What papers say of a case, and what there is to say of what is computed of it. */
export interface PresetText {
  readonly reported: string;
  readonly references: string;
  readonly remark: string;
}

export function presetText({ id, references: keys }: DepthPreset, words: Words): PresetText {
  return {
    reported: words(`depth.preset.reported.${id}`),
    references: keys.map((key) => references[key]).join('; '),
    remark: words(`depth.preset.remark.${id}`),
  };
}
