import assert from 'node:assert/strict';
import { createProjectKeras } from '../../../src/frameworks/projectKeras';

/** Folders below `/project`, by the texts of their files. */
function world(files: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const keras = createProjectKeras({
    parent: (folder) =>
      folder === '/project' ? undefined : folder.slice(0, folder.lastIndexOf('/')),
    async names(folder) {
      read.push(folder);
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      if (below.length === 0) {
        throw new Error('no such folder');
      }
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    async read(folder, name) {
      const text = files[`${folder}/${name}`];
      if (text === undefined || text === 'unreadable') {
        throw new Error('cannot be read');
      }
      return text;
    },
  });
  return { keras, read };
}

describe('the Keras of a project', () => {
  it('is what its requirements ask for, in the folder or above it', async () => {
    const { keras } = world({
      '/project/requirements.txt': 'keras==2.15',
      '/project/src/a.py': '',
    });
    assert.equal(await keras.of('/project/src'), 2);
    assert.equal(await keras.of('/project'), 2);
    assert.equal(await keras.of('/project/src/not/there'), 2);
  });

  it('is that of the nearest requirements that say', async () => {
    const { keras } = world({
      '/project/pyproject.toml': 'dependencies = ["keras>=3"]',
      '/project/old/Pipfile': 'keras = "==2.15"',
      '/project/tools/requirements.txt': 'numpy',
    });
    assert.equal(await keras.of('/project/old'), 2);
    assert.equal(await keras.of('/project/tools'), 3);
  });

  it('is found in a folder of requirements', async () => {
    const { keras } = world({
      '/project/requirements/base.txt': 'tensorflow==2.15',
      '/project/requirements/notes.md': 'keras==3.0',
    });
    assert.equal(await keras.of('/project'), 2);
  });

  it('is not looked for above a repository', async () => {
    const { keras } = world({
      '/project/requirements.txt': 'keras==2.15',
      '/project/a/.git/HEAD': '',
    });
    assert.equal(await keras.of('/project/a'), undefined);
  });

  it('is open where nothing says, or nothing can be read', async () => {
    const { keras } = world({
      '/project/requirements.txt': 'unreadable',
      '/project/setup.py': 'keras==2.15',
    });
    assert.equal(await keras.of('/project'), undefined);
    assert.equal(await world({}).keras.of('/project'), undefined);
  });

  it('reads each folder once, until all is forgotten', async () => {
    const { keras, read } = world({
      '/project/requirements.txt': 'keras==2.15',
      '/project/a/b.py': '',
    });
    await Promise.all([keras.of('/project/a'), keras.of('/project/a'), keras.of('/project')]);
    assert.deepEqual(read, ['/project/a', '/project']);
    keras.forget();
    await keras.of('/project');
    assert.deepEqual(read, ['/project/a', '/project', '/project']);
  });
});
