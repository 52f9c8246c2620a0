import type { Words } from '../../text/text';
import type { LocatedFinding } from '../locatedUse';
import { FINGERPRINT } from './fingerprint';
import { artifact, location, region } from './location';
import type { SarifFix, SarifResult } from './log';
import { LEVELS, message } from './message';
import { ruleIndex } from './rules';

export function sarifResult(
  located: LocatedFinding,
  fingerprint: string,
  words: Words,
): SarifResult {
  const { finding, related } = located;
  return {
    ruleId: finding.code,
    ruleIndex: ruleIndex(finding.code),
    level: LEVELS[finding.severity],
    message: message(finding.message),
    locations: [location(located, words)],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        ...location(one.place, words, one.message),
      })),
    }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(finding.fix && { fixes: [sarifFix(finding.fix.title, located)] }),
    suppressions: finding.ignored ? [{ kind: 'inSource' }] : [],
    properties: { severity: finding.severity, reference: finding.reference },
  };
}

function sarifFix(title: string, { path, edits }: LocatedFinding): SarifFix {
  return {
    description: message(title),
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ place, text }) => ({
          deletedRegion: region(place),
          insertedContent: { text: place.inFile === undefined ? text : insideJson(text) },
        })),
      },
    ],
  };
}

/** A cell's code stands in strings of JSON. */
function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
