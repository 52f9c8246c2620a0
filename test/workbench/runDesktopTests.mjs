// Runs the in-editor tests in a desktop VS Code: npm run test:desktop.
//
// Uses VSCODE_EXECUTABLE where it is set, else downloads a VS Code (kept in .vscode-test/), and
// fails when neither can be had. On Linux it needs a display; xvfb-run provides one.
import { readFile, writeFile } from 'node:fs/promises';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { desktopArguments, desktopProfile, findDesktop } from './desktop.mjs';
import { runScript, temporaryFolder } from './lifetime.mjs';
import { describe, Problem } from './problem.mjs';
import { count, exitCode, printTests } from './results.mjs';
import { say, step } from './steps.mjs';
import { stageSuite } from './suite.mjs';
import { copyWorkspace } from './workspace.mjs';

await runScript(async () => {
  requireDisplay();
  await ensureDependencies();
  await buildPackage();
  const suite = await stageSuite('node', await temporaryFolder('desktop-suite'));
  await writeFile(suite.resultFile, '');
  const editor = await findEditor();
  say(`VS Code at ${editor}`);
  await step('Tests in the desktop VS Code', () => runSuite(editor, suite));
  const text = await readFile(suite.resultFile, 'utf8');
  if (text === '') {
    throw new Problem('VS Code ended without a result.');
  }
  const result = JSON.parse(text);
  printTests(result);
  const counts = count(result);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return exitCode(counts);
});

function requireDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Problem(
      'A desktop VS Code needs a display. Run it as: xvfb-run npm run test:desktop. (npm test needs none.)',
    );
  }
}

/** @returns {Promise<string>} */
async function findEditor() {
  if (process.env.VSCODE_EXECUTABLE) {
    const found = findDesktop();
    if (found !== undefined) {
      return found.editor;
    }
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await step('Downloading VS Code', () => downloadAndUnzipVSCode());
  } catch (error) {
    throw new Problem(
      `No desktop VS Code: VSCODE_EXECUTABLE is not set, and the download failed. ${describe(error)}`,
    );
  }
}

/**
 * @param {string} editor
 * @param {import('./suite.mjs').StagedSuite} suite
 */
async function runSuite(editor, suite) {
  const { runTests } = await import('@vscode/test-electron');
  const launchArgs = [await copyWorkspace(), ...desktopArguments(await desktopProfile())];
  // It rejects when a test failed; the result file tells which.
  await runTests({
    vscodeExecutablePath: editor,
    extensionDevelopmentPath: suite.extension,
    extensionTestsPath: suite.tests,
    launchArgs,
  }).catch((error) => say(`  ${describe(error)}`));
}
