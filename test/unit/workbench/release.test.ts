import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { warningsIn } from '../../workbench/build.mjs';
import { cliManifest, cliReadme, isOfCommandLine } from '../../workbench/cliPackage.mjs';
import { readManifest, root } from '../../workbench/project.mjs';
import { releaseProblems, sections } from '../../workbench/releaseChecks.mjs';

const read = (name: string) => readFileSync(join(root, name), 'utf8');

const ready = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2030-01-31\n\n### Added\n\n- It.\n';

describe('a release', () => {
  for (const [title, release, problem] of [
    [
      'of a dated version under its own tag',
      { version: '1.2.3', changelog: ready, tag: 'v1.2.3' },
      undefined,
    ],
    ['by hand, without a tag', { version: '1.2.3', changelog: ready, tag: undefined }, undefined],
    [
      'under the tag of another',
      { version: '1.2.3', changelog: ready, tag: 'v1.2.4' },
      /The tag is v1\.2\.4/,
    ],
    [
      'of a version that the changelog lacks',
      { version: '1.3.0', changelog: ready, tag: undefined },
      /no section "\[1\.3\.0\]/,
    ],
    [
      'of a version with a word in it',
      { version: '1.2.3-beta', changelog: ready, tag: undefined },
      /three numbers/,
    ],
    [
      'with lines that have no version yet',
      { version: '1.2.3', changelog: ready.replace('sed]\n', 'sed]\n\n- More.\n'), tag: undefined },
      /still has lines/,
    ],
    [
      'of a version without a date',
      { version: '1.2.3', changelog: ready.replace(' - 2030-01-31', ''), tag: undefined },
      /no section/,
    ],
  ] as const) {
    it(`${title} is ${problem ? 'stopped' : 'fine'}`, () => {
      const problems = releaseProblems(release);
      assert.equal(problems.length > 0, problem !== undefined, problems.join('\n'));
      if (problem) assert.match(problems.join(), problem);
    });
  }

  it('has a changelog that is kept: unreleased first, known headings only', () => {
    const [first] = sections(read('CHANGELOG.md'));
    assert.equal(first?.title, '[Unreleased]');
    const headings = read('CHANGELOG.md').match(/^### .*$/gm) ?? [];
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    assert.deepEqual(
      headings.filter((heading) => !known.includes(heading.slice(4))),
      [],
    );
  });

  it('runs npm scripts that there are, the upload last', () => {
    const workflow = read('.github/workflows/release.yml');
    const scripts = [...workflow.matchAll(/npm run ([\w:]+)(\$\{\{ matrix\.to \}\})?/g)].flatMap(
      ([, name = '', matrix]) => {
        const targets = /to: \[(.*)\]/.exec(workflow)?.[1]?.split(', ') ?? [];
        return matrix ? targets.map((target) => name + target) : [name];
      },
    );
    assert.deepEqual(scripts, [
      'release:check',
      'release:audit',
      'release:package',
      'release:marketplace',
      'release:openvsx',
      'release:npm',
    ]);
    const known = Object.keys(readManifest().scripts ?? {});
    assert.deepEqual(
      scripts.filter((name) => !known.includes(name)),
      [],
    );
  });
});

describe('the warnings of vsce', () => {
  it('are found in what it prints, in colours too', () => {
    const output = [
      ' WARNING  LICENSE not found',
      '\u001b[43m\u001b[30m WARNING \u001b[39m\u001b[49m This extension consists of 200 files',
      ' DONE  Packaged: x.vsix (3 files, 1.2MB)',
      ' ├─ media/rules/AL101.md',
    ];
    assert.equal(warningsIn(output.join('\n')).length, 2);
    assert.deepEqual(warningsIn(output.slice(2).join('\n')), []);
  });
});

describe('the package of the command line', () => {
  it('takes name, version and engine of the extension, and none of its parts', () => {
    const manifest = cliManifest(readManifest());
    assert.equal(manifest.name, readManifest().name);
    assert.equal(manifest.version, readManifest().version);
    assert.deepEqual(manifest.engines, { node: '>=20.19' });
    assert.ok(
      !('main' in manifest) && !('contributes' in manifest) && !('dependencies' in manifest),
    );
  });

  it('takes the program and its grammars, and not the editor’s bundles', () => {
    const files = ['cli.js', 'web-tree-sitter.wasm', 'tree-sitter-tsx.wasm'];
    assert.ok(files.every(isOfCommandLine));
    const others = ['extension.js', 'panel.js', 'toolkit.min.js', 'cli.js.map', 'x.vsix', 'web'];
    assert.ok(!others.some(isOfCommandLine));
  });

  it('says in its README what the extension’s says of the command line', () => {
    const readme = cliReadme(read('README.md'));
    assert.match(readme, /^# Activation Lens on the command line\n/);
    assert.match(readme, /^npx activation-lens scan /m);
    assert.match(readme, /^## In a GitHub workflow$/m);
    assert.doesNotMatch(readme, /## Contributing|!\[/);
  });
});

describe('what the marketplace shows', () => {
  const manifest = JSON.parse(read('package.json'));

  it('is found by exactly five keywords and four of its own categories', () => {
    assert.equal(new Set(manifest.keywords).size, 5);
    assert.deepEqual(manifest.categories, [
      'Machine Learning',
      'Visualization',
      'Linters',
      'Education',
    ]);
  });

  it('leads to where problems are told and help is found', () => {
    const { repository, homepage, bugs } = manifest;
    const address = repository.url.replace(/\.git$/, '');
    assert.equal(homepage, `${address}#readme`);
    assert.equal(bugs.url, `${address}/issues`);
    const files = readdirSync(root);
    for (const name of ['README', 'CHANGELOG', 'SUPPORT', 'SECURITY', 'CONTRIBUTING']) {
      assert.ok(files.includes(`${name}.md`), name);
    }
  });

  it('has an icon of 256 pixels on a banner of its own colour', () => {
    const icon = readFileSync(join(root, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.equal(manifest.galleryBanner.theme, 'dark');
  });

  it('has pictures in its README that are PNG, are there, and say what is to be seen', () => {
    const pictures = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 4);
    for (const [, text = '', path = ''] of pictures) {
      assert.notEqual(text, '');
      assert.match(path, /^media\/[\w-]+\.png$/);
      assert.ok(readFileSync(join(root, path)).length > 0);
    }
  });
});
