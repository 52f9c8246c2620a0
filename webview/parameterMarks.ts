import type { Parameter, Setting } from '../src/activations/activation';
import type { ParameterUse } from '../src/detect/use';
import { settingText } from '../src/report/settingText';
import type { Words } from '../src/text/text';

/** A value of a parameter that is worth knowing, marked at its slider. */
export interface Mark {
  /** `source`: it stands there; `default`: it would hold if nothing stood there. */
  readonly kind: 'source' | 'default';
  readonly value: Setting;
}

/** What is said of a parameter, and by which mark it is shown. */
export interface Origin {
  readonly text: string;
  readonly mark?: Mark;
}

/** What the source says of a parameter, and what the framework would have it be. */
export function originsOf(
  parameter: Parameter,
  start: Setting,
  use: ParameterUse | undefined,
  usual: number | undefined,
  words: Words,
): readonly Origin[] {
  const value = settingText(start);
  switch (use?.source) {
    case 'literal':
    case 'resolved':
      return [
        { text: words(`panel.parameters.${use.source}`, { value }), mark: marked('source', start) },
        ...defaultOf(usual, words),
      ];
    case 'unknown':
      return [{ text: words('panel.parameters.unknown', { value }) }, ...defaultOf(usual, words)];
    case 'default':
      return [
        {
          text: words('panel.parameters.frameworkDefault', { value }),
          mark: marked('default', start),
        },
      ];
    case undefined:
      return parameter.default === undefined
        ? [{ text: words('panel.parameters.noDefault', { value }) }]
        : [{ text: words('panel.parameters.default', { value }), mark: marked('default', start) }];
  }
}

function defaultOf(usual: number | undefined, words: Words): readonly Origin[] {
  if (usual === undefined) return [];
  const text = words('panel.parameters.frameworkDefault', { value: settingText(usual) });
  return [{ text, mark: marked('default', usual) }];
}

function marked(kind: Mark['kind'], value: Setting): Mark {
  return { kind, value };
}
