// Writes THIRD_PARTY_NOTICES.md: what ships that others wrote, under which licence.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @typedef {{ name: string, version: string, license: string, texts: readonly string[] }} Notice */

const OUTPUT = 'THIRD_PARTY_NOTICES.md';

/** Ship as their packages publish them, outside the bundles. */
const SHIPPED_WHOLE = [
  '@vscode/tree-sitter-wasm',
  'web-tree-sitter',
  // Its prebuilt file holds its own dependencies.
  '@vscode/webview-ui-toolkit',
];
const INSIDE_TOOLKIT = [
  '@microsoft/fast-element',
  '@microsoft/fast-foundation',
  '@microsoft/fast-web-utilities',
  'exenv-es6',
  'tabbable',
];

/**
 * Compiled into the WebAssembly files, whose package names only its own licence.
 * Copyright lines as in the LICENSE file of each repository; all are MIT.
 */
const GRAMMARS = [
  ['tree-sitter-javascript', 'Copyright (c) 2014 Max Brunsfeld'],
  ['tree-sitter-python', 'Copyright (c) 2016 Max Brunsfeld'],
  ['tree-sitter-typescript', 'Copyright (c) 2017 Max Brunsfeld'],
];

/** The whole document, from what the bundles hold now. */
export async function notices() {
  const folders = new Set([
    ...(await bundledPackages()),
    ...[...SHIPPED_WHOLE, ...INSIDE_TOOLKIT].map((name) => join('node_modules', name)),
  ]);
  const packages = [...folders].map(readNotice).sort((a, b) => compare(a.name, b.name));
  return [
    '# Third-party notices',
    'Activation Lens ships the following software of others. This file is written by `node test/workbench/notices.mjs`.',
    `Compiled into the WebAssembly grammars, under the MIT licence whose text stands below with @vscode/tree-sitter-wasm:\n\n${GRAMMARS.map(([name, copyright]) => `- ${name}: ${copyright}`).join('\n')}`,
    ...sections(packages),
    '',
  ].join('\n\n');
}

/** Folders of the packages that esbuild puts into the bundles. */
async function bundledPackages() {
  const { metafile } = await build({
    entryPoints: ['src/extension.ts', 'src/cli/main.ts', 'webview/panel.ts', 'webview/worker.ts'],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'dist',
    platform: 'node',
    external: ['vscode', '*?text'],
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const kept = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return kept.flatMap(([path]) => {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
    return match?.[1] ? [match[1]] : [];
  });
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function readNotice(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notices?|copyright)/i.test(name))
    .sort(compare)
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim());
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license,
    texts: texts.length > 0 ? texts : [readToolkitLicence(folder)],
  };
}

/**
 * The packages of the toolkit's authors carry no licence file of their own.
 * @param {string} folder
 */
function readToolkitLicence(folder) {
  if (!folder.includes('@microsoft')) {
    throw new Error(`${folder} has no licence file`);
  }
  return readFileSync('node_modules/@vscode/webview-ui-toolkit/LICENSE', 'utf8').trim();
}

/**
 * One section for packages with the same texts, so that a licence is printed once.
 * @param {readonly Notice[]} packages
 */
function sections(packages) {
  /** @type {Map<string, Notice[]>} */
  const byText = new Map();
  for (const notice of packages) {
    const key = notice.texts.join('\n\n');
    byText.set(key, [...(byText.get(key) ?? []), notice]);
  }
  return [...byText].map(([text, group]) => {
    const names = group.map(({ name, version, license }) => `- ${name} ${version} (${license})`);
    const licence = [...new Set(group.map((notice) => notice.license))].join(', ');
    return `## ${licence}: ${heading(group)}\n\n${names.join('\n')}\n\n~~~~text\n${text}\n~~~~`;
  });
}

/** @param {readonly Notice[]} group */
function heading(group) {
  const first = group[0]?.name ?? '';
  return group.length === 1 ? first : `${first} and ${group.length - 1} more`;
}

/**
 * By code unit: the same on every machine.
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

async function write() {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
  const text = await notices();
  const unchanged = existsSync(OUTPUT) && readFileSync(OUTPUT, 'utf8') === text;
  writeFileSync(OUTPUT, text);
  console.log(`${OUTPUT}: ${unchanged ? 'up to date' : 'written'}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write();
}
