import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matches } from '../../workbench/dependencies.mjs';
import { root } from '../../workbench/project.mjs';

interface Lockfile {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

const one = { version: '1.0.0', integrity: 'sha512-a' };
const wanted = { packages: { '': {}, 'node_modules/one': one } };

describe('what is installed', () => {
  for (const [title, installed, expected] of [
    ['is right when it is what the lockfile says', { 'node_modules/one': one }, true],
    ['may be more', { 'node_modules/one': one, 'node_modules/two': one }, true],
    ['is wrong when a package is missing', {}, false],
    ['is wrong in another version', { 'node_modules/one': { ...one, version: '2.0.0' } }, false],
    ['is wrong with other bytes', { 'node_modules/one': { ...one, integrity: 'b' } }, false],
  ] as const) {
    it(title, () => assert.equal(matches(wanted, { packages: installed }), expected));
  }

  it('may lack what is for other platforms', () => {
    const optional = { packages: { 'node_modules/one': { ...one, optional: true } } };
    assert.equal(matches(optional, { packages: {} }), true);
  });
});

const lockfiles = [
  'package-lock.json',
  'test/workbench/server/package-lock.json',
  'test/bench/peers/package-lock.json',
  'test/workbench/server/vscode/npm-shrinkwrap.json',
  'test/workbench/server/oldest/package-lock.json',
  'test/workbench/server/oldest/vscode/npm-shrinkwrap.json',
];

for (const path of lockfiles) {
  describe(path, () => {
    const { packages }: Lockfile = JSON.parse(readFileSync(join(root, path), 'utf8'));

    it('names every optional package, or npm ci refuses it', () => {
      const known = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)));
      const missing = Object.values(packages).flatMap((entry) =>
        Object.keys(entry.optionalDependencies ?? {}).filter((name) => !known.has(name)),
      );
      assert.deepEqual(missing, []);
    });

    it('names no host to install from', () => {
      const bound = Object.keys(packages).filter((key) => packages[key]?.resolved !== undefined);
      assert.deepEqual(bound, []);
    });
  });
}
