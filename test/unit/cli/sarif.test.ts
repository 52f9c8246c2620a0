import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { adviceRules } from '../../../src/advice/adviceRules';
import { lineStarts } from '../../../src/report/position';
import type { SarifFix, SarifLog, SarifRegion, SarifResult } from '../../../src/report/sarif/log';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const CLASSIFIER = `from torch import nn

model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
`;

async function logOf(folder: string, ...argv: readonly string[]): Promise<SarifLog> {
  return JSON.parse((await captured(['scan', '--format', 'sarif', ...argv], folder)).stdout);
}

async function resultsOf(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<readonly SarifResult[]> {
  let results: readonly SarifResult[] = [];
  await withTree(files, async (folder) => {
    results = (await logOf(folder, ...argv, '.')).runs[0]?.results ?? [];
  });
  return results;
}

function prints(results: readonly SarifResult[]): readonly string[] {
  return results.map(({ partialFingerprints }) => partialFingerprints['activationLens/v1'] ?? '');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The part of a text that a region is. */
function spanOf(text: string, { startLine, startColumn, endLine, endColumn }: SarifRegion) {
  const starts = lineStarts(text);
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  return { start: offset(startLine, startColumn), end: offset(endLine, endColumn) };
}

function applied(text: string, { artifactChanges }: SarifFix): string {
  const replacements = artifactChanges.flatMap((change) => change.replacements);
  return replacements
    .map(({ deletedRegion, insertedContent }) => ({
      ...spanOf(text, deletedRegion),
      by: insertedContent.text,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((fixed, { start, end, by }) => fixed.slice(0, start) + by + fixed.slice(end), text);
}

describe('a SARIF log', () => {
  it('says all of a finding', async () => {
    const [result] = await resultsOf({ 'net.py': CLASSIFIER });
    const artifactLocation = { uri: 'net.py', uriBaseId: 'SRCROOT' };
    const line = 'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))';
    const identity = `["AL401","net.py","${line}","Softmax"] 0`;
    const region = { startLine: 3, startColumn: 46, endLine: 3, endColumn: 53 };
    assert.deepEqual(result, {
      ruleId: 'AL401',
      ruleIndex: adviceRules.findIndex(({ code }) => code === 'AL401'),
      level: 'warning',
      message: {
        text: 'CrossEntropyLoss applies log-softmax itself: after Softmax it is applied twice, which flattens the gradient and keeps the loss from reaching 0.',
      },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation,
            region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 32 },
          },
          message: { text: 'The loss.' },
        },
      ],
      partialFingerprints: { 'activationLens/v1': digest(identity) },
      fixes: [
        {
          description: { text: 'Leave the activation out' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 43, endLine: 3, endColumn: 60 },
                  insertedContent: { text: 'nn.Identity()' },
                },
              ],
            },
          ],
        },
      ],
      suppressions: [],
      properties: { severity: 'warning', reference: 'PyTorch documentation; Bridle 1990' },
    });
  });

  it('says of the program and the run what is the same everywhere', async () => {
    await withTree(
      { 'net.py': CLASSIFIER, 'node_modules/a.js': '', 'b.ipynb': '{' },
      async (folder) => {
        const [run] = (await logOf(folder, '.')).runs;
        assert.ok(run);
        const { tool, results, invocations, ...rest } = run;
        assert.deepEqual(rest, {
          originalUriBaseIds: {
            SRCROOT: {
              description: {
                text: 'The root of the repository that was scanned, or the working folder.',
              },
            },
          },
          language: 'en',
          columnKind: 'utf16CodeUnits',
          newlineSequences: ['\r\n', '\n', '\r'],
        });
        const { rules, ...driver } = tool.driver;
        assert.deepEqual(driver, {
          name: 'Activation Lens',
          version: '0.1.0',
          semanticVersion: '0.1.0',
        });
        for (const { ruleId, ruleIndex } of results) {
          assert.equal(rules[ruleIndex]?.id, ruleId);
        }
        const at = (uri: string) => [
          { physicalLocation: { artifactLocation: { uri, uriBaseId: 'SRCROOT' } } },
        ];
        assert.deepEqual(invocations, [
          {
            executionSuccessful: false,
            exitCode: 2,
            toolExecutionNotifications: [
              {
                level: 'error',
                message: { text: 'cannot read b.ipynb: not valid JSON' },
                locations: at('b.ipynb'),
              },
              {
                level: 'note',
                message: { text: 'skipped node_modules: installed packages' },
                locations: at('node_modules'),
              },
            ],
          },
        ]);
      },
    );
  });

  it('tells of a rule what its page tells', async () => {
    await withTree({}, async (folder) => {
      const rules = (await logOf(folder, '.')).runs[0]?.tool.driver.rules ?? [];
      const rule = rules.find(({ id }) => id === 'AL401');
      assert.ok(rule);
      assert.equal(rule.name, 'softmax-cross-entropy');
      assert.deepEqual(rule.defaultConfiguration, { enabled: true, level: 'warning' });
      assert.deepEqual(rule.properties, { 'problem.severity': 'warning' });
      assert.match(
        rule.help.markdown,
        /^`softmax-cross-entropy`\. Severity: warning\..*\n\n## What\n/,
      );
      assert.match(rule.help.text, /^softmax-cross-entropy\. Severity: warning\..*\n\nWhat:\n/);
      assert.doesNotMatch(rule.help.text, /`|<!--/);
      const levels = rules.map(({ id, defaultConfiguration: { level } }) => `${id} ${level}`);
      assert.ok(levels.includes('AL102 note') && levels.includes('AL301 note'));
    });
  });

  it('marks what a comment ignores as suppressed, or leaves it out when told to', async () => {
    const files = {
      'net.py': CLASSIFIER.replace('(dim=1))', '())  # activation-lens: ignore[AL401]'),
    };
    const all = await resultsOf(files);
    assert.deepEqual(
      all.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        ['AL401', [{ kind: 'inSource' }]],
        ['AL406', []],
      ],
    );
    const left = await resultsOf(files, '--without-ignored');
    assert.deepEqual(
      left.map(({ ruleId }) => ruleId),
      ['AL406'],
    );
  });

  it('has fixes that do what they say', async () => {
    const [result] = await resultsOf({ 'net.py': CLASSIFIER });
    const [fix] = result?.fixes ?? [];
    assert.ok(fix);
    assert.equal(
      applied(CLASSIFIER, fix),
      CLASSIFIER.replace('nn.Softmax(dim=1)', 'nn.Identity()'),
    );
  });

  it('has addresses with what they cannot hold escaped', async () => {
    const [result] = await resultsOf({ 'a b/ü#?%25:é.py': CLASSIFIER });
    assert.equal(
      result?.locations[0]?.physicalLocation.artifactLocation.uri,
      'a%20b/%C3%BC%23%3F%2525%3A%C3%A9.py',
    );
  });
});

describe('fingerprints', () => {
  const steep = 'from torch import nn\na = nn.LeakyReLU(1.0)\n';
  const stay: readonly (readonly [what: string, text: string])[] = [
    ['lines come above', `# a\n\n# b\n${CLASSIFIER}`],
    ['lines change above', CLASSIFIER.replace('import nn', 'import nn, optim')],
    ['the line is indented', CLASSIFIER.replace('model =', 'if True:\n    model =')],
    ['lines end otherwise', CLASSIFIER.replace(/\n/g, '\r\n')],
    ['spaces change', CLASSIFIER.replace(', nn.Softmax', ',  nn.Softmax')],
    [
      'a comment ignores the finding',
      CLASSIFIER.replace('dim=1))', 'dim=1))  # activation-lens: ignore[AL401]'),
    ],
  ];
  for (const [what, text] of stay) {
    it(`stay when ${what}`, async () => {
      assert.deepEqual(
        prints(await resultsOf({ 'net.py': text })),
        prints(await resultsOf({ 'net.py': CLASSIFIER })),
      );
    });
  }

  it('differ by line, by file, and where the same line comes again', async () => {
    const all = [
      ...prints(await resultsOf({ 'net.py': `${steep}\na = nn.LeakyReLU(1.0)\n` })),
      ...prints(await resultsOf({ 'net.py': steep.replace('a =', 'b =') })),
      ...prints(await resultsOf({ 'other.py': steep })),
    ];
    assert.equal(all.length, 4);
    assert.equal(new Set(all).size, 4);
  });

  it('are those of the repository, wherever in it the scan starts', async () => {
    await withTree({ 'sub/net.py': CLASSIFIER }, async (folder) => {
      mkdirSync(join(folder, '.git'));
      const from = async (at: string, path: string) =>
        (await logOf(join(folder, at), path)).runs[0]?.results;
      const whole = await from('', '.');
      assert.equal(whole?.length, 1);
      assert.deepEqual(await from('sub', '.'), whole);
      assert.deepEqual(await from('sub', '..'), whole);
      assert.deepEqual(await from('sub', 'net.py'), whole);
    });
  });
});

describe('a SARIF log of a notebook', () => {
  const notebook = (indent: number) =>
    JSON.stringify(
      {
        metadata: { language_info: { name: 'python' } },
        cells: [
          { cell_type: 'markdown', source: '# "nn.Softmax"' },
          { cell_type: 'code', source: ['import os\n'], outputs: [{ text: ['{"source": 1}'] }] },
          {
            cell_type: 'code',
            source: [
              'from torch import nn\n',
              "é = '\t\\\"'; m = nn.Sequential(nn.Linear(7, 2), nn.Softmax())\n",
            ],
          },
          { cell_type: 'code', source: 'criterion = nn.CrossEntropyLoss()' },
        ],
        nbformat: 4,
      },
      null,
      indent,
    );

  for (const indent of [0, 1]) {
    it(`names the place in the file and in the cell, indented by ${indent}`, async () => {
      const text = notebook(indent);
      const [result] = await resultsOf({ 'n.ipynb': text });
      const [location] = result?.locations ?? [];
      assert.ok(location?.physicalLocation.region);
      const { start, end } = spanOf(text, location.physicalLocation.region);
      assert.equal(text.slice(start - 3, end + 2), 'nn.Softmax()');
      assert.deepEqual(location.message, { text: 'cell 3, line 2' });
      assert.deepEqual(location.properties, {
        cell: 3,
        line: 2,
        column: 50,
        endLine: 2,
        endColumn: 57,
      });
      const [related] = result?.relatedLocations ?? [];
      assert.ok(related?.physicalLocation.region);
      const loss = spanOf(text, related.physicalLocation.region);
      assert.equal(text.slice(loss.start, loss.end), 'CrossEntropyLoss');
    });

    it(`has fixes that leave a notebook, indented by ${indent}`, async () => {
      const text = notebook(indent);
      const fixes = (await resultsOf({ 'n.ipynb': text })).flatMap((one) => one.fixes ?? []);
      const sources = fixes.map((fix) => JSON.parse(applied(text, fix)).cells[2].source[1]);
      assert.deepEqual(sources, [
        "é = '\t\\\"'; m = nn.Sequential(nn.Linear(7, 2), nn.Identity())\n",
        "é = '\t\\\"'; m = nn.Sequential(nn.Linear(7, 2), nn.Softmax(dim=-1))\n",
      ]);
    });
  }
});
