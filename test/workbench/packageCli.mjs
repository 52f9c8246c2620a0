// Builds and packs the command line for npm: npm run package:cli. Prints where it is.
import { relative } from 'node:path';
import { build } from './build.mjs';
import { packCli } from './cliPackage.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { root } from './project.mjs';
import { say, step } from './steps.mjs';

await runScript(async () => {
  await ensureDependencies();
  await step('Building', build);
  const path = await step('Packing the command line', packCli);
  say(relative(root, path));
  return 0;
});
