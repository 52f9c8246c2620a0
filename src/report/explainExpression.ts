import { findActivation } from '../activations/catalogue';
import { userExpression } from '../activations/userExpression';
import type { Expr, ParameterValues } from '../math/expression';
import { toInfix } from '../math/print';
import type { Words } from '../text/text';
import { explain } from './explain';
import type { ExplainDocument } from './explainDocument';
import { explainText, settingsOf } from './explainText';
import { remarksOnExpression, type UnstableFormDocument } from './expressionRemarks';
import { equalsSettings, unstableLines } from './remarksText';
import { settingsDocument } from './settingDocument';

/** What `explain --expression … --format json` prints. */
export interface ExpressionDocument extends ExplainDocument {
  /** The form as written; `formula` is the rewritten one. */
  readonly written: string;
  /** Id of the entry of the catalogue that is the same function; `null` where none is. */
  readonly equals: string | null;
  /** The settings with which it is. */
  readonly equalsParameters?: ExplainDocument['parameters'];
  readonly unstableForms: readonly UnstableFormDocument[];
}

/** As `explain`, of an expression as written; `name` is that of the entry that it equals. */
export function explainExpression(
  written: Expr,
  values: ParameterValues,
  at: readonly number[] = [],
): ExpressionDocument {
  const { equals: found, unstableForms } = remarksOnExpression(written, values);
  const document = explain(userExpression(written), values, at);
  return {
    ...document,
    name: found?.activation.name ?? document.name,
    written: toInfix(written),
    equals: found?.activation.id ?? null,
    ...(found === null ? {} : { equalsParameters: settingsDocument(found.values) }),
    unstableForms,
  };
}

/** The same for people. */
export function explainExpressionText(
  document: ExpressionDocument,
  written: Expr,
  say: Words,
): string {
  const [, ...facts] = explainText(document, say, userExpression(written)).split('\n');
  return [
    document.name,
    say('expression.written', { formula: document.written }),
    ...equalsLines(document, say),
    ...unstableLines(document.unstableForms, say),
    ...facts,
  ].join('\n');
}

function equalsLines(document: ExpressionDocument, say: Words): readonly string[] {
  const { equals: id, equalsParameters = {} } = document;
  const entry = id === null ? undefined : findActivation(id);
  if (id === null || entry === undefined) {
    return [];
  }
  const settings = equalsSettings({ activation: entry, values: settingsOf(equalsParameters) });
  return [
    settings === ''
      ? say('expression.equals', { id })
      : say('expression.equalsWith', { id, settings }),
  ];
}
