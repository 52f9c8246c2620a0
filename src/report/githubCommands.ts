import type { Severity } from '../advice/finding';
import type { Words } from '../text/text';
import { escapeControls } from './escape';
import { cellNumber, type LocatedFinding } from './locatedUse';

/** What a workflow of GitHub shows a finding as. */
const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * One finding as one workflow command, without its line end. GitHub takes columns only of
 * what lies on one line. In a notebook the place is that in its file, and the message says
 * the cell.
 */
export function findingCommand(located: LocatedFinding, words: Words): string {
  const { finding, path, cell, line } = located;
  const region = located.inFile ?? located;
  const properties = {
    file: path,
    line: region.line,
    endLine: region.endLine,
    ...(region.line === region.endLine && { col: region.column, endColumn: region.endColumn }),
    title: `${finding.code} ${finding.rule}`,
  };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const message =
    cell === undefined
      ? finding.message
      : words('report.inCell', {
          cell: `${cellNumber(cell)}`,
          line: `${line}`,
          message: finding.message,
        });
  return `::${COMMANDS[finding.severity]} ${given.join(',')}::${data(message)}`;
}

function property(value: string | number): string {
  return data(`${value}`).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Line ends, which would end the command, become `\u000a` like all controls. */
function data(text: string): string {
  return escapeControls(text).replace(/%/g, '%25');
}
