import type { FileOutline } from '../detect/outline/model';
import type { Detection, Span } from '../detect/use';
import type { Words } from '../text/text';
import type { AdviceRule, Evidence, Observation, Sentence } from './adviceRule';
import { adviceRules } from './adviceRules';
import { restsOnProbable } from './certainty';
import { type Finding, type Fix, SEVERITIES, type Severity } from './finding';
import { references } from './references';
import { suppressions } from './suppression';

/** The level of a rule by its code or slug; `off` silences it. What is left out keeps its own. */
export type RuleLevels = Readonly<Record<string, Severity | 'off' | 'on'>>;

const NO_LEVELS: RuleLevels = {};

/** What is asked of the rules. */
export interface FindingOptions {
  readonly levels?: RuleLevels;
  /** Nothing that rests on what is probable, not certain. */
  readonly certainOnly?: boolean;
}

/** What the rules say of one text, without what a comment there ignores. */
export function findings(
  detection: Detection,
  outlines: FileOutline,
  source: string,
  words: Words,
  options: FindingOptions = {},
): readonly Finding[] {
  return findingsWithIgnored(detection, outlines, source, words, options).filter(
    ({ ignored }) => !ignored,
  );
}

/**
 * What the rules say of one text, in order of position. One place gets one finding of a
 * rule, and none of a rule where one that it yields to has spoken.
 */
export function findingsWithIgnored(
  detection: Detection,
  outlines: FileOutline,
  source: string,
  words: Words,
  { levels = NO_LEVELS, certainOnly = false }: FindingOptions = {},
): readonly Finding[] {
  const evidence: Evidence = { detection, outlines, source };
  const seen: Seen[] = [];
  for (const rule of rulesOn(levels)) {
    const all = rule.observe(evidence);
    // Of most rules there is nothing to be put in order.
    if (all.length === 0) continue;
    const observations = distinct(all).filter(
      (one) => !(certainOnly && restsOnProbable(detection, one)),
    );
    seen.push({ rule, observations });
  }
  if (seen.length === 0) return [];
  const { covers } = suppressions(source);
  const spokenOf = new Map(seen.map((one) => [one.rule.slug, placesOf(one)]));
  return seen
    .flatMap(({ rule, observations }) =>
      observations
        .filter(({ span }) => !isSpokenFor(rule, span, spokenOf))
        .map((observation) => ({
          ...written(rule, observation, words, levels),
          ...(covers(rule.code, observation.span.start) && { ignored: true as const }),
        })),
    )
    .sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1));
}

interface Seen {
  readonly rule: AdviceRule;
  readonly observations: readonly Observation[];
}

const ON = new WeakMap<RuleLevels, readonly AdviceRule[]>();

/** Those that are asked; the same levels hold for many texts. */
function rulesOn(levels: RuleLevels): readonly AdviceRule[] {
  let on = ON.get(levels);
  if (!on) {
    on = adviceRules.filter((rule) => isOn(rule, levels));
    ON.set(levels, on);
  }
  return on;
}

function isOn({ code, slug, enabled }: AdviceRule, levels: RuleLevels): boolean {
  const level = levels[code] ?? levels[slug];
  return level === undefined ? enabled : level !== 'off';
}

function isSpokenFor(
  { yieldsTo = [] }: AdviceRule,
  span: Span,
  spokenOf: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return yieldsTo.some((slug) => spokenOf.get(slug)?.has(placeOf(span)));
}

function placesOf({ observations }: Seen): ReadonlySet<string> {
  return new Set(observations.flatMap((one) => [one.span, ...(one.covers ?? [])].map(placeOf)));
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** A block that several models are built of is looked at once for each of them. */
function distinct(observations: readonly Observation[]): readonly Observation[] {
  const places = new Map<string, Observation>();
  for (const one of observations) {
    const place = placeOf(one.span);
    places.set(place, places.get(place) ?? one);
  }
  return [...places.values()];
}

function written(
  rule: AdviceRule,
  { span, message, severity, related = [], fix, unnecessary }: Observation,
  words: Words,
  levels: RuleLevels,
): Finding {
  const say = ({ key, values }: Sentence) => words(key, values);
  return {
    rule: rule.slug,
    code: rule.code,
    severity: severityOf(rule, severity, levels),
    message: say(message),
    span,
    related: related.map((one) => ({ span: one.span, message: say(one.message) })),
    reference: rule.references.map((key) => references[key]).join('; '),
    ...(fix && { fix: { title: say(fix.title), edits: fix.edits } satisfies Fix }),
    ...(unnecessary && { unnecessary }),
  };
}

function severityOf(
  { code, slug, severity }: AdviceRule,
  observed: Severity = severity,
  levels: RuleLevels,
): Severity {
  const level = levels[code] ?? levels[slug];
  if (level !== undefined && level !== 'off' && level !== 'on') {
    return level;
  }
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity), SEVERITIES.indexOf(observed))] ?? 'hint';
}
