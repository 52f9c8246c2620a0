// The steps of a release, in order; .github/workflows/release.yml runs them:
//
//   npm run release:check         version, tag and CHANGELOG agree
//   npm run release:audit         no known hole in what ships
//   npm run release:package       the .vsix and the package for npm
//   npm run release:marketplace   publishes the .vsix; needs VSCE_PAT
//   npm run release:openvsx       publishes the .vsix; needs OVSX_PAT
//   npm run release:npm           publishes the command line; needs NODE_AUTH_TOKEN
//
// With `-- --dry-run` the last three only look whether all is there, and print what they would run.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForRelease } from './build.mjs';
import { cliTarball, packCli } from './cliPackage.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { readManifest, root, vsixPath } from './project.mjs';
import { releaseProblems } from './releaseChecks.mjs';
import { say, step } from './steps.mjs';

/** Needs Node 22, which is why it is no dependency. */
const OVSX = 'ovsx@1.4.0';

/** @typedef {{ program: string, args: string[], file: string, token: string }} Upload */

/** @returns {Record<string, Upload>} */
function uploads() {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const tarball = cliTarball();
  return {
    marketplace: {
      program: process.execPath,
      args: [vsce, 'publish', '--packagePath', vsixPath],
      file: vsixPath,
      token: 'VSCE_PAT',
    },
    openvsx: {
      program: 'npx',
      args: ['--yes', OVSX, 'publish', vsixPath],
      file: vsixPath,
      token: 'OVSX_PAT',
    },
    npm: {
      program: 'npm',
      args: ['publish', tarball, '--access', 'public', '--provenance'],
      file: tarball,
      token: 'NODE_AUTH_TOKEN',
    },
  };
}

/** @type {Record<string, () => Promise<void>>} */
const steps = {
  async check() {
    const { GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
    const problems = releaseProblems({
      version: readManifest().version,
      changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
      tag: GITHUB_REF_TYPE === 'tag' ? GITHUB_REF_NAME : undefined,
    });
    if (problems.length > 0) throw new Problem(problems.join('\n'));
  },
  async audit() {
    await npm(['audit', '--omit=dev', '--audit-level=low'], root, 'The audit of what ships');
  },
  async package() {
    await ensureDependencies();
    await buildForRelease();
    const tarball = await step('Packing the command line', packCli);
    for (const file of [vsixPath, tarball]) say(relative(root, file));
  },
};

/**
 * @param {Upload} upload
 * @param {boolean} dryRun
 */
async function publish({ program, args, file, token }, dryRun) {
  if (!existsSync(file)) {
    throw new Problem(`${relative(root, file)} is not there: npm run release:package makes it.`);
  }
  if (dryRun) {
    say(`${relative(root, file)} is there; would run, with ${token}:`);
    say(`  ${[program, ...args].join(' ')}`);
    return;
  }
  if (!process.env[token]) {
    throw new Problem(`${token} is not set: the token of whoever publishes.`);
  }
  say(await run(program, args, { cwd: root, purpose: `Publishing ${relative(root, file)}` }));
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  const upload = uploads()[name];
  if (upload) {
    await publish(upload, values['dry-run']);
  } else if (steps[name]) {
    await steps[name]();
  } else {
    throw new Problem(
      `No such step: ${name}. Steps: ${[...Object.keys(steps), ...Object.keys(uploads())].join(', ')}`,
    );
  }
  return 0;
});
