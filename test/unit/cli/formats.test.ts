import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { complaints, validator } from '../report/schemas';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const SCAN = 'media/schemas/scan.json';
const sarif = validator('test/fixtures/sarif/sarif-schema-2.1.0.json');
const document = validator(SCAN);
const jsonLine = validator(SCAN, 'jsonLine');
const listings = {
  rules: validator(SCAN, 'rule'),
  activations: validator(SCAN, 'activation'),
};

/** Sources with findings of most rules, and with models of every form. */
const RULES = readdirSync('test/fixtures/advice').map((name) => `test/fixtures/advice/${name}`);
const MODELS = 'test/fixtures/outline';
const EXAMPLES = 'media/examples';

const ALL = ['--no-config', '--quiet', '--rules', 'all'];

describe('what scan writes', function () {
  this.timeout(120_000);

  it('is valid by the official schema of SARIF 2.1.0', async () => {
    const { stdout } = await captured(['scan', ...ALL, '--format', 'sarif', EXAMPLES, ...RULES]);
    const log = JSON.parse(stdout);
    assert.deepEqual(complaints(sarif, log), []);
    const spoken = new Set(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId));
    assert.ok(spoken.size > 30, `${spoken.size} rules`);
  });

  it('is valid by the schema of the JSON document, which has no field that is not there', async () => {
    const { stdout } = await captured([
      'scan',
      ...ALL,
      '--format',
      'json',
      '--outline',
      EXAMPLES,
      MODELS,
    ]);
    const scan = JSON.parse(stdout);
    assert.deepEqual(complaints(document, scan), []);
    const { uses, findings, models, summary } = scan;
    assert.ok(uses.length > 50 && findings.length > 20 && models.length > 50);
    assert.equal(summary.uses, uses.length);
    assert.equal(summary.findings, findings.length);
  });

  it('is valid line by line in JSON lines', async () => {
    const argv = ['scan', ...ALL, '--format', 'jsonl', '--outline', EXAMPLES];
    const lines = (await captured(argv)).stdout.trim().split('\n');
    const wrong = lines.filter((text) => complaints(jsonLine, JSON.parse(text)).length > 0);
    assert.deepEqual(wrong, []);
    const kinds = new Set(lines.map((text) => JSON.parse(text).kind));
    assert.deepEqual([...kinds].sort(), ['finding', 'model', 'use']);
  });

  for (const [command, validate] of Object.entries(listings)) {
    it(`is valid for ${command}, too`, async () => {
      const lines = (await captured([command, '--format', 'jsonl'])).stdout.trim().split('\n');
      assert.deepEqual(
        lines.flatMap((text) => complaints(validate, JSON.parse(text))),
        [],
      );
    });
  }

  it('is a document also where nothing is found', async () => {
    await withTree({ 'empty.py': '' }, async (folder) => {
      for (const [format, validate] of [
        ['json', document],
        ['sarif', sarif],
      ] as const) {
        const { code, stdout, stderr } = await captured(['scan', '--format', format, '.'], folder);
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
        assert.deepEqual(complaints(validate, JSON.parse(stdout)), []);
      }
    });
  });

  it('is the same each time', async () => {
    for (const format of ['json', 'sarif', 'github']) {
      const argv = ['scan', ...ALL, '--format', format, 'media/examples'];
      assert.deepEqual(await captured(argv), await captured(argv), format);
    }
  });
});

describe('the schemas', () => {
  it('refuse what is not so', () => {
    assert.ok(complaints(sarif, { version: '2.1.0', runs: [{}] }).length > 0);
    assert.ok(complaints(document, { schemaVersion: 1 }).length > 0);
    assert.ok(complaints(jsonLine, { kind: 'use' }).length > 0);
  });
});
