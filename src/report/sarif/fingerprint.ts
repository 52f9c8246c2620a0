import type { LocatedFinding } from '../locatedUse';

/** Its meaning is for good: a change of what goes in changes the name. */
export const FINGERPRINT = 'activationLens/v1';

/** A digest of a text, the same on every machine. */
export type Hash = (text: string) => string;

/**
 * Makes fingerprints of the findings of one scan, to be asked in order. Into them go the rule,
 * the file, the line of code without its indentation and its comment to us, the part that it is
 * about, and how often all of that came before: a finding keeps its own when lines above come,
 * go or change.
 */
export function createFingerprints(hash: Hash): (located: LocatedFinding) => string {
  const seen = new Map<string, number>();
  return ({ finding, path, code }) => {
    const identity = JSON.stringify([finding.code, path, plain(code.line), code.token]);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return hash(`${identity} ${before}`);
  };
}

function plain(line: string): string {
  return line
    .replace(/(?:#|\/\/)[ \t]*activation-lens:.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim();
}
