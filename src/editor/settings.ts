import type { KerasVersion } from '../frameworks/kerasVersion';
import type { HoverPart } from '../report/hover';

/** What can be chosen, in the order in which a hover shows it. */
export const hoverParts: readonly HoverPart[] = ['picture', 'limits', 'formula', 'advice', 'links'];

/** The settings as they apply to one document. */
export interface Settings {
  readonly hover: {
    readonly enabled: boolean;
    readonly show: ReadonlySet<HoverPart>;
  };
  /** Uses that are not certain are shown too. */
  readonly showProbable: boolean;
}

/** Raw values, which come from files that people edit: of any type, or missing. */
export interface RawSettings {
  readonly hoverEnabled: unknown;
  readonly hoverShow: unknown;
  readonly showProbable: unknown;
}

/** Total: a value of another type counts as its default, unknown parts are left out. */
export function readSettings({ hoverEnabled, hoverShow, showProbable }: RawSettings): Settings {
  return {
    hover: {
      enabled: typeof hoverEnabled === 'boolean' ? hoverEnabled : true,
      show: new Set(
        Array.isArray(hoverShow)
          ? hoverParts.filter((part) => hoverShow.includes(part))
          : hoverParts,
      ),
    },
    showProbable: typeof showProbable === 'boolean' ? showProbable : true,
  };
}

/** What can be chosen as the version of Keras; `auto` leaves it to the code and the project. */
export const kerasChoices = ['auto', '2', '3'] as const;

/** The version that is chosen, as text or as a number; `undefined`: none is. */
export function readKeras(value: unknown): KerasVersion | undefined {
  return value === 2 || value === '2' ? 2 : value === 3 || value === '3' ? 3 : undefined;
}
