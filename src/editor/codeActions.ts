import {
  CodeAction,
  type CodeActionProvider,
  type Diagnostic,
  type LogOutputChannel,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { RuleSlug } from '../advice/adviceRule';
import type { TextEdit } from '../advice/finding';
import { ignoreInFile, ignoreOnLine } from '../advice/suppressionEdits';
import { languageOfId } from '../detect/languages';
import type { Words } from '../text/text';
import { actionKinds } from './actionKinds';
import type { Configuration } from './configuration';
import { codeOf, rangeOf } from './diagnostic';
import type { Documents } from './documents';
import type { Findings } from './findings';
import { commands } from './ids';
import { type LocatedFinding, meets } from './locatedFinding';
import { sourceOf } from './source';

export interface CodeActionDependencies {
  readonly configuration: Configuration;
  readonly documents: Pick<Documents, 'isComment'>;
  readonly findings: Findings;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

const [kind] = actionKinds.fixes;

/**
 * Rules whose fix computes the same, or says what the call was plainly meant to do. Others
 * are one way of several, or change what a trained model gives.
 */
const CLEARLY_RIGHT: ReadonlySet<RuleSlug> = new Set(['unstable-form', 'framework-trap']);

export function createCodeActionProvider(dependencies: CodeActionDependencies): CodeActionProvider {
  return {
    async provideCodeActions(document, _range, context, token) {
      const ours = context.diagnostics.filter((one) => codeOf(one) !== undefined);
      if (ours.length === 0) {
        return [];
      }
      try {
        const pairs = await findingsOf(
          ours,
          document,
          () => token.isCancellationRequested,
          dependencies,
        );
        return await actionsFor(pairs, dependencies);
      } catch (error) {
        dependencies.log.error(error instanceof Error ? error : String(error));
        return [];
      }
    },
  };
}

/** A diagnostic, and the finding that stands in its place in the present text. */
interface Pair {
  readonly diagnostic: Diagnostic;
  readonly located: LocatedFinding;
}

/** Found anew: the text may have changed since the diagnostics were shown. */
async function findingsOf(
  diagnostics: readonly Diagnostic[],
  document: TextDocument,
  isCancelled: () => boolean,
  { configuration, findings }: CodeActionDependencies,
): Promise<readonly Pair[]> {
  const source = sourceOf(document);
  const { enabled, options } = configuration.of(document).diagnostics;
  const now = source && enabled ? await findings.of(source, options, isCancelled) : undefined;
  return diagnostics.flatMap((diagnostic) => {
    const { start, end } = diagnostic.range;
    const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
    const located = now?.found.find(
      ({ finding, at }) =>
        finding.code === codeOf(diagnostic) && at.document === document && meets(at, span),
    );
    return located ? [{ diagnostic, located }] : [];
  });
}

/** A rule that speaks twice here is explained and ignored once. */
async function actionsFor(
  pairs: readonly Pair[],
  dependencies: CodeActionDependencies,
): Promise<CodeAction[]> {
  const codes = pairs.map(({ located }) => located.finding.code);
  const firsts = pairs.filter(({ located }, at) => codes.indexOf(located.finding.code) === at);
  const ignores = await Promise.all(
    firsts.map(async (pair) => tied(await ignoresFor(pair.located, dependencies), pair)),
  );
  return [
    ...pairs.flatMap((pair) => tied(fixFor(pair.located), pair)),
    ...firsts.flatMap((pair) => tied([explainFor(pair.located, dependencies)], pair)),
    ...ignores.flat(),
  ];
}

function tied(actions: readonly CodeAction[], { diagnostic }: Pair): readonly CodeAction[] {
  for (const action of actions) {
    action.diagnostics = [diagnostic];
  }
  return actions;
}

function fixFor({ finding, edits }: LocatedFinding): readonly CodeAction[] {
  if (finding.fix === undefined) {
    return [];
  }
  const action = new CodeAction(finding.fix.title, kind);
  const edit = new WorkspaceEdit();
  for (const { at, text } of edits) {
    edit.replace(at.document.uri, rangeOf(at), text);
  }
  action.edit = edit;
  action.isPreferred = CLEARLY_RIGHT.has(finding.rule);
  return [action];
}

function explainFor(
  { finding: { code, rule } }: LocatedFinding,
  { words }: CodeActionDependencies,
): CodeAction {
  const title = words('editor.explain', { code, title: words(`rule.${rule}.title`) });
  const action = new CodeAction(title, kind);
  action.command = { title, command: commands.explainRule, arguments: [code] };
  return action;
}

async function ignoresFor(
  { finding: { code }, at: { document, start } }: LocatedFinding,
  { documents, words }: CodeActionDependencies,
): Promise<readonly CodeAction[]> {
  const language = languageOfId(document.languageId);
  if (language === undefined) {
    return [];
  }
  const text = document.getText();
  const onLine = ignoreOnLine(text, start, code, language);
  const isComment =
    onLine !== undefined &&
    (await documents.isComment(
      language,
      applied(text, onLine),
      onLine.span.start + onLine.text.length,
    ));
  return [
    ...(isComment ? [ignore(document, onLine, words('editor.ignoreLine', { code }))] : []),
    ignore(document, ignoreInFile(text, code, language), words('editor.ignoreFile', { code })),
  ];
}

function ignore(document: TextDocument, { span, text }: TextEdit, title: string): CodeAction {
  const action = new CodeAction(title, kind);
  action.edit = new WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf({ document, ...span }), text);
  return action;
}

function applied(text: string, { span, text: inserted }: TextEdit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}
