import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  Range,
} from 'vscode';
import type { Severity } from '../advice/finding';
import type { Words } from '../text/text';
import { diagnosticSource } from './ids';
import type { LocatedFinding, Stretch } from './locatedFinding';
import { placesToTell } from './relatedPlaces';
import { ruleUri } from './ruleUri';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

export function diagnosticOf({ finding, at, related }: LocatedFinding, words: Words): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(at), finding.message, SEVERITY[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.code, target: ruleUri(finding.code) };
  diagnostic.relatedInformation = placesToTell(related, words).map(
    (one) =>
      new DiagnosticRelatedInformation(
        new Location(one.at.document.uri, rangeOf(one.at)),
        one.message,
      ),
  );
  diagnostic.tags = finding.unnecessary ? [DiagnosticTag.Unnecessary] : [];
  return diagnostic;
}

export function rangeOf({ document, start, end }: Stretch): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The code of a diagnostic of ours; `undefined` if it is somebody else's. */
export function codeOf({ source, code }: Diagnostic): string | undefined {
  const isOurs = source === diagnosticSource && typeof code === 'object';
  return isOurs ? String(code.value) : undefined;
}
