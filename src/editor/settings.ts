import { SEVERITIES, type Severity } from '../advice/finding';
import type { FindingOptions, RuleLevels } from '../advice/findings';
import type { KerasVersion } from '../frameworks/kerasVersion';
import type { HoverPart } from '../report/hover';
import { type Language, languages } from '../text/language';

/** What can be chosen, in the order in which a hover shows it. */
export const hoverParts: readonly HoverPart[] = ['picture', 'limits', 'formula', 'advice', 'links'];

/** The settings as they apply to one document. */
export interface Settings {
  readonly hover: {
    readonly enabled: boolean;
    readonly show: ReadonlySet<HoverPart>;
  };
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
  /** Uses that are not certain are shown too. */
  readonly showProbable: boolean;
  readonly diagnostics: {
    readonly enabled: boolean;
    readonly options: FindingOptions;
  };
  /** Entries that say nothing, as written in the settings. */
  readonly ignored: readonly string[];
}

/** Raw values, which come from files that people edit: of any type, or missing. */
export interface RawSettings {
  readonly hoverEnabled: unknown;
  readonly hoverShow: unknown;
  readonly showProbable: unknown;
  readonly codeLensEnabled: unknown;
  readonly inlayHintsEnabled: unknown;
  readonly diagnosticsEnabled: unknown;
  readonly rules: unknown;
}

/** What a rule can be set to. */
export const ruleLevels = ['off', ...SEVERITIES] as const;

/**
 * Total: a value of another type counts as its default, unknown parts are left out.
 * `known` are the names that rules go by.
 */
export function readSettings(raw: RawSettings, known: ReadonlySet<string>): Settings {
  const { hoverEnabled, hoverShow, showProbable, diagnosticsEnabled, rules } = raw;
  const { levels, ignored } = readRules(rules, known);
  const shown = typeof showProbable === 'boolean' ? showProbable : true;
  return {
    hover: {
      enabled: typeof hoverEnabled === 'boolean' ? hoverEnabled : true,
      show: new Set(
        Array.isArray(hoverShow)
          ? hoverParts.filter((part) => hoverShow.includes(part))
          : hoverParts,
      ),
    },
    codeLens: { enabled: raw.codeLensEnabled === true },
    inlayHints: { enabled: raw.inlayHintsEnabled === true },
    showProbable: shown,
    diagnostics: {
      enabled: typeof diagnosticsEnabled === 'boolean' ? diagnosticsEnabled : true,
      options: { levels, certainOnly: !shown },
    },
    ignored,
  };
}

function readRules(
  rules: unknown,
  known: ReadonlySet<string>,
): { readonly levels: RuleLevels; readonly ignored: readonly string[] } {
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) {
    return { levels: {}, ignored: [] };
  }
  const entries = Object.entries(rules);
  const valid = entries.filter(
    (entry): entry is [string, RuleLevel] => known.has(entry[0]) && isLevel(entry[1]),
  );
  const ignored = entries
    .filter(([name, level]) => !known.has(name) || !isLevel(level))
    .map(([name, level]) => `${JSON.stringify(name)}: ${JSON.stringify(level)}`);
  return { levels: Object.fromEntries(valid), ignored };
}

type RuleLevel = Severity | 'off';

function isLevel(value: unknown): value is RuleLevel {
  return ruleLevels.some((level) => level === value);
}

/** The version that is chosen, as text or as a number; `undefined`: none is. */
export function readKeras(value: unknown): KerasVersion | undefined {
  return value === 2 || value === '2' ? 2 : value === 3 || value === '3' ? 3 : undefined;
}

/** The language that is chosen; `undefined`: none is, the editor's own holds. */
export function readLanguage(value: unknown): Language | undefined {
  return languages.find((language) => language === value);
}
