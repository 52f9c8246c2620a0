import { Uri } from 'vscode';
import { ruleScheme } from './ids';

/** Address of the document that explains a rule: `activation-lens:/rules/AL101.md`. */
export function ruleUri(code: string): Uri {
  return Uri.from({ scheme: ruleScheme, path: `/rules/${code}.md` });
}
