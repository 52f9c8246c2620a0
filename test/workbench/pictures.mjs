// Makes the pictures of the README from the real editor: npm run pictures writes media/hover.png
// and media/panel.png, in the light theme. What is pictured stands in test/ui/readmePictures.ts.
import { ensureBrowser } from './browser.mjs';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { count, exitCode } from './results.mjs';
import { ensureServer } from './serverInstall.mjs';
import { runUiTests } from './uiTests.mjs';

await runScript(async () => {
  await ensureDependencies();
  await buildPackage();
  const program = await ensureServer();
  const browserPath = await ensureBrowser();
  const result = await runUiTests({
    program,
    browserPath,
    files: 'test/ui/readmePictures.ts',
  });
  return exitCode(count(result));
});
