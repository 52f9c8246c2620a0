// Packages the extension of emptyPanel/, beside which ours is measured.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, root } from '../workbench/project.mjs';

/** @returns {Promise<string>} the path of the package */
export async function packagedEmptyPanel() {
  const { createVSIX } = await import('@vscode/vsce');
  const folder = join(cacheFolder, 'bench');
  await mkdir(folder, { recursive: true });
  const packagePath = join(folder, 'empty-panel.vsix');
  await createVSIX({
    cwd: join(root, 'test', 'bench', 'emptyPanel'),
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return packagePath;
}
