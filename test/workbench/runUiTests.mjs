// Runs the UI tests: the real workbench in a browser, with the packaged extension installed as a
// user gets it.
//
//   node test/workbench/runUiTests.mjs                          all of them
//   node test/workbench/runUiTests.mjs test/ui/panel.test.ts    these files, or a quoted glob
//   node test/workbench/runUiTests.mjs --grep "high contrast"   only tests whose title matches
//   node test/workbench/runUiTests.mjs --oldest                 in the oldest VS Code supported
//
// Tests are all files test/ui/**/*.test.ts. A failed one leaves a screenshot in out/ui/.
// `--result FILE` also writes the result there as JSON.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { count, exitCode } from './results.mjs';
import { ensureServer } from './serverInstall.mjs';
import { say } from './steps.mjs';
import { runAllUiTests, runUiTests } from './uiTests.mjs';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      grep: { type: 'string' },
      result: { type: 'string' },
      built: { type: 'boolean' },
      oldest: { type: 'boolean' },
    },
  });
  await ensureDependencies();
  if (!values.built) {
    await buildPackage();
  }
  const program = await ensureServer(values.oldest ? 'oldest' : 'newest');
  const browserPath = await ensureBrowser();
  say(`VS Code ${program.version}, browser ${browserPath}`);
  const options = {
    program,
    browserPath,
    ...(values.grep === undefined ? {} : { more: ['--grep', values.grep] }),
  };
  const result = await (positionals.length === 0
    ? runAllUiTests(options)
    : runUiTests({ ...options, files: positionals }));
  if (values.result !== undefined) {
    await writeFile(values.result, JSON.stringify(result));
  }
  const counts = count(result);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return exitCode(counts);
});
