import { CodeActionKind } from 'vscode';

/** The kinds of code actions that there are, by what offers them. */
export const actionKinds = {
  fixes: [CodeActionKind.QuickFix],
  /** Below `refactor`, so that the menu of refactorings has it; it changes nothing. */
  comparisons: [CodeActionKind.Refactor.append('compareFrameworks')],
  refactorings: [CodeActionKind.RefactorRewrite, CodeActionKind.Refactor],
} as const;

export type ActionSource = keyof typeof actionKinds;
