import type { PanelModel } from '../protocol';
import { parted } from '../text/list';
import type { Words } from '../text/text';
import { countText } from './layerText';

export function modelName({ name }: PanelModel, say: Words): string {
  return name ?? say('panel.file.unnamed');
}

/** `module, torch, depth 8; part of another model`. */
export function modelRemark({ kind, framework, depth, part }: PanelModel, say: Words): string {
  const values = { kind: say(`outline.kind.${kind}`), framework, depth: countText(say, depth) };
  const text = say('panel.file.model', values);
  return part ? parted(say, [text, say('panel.file.part')]) : text;
}
