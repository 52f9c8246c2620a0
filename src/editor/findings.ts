import { type TextDocument, Uri, workspace } from 'vscode';
import { type FindingOptions, findings as findIn } from '../advice/findings';
import type { Detection } from '../detect/use';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { type LocatedFinding, locateFinding } from './locatedFinding';
import type { DocumentSource } from './source';

export interface SourceFindings {
  /** The documents that were looked at, also those without a finding. */
  readonly documents: readonly TextDocument[];
  readonly found: readonly LocatedFinding[];
}

/** What the rules say of open documents. */
export interface Findings {
  /** Of the present text; `undefined` if it was closed, or nobody wants them any more. */
  of(
    source: DocumentSource,
    options: FindingOptions,
    isCancelled: () => boolean,
  ): Promise<SourceFindings | undefined>;
}

interface Kept {
  readonly options: FindingOptions;
  readonly findings: SourceFindings;
}

/** The findings of a text are kept for as long as its detection is: diagnostics and code actions ask alike. */
export function createFindings(documents: Documents, words: Words): Findings {
  const kept = new WeakMap<Detection, Kept>();
  return {
    async of(source, options, isCancelled) {
      const outlined = await documents.outline(source, isCancelled);
      if (outlined === undefined || isCancelled()) {
        return undefined;
      }
      const { snapshot, detection, outline } = outlined;
      const before = kept.get(detection);
      if (before?.options === options) {
        return before.findings;
      }
      const findings: SourceFindings = {
        documents: snapshot.documents,
        found: findIn(detection, outline, snapshot.text, words, options).map((finding) =>
          locateFinding(finding, snapshot.locate),
        ),
      };
      kept.set(detection, { options, findings });
      return findings;
    },
  };
}

/** What the problems of a source are asked for with; `undefined`: it is to show none. */
export function problemOptions(
  source: DocumentSource,
  configuration: Configuration,
): FindingOptions | undefined {
  const document = source.read()?.documents[0];
  if (document === undefined || !isOwn(source)) {
    return undefined;
  }
  const { enabled, options } = configuration.of(document).diagnostics;
  return enabled ? options : undefined;
}

/** The left side of a comparison, an old version of a file: nobody can mend anything there. */
export function isOwn({ uri }: DocumentSource): boolean {
  const { scheme } = Uri.parse(uri);
  return scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
}
