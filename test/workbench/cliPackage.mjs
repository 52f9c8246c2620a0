// The command line as a package of its own for npm: npm run package:cli. Staged in dist/npm with a
// manifest of its own, as vsce refuses a `files` beside .vscodeignore; packed there by npm.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { readManifest, root } from './project.mjs';

/** Where the package is put together. */
export const cliFolder = join(root, 'dist', 'npm');

/** Beside what the build makes for it. */
const FILES = ['LICENSE', 'THIRD_PARTY_NOTICES.md', 'media/schemas'];
/** Words of other languages, which the program reads from there. */
const WORDS = 'media/l10n';

/** @param {string} name a file of dist/ */
export function isOfCommandLine(name) {
  return /^(cli|scan|shared)[\w.-]*\.js$|^[\w.-]+\.wasm$/.test(name);
}

/**
 * The manifest of the package, from that of the extension.
 * @param {import('./project.mjs').Manifest} manifest
 */
export function cliManifest({ version, license, repository, homepage, bugs, keywords, engines }) {
  return {
    name: 'activation-lens',
    version,
    description:
      'Finds activation functions in PyTorch, Keras and TensorFlow.js source, analyses them, and warns of what research warns of.',
    license,
    repository,
    homepage,
    bugs,
    keywords,
    bin: { 'activation-lens': 'dist/cli.js' },
    engines: { node: engines?.node },
  };
}

/**
 * The README of the package: what the extension's says of the command line.
 * @param {string} readme
 * @param {string} [homepage] of the extension
 */
export function cliReadme(readme, homepage = '') {
  const from = readme.indexOf('\n## Command line\n');
  const to = readme.indexOf('\n## ', from + 1);
  const section = readme.slice(from + '\n## Command line\n'.length, to).trim();
  return [
    '# Activation Lens on the command line',
    `The same program as the extension of VS Code: ${homepage}`,
    section.replace(/^###/gm, '##'),
    '',
  ].join('\n\n');
}

/** Puts the package together from what is built in dist/. */
export async function stageCli() {
  await rm(cliFolder, { recursive: true, force: true });
  const built = (await readdir(join(root, 'dist'))).filter(isOfCommandLine);
  for (const file of [...built.map((name) => `dist/${name}`), ...FILES, WORDS]) {
    const target = join(cliFolder, file);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(root, file), target, { recursive: true });
  }
  const manifest = JSON.stringify(cliManifest(readManifest()), undefined, 2);
  await writeFile(join(cliFolder, 'package.json'), `${manifest}\n`);
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  await writeFile(join(cliFolder, 'README.md'), cliReadme(readme, readManifest().homepage));
}

/** @returns {Promise<string>} path of the packed file */
export async function packCli() {
  await stageCli();
  await npm(['pack', '--ignore-scripts'], cliFolder, 'Packing the command line');
  return cliTarball();
}

/** Where `packCli` leaves it. */
export function cliTarball() {
  const { name, version } = cliManifest(readManifest());
  return join(cliFolder, `${name}-${version}.tgz`);
}
