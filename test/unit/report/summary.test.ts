import assert from 'node:assert/strict';
import type { Finding } from '../../../src/advice/finding';
import type { ActivationUse } from '../../../src/detect/use';
import type { LocatedFinding, LocatedUse, ScannedFile } from '../../../src/report/locatedUse';
import { createTally } from '../../../src/report/summary';
import { summaryText } from '../../../src/report/summaryText';
import { words } from '../../../src/text/text';

const place = { path: 'a.py', line: 1, column: 1, endLine: 1, endColumn: 2 };

function use(
  activation: string,
  framework: ActivationUse['framework'],
  equals?: string,
): LocatedUse {
  return {
    ...place,
    use: {
      span: { start: 0, end: 1 },
      text: 'x',
      activation,
      framework,
      form: 'class',
      certainty: 'certain',
      parameters: {},
      spelling: '',
      role: 'unknown',
      ...(equals !== undefined && { equals }),
    },
  };
}

function finding(
  code: string,
  rule: Finding['rule'],
  severity: Finding['severity'],
  ignored = false,
): LocatedFinding {
  return {
    ...place,
    finding: {
      rule,
      code,
      severity,
      message: '',
      span: { start: 0, end: 1 },
      related: [],
      reference: '',
      ...(ignored && { ignored }),
    },
    related: [],
    edits: [],
    code: { line: '', token: '' },
  };
}

function summaryOf(...files: readonly Partial<ScannedFile>[]) {
  const tally = createTally();
  for (const file of files) {
    tally.add({ uses: [], findings: [], models: [], ...file });
  }
  return tally.summary();
}

const FOUND = summaryOf(
  { uses: [use('relu', 'torch'), use('elu', 'torch'), use('relu', 'keras')] },
  {},
  {
    uses: [use('expression', 'user', 'elu'), use('expression', 'user')],
    findings: [
      finding('AL305', 'leaky-slope', 'warning'),
      finding('AL301', 'prelu-init', 'info'),
      finding('AL301', 'prelu-init', 'info'),
      finding('AL401', 'softmax-cross-entropy', 'warning', true),
    ],
  },
);

describe('the summary of a scan', () => {
  it('counts by name, framework, severity and rule, the most frequent first', () => {
    assert.deepEqual(FOUND, {
      files: 3,
      filesWithUses: 2,
      uses: 5,
      findings: 3,
      ignored: 1,
      activations: { elu: 2, relu: 2, expression: 1 },
      frameworks: { torch: 2, user: 2, keras: 1 },
      severities: { error: 0, warning: 1, info: 2, hint: 0 },
      rules: { AL301: 2, AL305: 1 },
    });
    assert.deepEqual(Object.keys(FOUND.frameworks), ['torch', 'user', 'keras']);
  });

  it('is a few lines for people', () => {
    assert.equal(
      summaryText(FOUND, words()),
      `
activations: 5, in 2 of 3 files
  by name: elu 2, relu 2, expression 1
  by framework: torch 2, user 2, keras 1
findings: 3 (1 warning, 2 info), and 1 that comments ignore
  by rule: AL301 prelu-init 2, AL305 leaky-slope 1
`,
    );
  });

  it('leaves out what there is nothing of', () => {
    assert.equal(
      summaryText(summaryOf({ uses: [use('relu', 'torch')] }), words()),
      `
activations: 1, in 1 of 1 files
  by name: relu 1
  by framework: torch 1
findings: 0
`,
    );
    assert.equal(summaryText(summaryOf({}), words()), '');
  });

  it('counts large numbers exactly', () => {
    const many = { ...FOUND, uses: 12_345_678 };
    assert.match(summaryText(many, words()), /^activations: 12345678, /m);
  });
});
