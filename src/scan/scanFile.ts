import type { Finding } from '../advice/finding';
import { type FindingOptions, findingsWithIgnored } from '../advice/findings';
import { lineAround } from '../advice/lines';
import { mayShowInCode } from '../advice/rules/codeRules';
import { detectModels } from '../detect/detect';
import { isBrought } from '../detect/own/neighbours';
import { type Held, heldIn } from '../detect/tableFilter';
import type { Span } from '../detect/use';
import type { FilePlace, LocatedFinding, ScannedFile } from '../report/locatedUse';
import type { Words } from '../text/text';
import { type ScanSource, type ScanTools, scanSource } from './scanSource';
import type { FoundFile } from './sourceFile';

/** What is looked for in a file. */
export interface FileOptions extends FindingOptions {
  /** Its models too. */
  readonly outline: boolean;
  /** In which findings speak. */
  readonly words: Words;
  /** As which path the file is reported. */
  readonly shown: (file: FoundFile) => string;
}

const NOTHING: ScannedFile = { uses: [], findings: [], models: [] };

/** The uses and models in one file's text, and what the rules find there. */
export async function scanFile(
  file: FoundFile,
  text: string,
  tools: ScanTools,
  options: FileOptions,
): Promise<ScannedFile> {
  const source = scanSource(file.path, text, tools, options.words);
  const { outline: withModels, certainOnly } = options;
  const held = source ? heldBy(source) : 'nothing';
  if (!source || held === 'nothing') return NOTHING;
  const neighbours = await source.neighbours();
  if (held === 'imported' && !isBrought(neighbours)) return NOTHING;
  const tree = (await tools.parsers.parser(source.language)).parse(source.text);
  try {
    const { keras } = tools;
    const { detection, outline } = detectModels(source.language, tree, { keras, neighbours });
    const gaveUp = detection.gaveUp ?? (withModels ? outline.gaveUp : undefined);
    if (gaveUp !== undefined) {
      tools.notices.skipped(file.path, 'gave up', gaveUp);
    }
    const path = options.shown(file);
    const uses = detection.uses.filter((use) => !certainOnly || use.certainty === 'certain');
    return {
      uses: uses.map((use) => ({ path, ...source.locate(use.span), use })),
      findings: findingsWithIgnored(detection, outline, source.text, options.words, options).map(
        (finding) => located(finding, path, source),
      ),
      models: (withModels ? outline.models : []).map((model) => ({
        path,
        ...source.locate(model.span),
        model,
        locate: source.locate,
      })),
    };
  } finally {
    tree.delete();
  }
}

/** Rules look at the text of definitions, too. */
function heldBy({ language, text }: ScanSource): Held {
  const held = heldIn(language, text);
  return held !== 'something' && mayShowInCode(text) ? 'something' : held;
}

function located(finding: Finding, path: string, source: ScanSource): LocatedFinding {
  const place = (span: Span): FilePlace => ({
    path,
    ...source.locate(span),
    ...(source.locateInFile && { inFile: source.locateInFile(span) }),
  });
  const { span, related, fix } = finding;
  return {
    ...place(span),
    finding,
    related: related.map((one) => ({ place: place(one.span), message: one.message })),
    edits: (fix?.edits ?? []).map((edit) => ({ place: place(edit.span), text: edit.text })),
    code: { line: lineAt(source.text, span.start), token: source.text.slice(span.start, span.end) },
  };
}

/** Code units of a line on either side of a finding, by which it is known again. */
const LONGEST_SIDE = 1_000;

function lineAt(text: string, offset: number): string {
  const { start, end } = lineAround(text, offset, LONGEST_SIDE);
  return text.slice(start, end);
}
