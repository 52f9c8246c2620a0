import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/advice/finding';
import type { ScannedFile } from '../../../../src/report/locatedUse';
import { sarifWriter } from '../../../../src/report/sarif/writer';
import { createTally } from '../../../../src/report/summary';
import { htmlOf } from '../../../../src/report/workspace/html';
import { markdownOf } from '../../../../src/report/workspace/markdown';
import { reportedFile } from '../../../../src/report/workspace/reportedFile';
import {
  type WorkspaceScan,
  workspaceBlocks,
} from '../../../../src/report/workspace/workspaceReport';
import { words } from '../../../../src/text/text';

const say = words();
const span = { start: 0, end: 1 };

interface Told {
  readonly path: string;
  readonly activations: readonly string[];
  readonly findings?: readonly (readonly [
    code: string,
    severity: Finding['severity'],
    message: string,
  ])[];
  readonly model?: string;
  /** Of a notebook. */
  readonly cell?: number;
}

function scanned({ path, activations, findings = [], model, cell }: Told): ScannedFile {
  const region = { line: 3, column: 5, endLine: 3, endColumn: 9 };
  const place = { path, ...region, ...(cell !== undefined && { cell }) };
  const once = { least: 1, most: 1 } as const;
  return {
    uses: activations.map((activation) => ({
      ...place,
      use: {
        span,
        text: activation,
        activation,
        framework: 'torch',
        form: 'class',
        certainty: 'certain',
        parameters: {},
        spelling: '',
        role: 'hidden',
      },
    })),
    findings: findings.map(([code, severity, message]) => ({
      ...place,
      finding: {
        rule: 'sigmoid-deep',
        code,
        severity,
        message,
        span,
        related: [],
        reference: 'A paper',
      },
      related: [],
      edits: [],
      code: { line: 'x', token: 'x' },
    })),
    models:
      model === undefined
        ? []
        : [
            {
              ...place,
              locate: () => place,
              model: {
                name: model,
                framework: 'torch',
                kind: 'module',
                span,
                made: undefined,
                part: false,
                depth: { least: 2, most: 'unknown' },
                losses: [],
                optimisers: [],
                unknowns: [],
                layers: activations.map((activation) => ({
                  kind: 'activation',
                  name: activation,
                  activation,
                  use: 0,
                  settings: [],
                  span,
                  call: span,
                  applied: undefined,
                  instance: undefined,
                  loop: undefined,
                  times: once,
                })),
              },
            },
          ],
  };
}

function scanOf(...all: readonly Told[]): WorkspaceScan {
  const files = all.map(scanned);
  const tally = createTally();
  for (const file of files) tally.add(file);
  const unreadable = [{ path: 'gone.py', problem: 'no such file' }];
  return {
    folders: ['project'],
    files: files.map(reportedFile),
    end: { summary: tally.summary(), skipped: [], unreadable },
  };
}

const link = (path: string, line?: number) =>
  `${encodeURIComponent(path)}${line === undefined ? '' : `#L${line}`}`;

describe('the report of a workspace', () => {
  const scan = scanOf(
    {
      path: 'a.py',
      activations: ['relu', 'relu', 'tanh'],
      model: 'Net',
      findings: [['AL101', 'warning', 'Too deep.']],
    },
    { path: 'b.py', activations: ['relu'] },
  );

  it('counts by activation, framework and model, and lists findings by rule and file', () => {
    assert.equal(
      markdownOf(workspaceBlocks(scan, say, link)),
      `# Activations of project

4 activations in 2 of 2 files, 1 models, findings: 1 (1 warning).

## By activation

| Activation | Uses | Files | Frameworks |
| --- | ---: | ---: | --- |
| ReLU | 3 | 2 | torch |
| Tanh | 1 | 1 | torch |

## By framework

| Framework | Uses | Files | Activations |
| --- | ---: | ---: | --- |
| torch | 4 | 2 | ReLU 3, Tanh 1 |

## By model

| Model | Place | Framework | Depth | Activations |
| --- | --- | --- | ---: | --- |
| Net | [a.py:3:5](a.py#L3) | torch | 2 or more | ReLU 2, Tanh 1 |

## Findings by rule

| Rule | About | Severity | Findings |
| --- | --- | --- | ---: |
| AL101 | ${say('rule.sigmoid-deep.title')} | warning 1 | 1 |

## Findings by file

### [a.py](a.py)

- [3:5](a.py#L3) warning AL101: Too deep.

## Not read

- [gone.py](gone.py) no such file
`,
    );
  });

  it('names the cell of a notebook and the line in it, and leads to its file', () => {
    const blocks = workspaceBlocks(
      scanOf({
        path: 'a.ipynb',
        activations: ['relu'],
        model: 'Net',
        findings: [['AL101', 'warning', 'Too deep.']],
        cell: 6,
      }),
      say,
      link,
    );
    const markdown = markdownOf(blocks);
    assert.match(markdown, /^- \[cell 7:3:5\]\(a\.ipynb\) warning AL101: Too deep\.$/m);
    assert.match(markdown, /^\| Net \| \[a\.ipynb:cell 7:3:5\]\(a\.ipynb\) \|/m);
    const page = htmlOf(blocks, 'Report', 'en');
    assert.match(page, />cell 7:3:5</);
    assert.match(page, />a\.ipynb:cell 7:3:5</);
  });

  it('leaves out what there is nothing of', () => {
    const { end, folders } = scanOf();
    const empty = { folders, files: [], end: { ...end, unreadable: [] } };
    assert.deepEqual(
      workspaceBlocks(empty, say, link).map(({ kind }) => kind),
      ['heading', 'paragraph'],
    );
  });

  const hostile = [
    '<script>alert(1)</script>.py',
    'a|b`c`.py',
    '[x](javascript:alert(1)).py',
    '![x](http://evil).py',
    '"><img src=x onerror=alert(1)>',
    '\u202egpj.py\n# heading',
    'https://evil.example/$(id)',
  ];
  for (const name of hostile) {
    const bad = scanOf({
      path: name,
      activations: ['relu'],
      model: name,
      findings: [['AL101', 'error', name]],
    });
    it(`shows ${JSON.stringify(name)} as it is, and does nothing else`, () => {
      const markdown = markdownOf(workspaceBlocks(bad, say, () => undefined));
      assert.doesNotMatch(markdown, /<|(?<!\\)\[|(?<!\\)`|javascript:\/\/|https:\/\/|\u202e/);
      assert.equal(markdown.split('\n').filter((line) => /^# /.test(line)).length, 1);
      const html = htmlOf(workspaceBlocks(bad, say, link), name, 'en');
      assert.doesNotMatch(html, /<(script|img)/i);
      assert.doesNotMatch(html, /\u202e/);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
        assert.match(href, /^[\w%.#!~*'()-]*$|&#39;/);
      const writer = sarifWriter({
        tool: { name: 'A', version: '1' },
        hash: (text) => text,
        words: say,
        withoutIgnored: false,
      });
      for (const file of bad.files) writer.add(writer.file({ ...file, uses: [], models: [] }));
      const log = JSON.parse(writer.end({ ...bad.end, exitCode: 0 }));
      assert.match(
        log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
        /^[\w\-.~!*'()%/:]*$/,
      );
    });
  }

  it('is a page without scripts, addresses of others and colours of its own', () => {
    const html = htmlOf(workspaceBlocks(scan, say, link), 'Report', 'en');
    assert.match(html, /default-src 'none'/);
    assert.match(html, /color-scheme: light dark/);
    assert.match(html, /@media print/);
    assert.doesNotMatch(html, /<script|https?:|url\(|@import/);
    assert.match(html, /<td class="number">3<\/td>/);
    assert.match(html, /<a href="a\.py#L3">3:5<\/a>/);
  });
});
