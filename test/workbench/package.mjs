// Builds and packages the extension: npm run package. Prints where it is, and its parts by size.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildPackage, shippedFiles } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { root, vsixPath } from './project.mjs';
import { say } from './steps.mjs';

await runScript(async () => {
  await ensureDependencies();
  await buildPackage();
  const sizes = (await shippedFiles()).map((file) => ({
    file,
    bytes: statSync(join(root, file)).size,
  }));
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) {
    say(`${kilobytes(bytes)}  ${file}`);
  }
  say(`${kilobytes(statSync(vsixPath).size)}  ${relative(root, vsixPath)}`);
  return 0;
});

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
}
