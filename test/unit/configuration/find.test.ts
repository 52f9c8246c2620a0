import assert from 'node:assert/strict';
import { findConfiguration } from '../../../src/configuration/find';
import type { Folders } from '../../../src/frameworks/projectKeras';
import { words } from '../../../src/text/text';

/** Folders that hold files by path; what begins with `!` cannot be read. */
function foldersOf(files: Readonly<Record<string, string>>): Folders {
  return {
    parent: (folder) => (folder === '/' ? undefined : folder.replace(/\/[^/]*$/, '') || '/'),
    names: async (folder) => {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      return Object.keys(files)
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
    },
    read: async (folder, name) => {
      const text = files[`${folder === '/' ? '' : folder}/${name}`] ?? '';
      if (text.startsWith('!')) {
        throw new Error(text.slice(1));
      }
      return text;
    },
  };
}

const JSON_FILE = '{ "quiet": true }';
const TOML_FILE = '[tool.activation-lens]\nquiet = false\n';

describe('the configuration that holds for a folder', () => {
  const cases: readonly (readonly [
    promise: string,
    files: Readonly<Record<string, string>>,
    found: string | undefined,
  ])[] = [
    ['is none where no file is', { '/a/b/net.py': '' }, undefined],
    [
      'is in the folder itself',
      { '/a/b/activation-lens.json': JSON_FILE },
      '/a/b activation-lens.json',
    ],
    [
      'is in one above',
      { '/a/b/c': '', '/activation-lens.json': JSON_FILE },
      '/ activation-lens.json',
    ],
    [
      'is the nearest one',
      { '/a/b/pyproject.toml': TOML_FILE, '/a/activation-lens.json': JSON_FILE },
      '/a/b pyproject.toml',
    ],
    [
      'is activation-lens.json before pyproject.toml in one folder',
      { '/a/b/pyproject.toml': TOML_FILE, '/a/b/activation-lens.json': JSON_FILE },
      '/a/b activation-lens.json',
    ],
    [
      'is not a pyproject.toml without a table for it',
      { '/a/b/pyproject.toml': '[project]\n', '/a/pyproject.toml': TOML_FILE },
      '/a pyproject.toml',
    ],
    [
      'is not above the repository',
      { '/a/b/.git/HEAD': '', '/a/activation-lens.json': JSON_FILE },
      undefined,
    ],
    [
      'is at the root of the repository',
      { '/a/b/x': '', '/a/.git/HEAD': '', '/a/activation-lens.json': JSON_FILE },
      '/a activation-lens.json',
    ],
    ['may be wrong', { '/a/b/activation-lens.json': '7' }, '/a/b activation-lens.json wrong'],
    [
      'may be unreadable',
      { '/a/b/activation-lens.json': '!no', '/a/activation-lens.json': JSON_FILE },
      '/a/b activation-lens.json wrong',
    ],
  ];
  for (const [promise, files, expected] of cases) {
    it(promise, async () => {
      const found = await findConfiguration(foldersOf(files), '/a/b', words());
      const text =
        found && `${found.folder} ${found.name}${found.kind === 'wrong' ? ' wrong' : ''}`;
      assert.equal(text, expected);
    });
  }

  it('is looked for above a folder that cannot be listed', async () => {
    const folders = foldersOf({ '/activation-lens.json': JSON_FILE });
    const names = (folder: string) =>
      folder === '/a/b' ? Promise.reject(new Error('no')) : folders.names(folder);
    const found = await findConfiguration({ ...folders, names }, '/a/b', words());
    assert.equal(found?.folder, '/');
  });
});
