import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, version } from '../../../package.json';
import { parseConfiguration } from '../../../src/configuration/parse';
import { words } from '../../../src/text/text';
import { complaints, validator } from '../report/schemas';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const README = readFileSync('README.md', 'utf8').replace(/\r\n/g, '\n');

/** Blocks of code in a language, below a heading up to the next one of its rank. */
function blocks(heading: string, language: string): readonly string[] {
  const rank = /^#+/.exec(heading)?.[0] ?? '';
  const start = README.indexOf(`\n${heading}\n`);
  assert.ok(start >= 0, heading);
  const rest = README.slice(start + heading.length + 1);
  const end = new RegExp(`\\n#{1,${rank.length}} `).exec(rest)?.index;
  const fences = rest.slice(0, end).matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...fences].flatMap(([, name, text = '']) => (name === language ? [text] : []));
}

/** Arguments of the command lines that run the program, as a shell splits them. */
function commandsIn(text: string): readonly (readonly string[])[] {
  const program = /(?:\bnode \S*dist\/cli\.js|\bnpx (?:--yes )?activation-lens(?:@\S+)?) (.*)$/gm;
  const lines = [...text.matchAll(program)];
  return lines.map(([, line = '']) => {
    const plain = line.replace(/ +#.*$/, '').replace(/ +> +\S+$/, '');
    return (plain.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
      word.replace(/^['"]|['"]$/g, ''),
    );
  });
}

/** The jobs of a workflow, each as text. */
function jobsOf(workflow = ''): readonly string[] {
  return workflow.split(/^ {2}\w+:\n/m).slice(1);
}

/** What stands behind a key, wherever it is. */
function valuesOf(yaml: string, key: string): readonly string[] {
  return [...yaml.matchAll(new RegExp(`^ *${key}: (.*)$`, 'gm'))].map(([, value = '']) => value);
}

function manyFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`src/net${at}.py`, at % 4 === 0 ? STEEP : FINE]),
  );
}

const STEEP = 'from torch import nn\nact = nn.LeakyReLU(1.0)\n';
const FINE = 'from torch import nn\nact = nn.ReLU()\n';

describe('the README', function () {
  this.timeout(120_000);

  const examples = blocks('## Command line', 'sh').flatMap(commandsIn);

  it('has examples of every command', () => {
    assert.ok(examples.length >= 12, `${examples.length}`);
    assert.deepEqual([...new Set(examples.map(([command]) => command))].sort(), [
      'activations',
      'explain',
      'rules',
      'scan',
    ]);
  });

  for (const argv of examples) {
    it(`has an example that works: ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await captured(argv);
      assert.ok(code === 0 || argv.includes('--fail-on'), `${code} ${stderr}`);
      assert.notEqual(code, 2);
      assert.notEqual(stdout, '');
    });
  }

  it('has settings that are right', () => {
    const [json = ''] = blocks('### Settings of a project', 'json');
    const [toml = ''] = blocks('### Settings of a project', 'toml');
    for (const [name, text] of [
      ['activation-lens.json', json],
      ['pyproject.toml', toml],
    ] as const) {
      const result = parseConfiguration(name, text, words());
      assert.equal(result?.kind, 'read', JSON.stringify(result));
    }
  });

  it('has a workflow whose commands write a SARIF log, and fail on a warning', async () => {
    const [upload, annotate, ...more] = blocks('### In a GitHub workflow', 'yaml').flatMap(
      commandsIn,
    );
    assert.ok(upload && annotate);
    assert.deepEqual(more, []);
    const ignored = `${STEEP.trim()}  # activation-lens: ignore[AL305]\n`;
    const files = { 'src/net.py': STEEP, 'src/known.py': ignored };
    await withTree(files, async (folder) => {
      mkdirSync(join(folder, '.git'));
      const log = await captured(upload, folder);
      assert.equal(log.code, 0);
      const validate = validator('test/fixtures/sarif/sarif-schema-2.1.0.json');
      const written = JSON.parse(log.stdout);
      assert.deepEqual(complaints(validate, written), []);
      assert.equal(written.runs[0].results.length, 1);
      const annotations = await captured(annotate, folder);
      assert.equal(annotations.code, 1);
      assert.match(annotations.stdout, /^::warning file=src\/net\.py,line=2,[^\n]*\n$/);
    });
  });

  it('has a matrix whose parts, put together by another job, are the log of one scan', async () => {
    const [scan = '', report = '', ...more] = jobsOf(blocks('### Beyond one machine', 'yaml')[0]);
    assert.deepEqual(more, []);
    const shards = /shard: \[(.*)\]/.exec(scan)?.[1]?.split(', ') ?? [];
    assert.ok(shards.length > 1);
    const [pattern = ''] = valuesOf(report, 'pattern');
    const files = { ...manyFiles(), '.git/HEAD': '' };
    await withTree({}, async (artifacts) => {
      for (const shard of shards) {
        const job = scan.replace(/\$\{\{ matrix\.shard \}\}/g, shard);
        // Each job has a machine, and a checkout, of its own.
        await withTree(files, async (folder) => {
          const [argv, ...others] = commandsIn(job);
          assert.ok(argv);
          assert.deepEqual(others, []);
          const { code, stdout } = await captured(argv, folder);
          assert.equal(code, 0);
          const [target = ''] = / > (\S+)$/m.exec(job)?.slice(1) ?? [];
          assert.deepEqual(valuesOf(job, 'path'), [target]);
          assert.match(valuesOf(job, 'name').join(), new RegExp(`^${pattern.replace('*', '.*')}$`));
          writeFileSync(join(artifacts, target), stdout);
        });
      }
      const [argv = []] = commandsIn(report);
      const expanded = argv.flatMap((word) =>
        word === '*.shard' ? readdirSync(artifacts).sort() : [word],
      );
      assert.equal(expanded.length, argv.length + shards.length - 1);
      const merged = await captured(expanded, artifacts);
      await withTree(files, async (folder) => {
        assert.deepEqual(merged, await captured(['scan', '--format', 'sarif', '.'], folder));
      });
      assert.ok(JSON.parse(merged.stdout).runs[0].results.length >= 10);
    });
  });

  it('has a hook of this repository, which stops a commit with a warning, and no other', async () => {
    const [use = ''] = blocks('### Before a commit', 'yaml');
    const offered = readFileSync('.pre-commit-hooks.yaml', 'utf8');
    assert.ok(use.includes(`repo: ${repository.url.replace(/\.git$/, '')}\n`));
    assert.ok(use.includes(`rev: v${version}\n`));
    assert.equal(/- id: (.*)/.exec(use)?.[1], /- id: (.*)/.exec(offered)?.[1]);
    const [hook, ...more] = commandsIn(offered);
    assert.ok(hook);
    assert.deepEqual(more, []);
    await withTree({ 'a/net.py': STEEP, 'fine.py': FINE }, async (folder) => {
      assert.equal((await captured([...hook, 'fine.py'], folder)).code, 0);
      assert.equal((await captured([...hook, 'fine.py', 'a/net.py'], folder)).code, 1);
    });
  });

  it('names every format and every setting', () => {
    const [table = ''] = README.split('## Command line').slice(1);
    for (const name of ['text', 'json', 'jsonl', 'sarif', 'github']) {
      assert.ok(table.includes(`| \`${name}\` |`), name);
    }
    const schema = JSON.parse(readFileSync('media/schemas/configuration.json', 'utf8'));
    for (const key of Object.keys(schema.properties).filter((name) => name !== '$schema')) {
      assert.ok(table.includes(`\`${key}\``), key);
    }
  });
});
