// Opens the example workspace in a real VS Code with the packaged extension: npm start.
//
//   npm start                     in the browser, on a free port of 127.0.0.1 (Linux), or in the
//                                 VS Code that is installed (macOS, Windows)
//   npm start -- --port 8123      in the browser, on that port
//   npm start -- --server         in the browser, whatever the platform
//   npm start -- --desktop        in the VS Code that is installed: VSCODE_EXECUTABLE, or `code`
//
// Does all its own set-up. Ctrl-C stops everything and removes the temporary folders.
import { parseArgs } from 'node:util';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findDesktop, openInDesktop } from './desktop.mjs';
import { runScript } from './lifetime.mjs';
import { openInDefaultBrowser } from './openUrl.mjs';
import { workbenchUrl } from './payload.mjs';
import { Problem } from './problem.mjs';
import { lastLines } from './processes.mjs';
import { vsixPath } from './project.mjs';
import { requireFree } from './server.mjs';
import { ensureServer } from './serverInstall.mjs';
import { say, step } from './steps.mjs';
import { startWithExtension } from './uiTests.mjs';
import { copyWorkspace } from './workspace.mjs';

const whatToTry = `
What to try:
  - open residual_network.py (Ctrl+P) and point at leaky_relu or sigmoid
  - press F1 and run "Activation Lens: Open Panel"
  - model.ts, keras_functional.py and notebook.ipynb have more
`;

await runScript(async () => {
  const options = readArguments();
  // Whatever can be known to fail is found out before minutes are spent.
  const desktop = options.desktop ? requireDesktop() : undefined;
  if (options.port !== undefined) {
    await requireFree(options.port);
  }
  await ensureDependencies();
  if (desktop !== undefined) {
    await buildPackage();
    await showInDesktop(desktop);
    return 0;
  }
  const program = await ensureServer();
  await buildPackage();
  return showInBrowser(program, options.port);
});

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      desktop: { type: 'boolean' },
      server: { type: 'boolean' },
      port: { type: 'string' },
    },
  });
  if (positionals.length > 0) {
    throw new Problem(
      `${positionals[0]} is no option. Options come after a double dash: npm start -- --port 8123`,
    );
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Problem(`--port takes a number from 1 to 65535, not ${values.port}.`);
  }
  const inBrowser = values.server || port !== undefined || process.platform === 'linux';
  return { port, desktop: values.desktop || !inBrowser };
}

function requireDesktop() {
  const found = findDesktop();
  if (found === undefined) {
    throw new Problem(
      'No VS Code is installed: there is no `code` on the PATH. Install it, name it with VSCODE_EXECUTABLE, or run npm start -- --server.',
    );
  }
  return found;
}

/** @param {import('./desktop.mjs').DesktopProgram} desktop */
async function showInDesktop(desktop) {
  const workspace = await copyWorkspace();
  say(`\nOpening ${workspace} in ${desktop.cli}`);
  say(`${whatToTry}\nCloses with its window, or with Ctrl-C here.`);
  await openInDesktop(desktop, vsixPath, workspace);
}

/**
 * @param {import('./serverInstall.mjs').ServerProgram} program
 * @param {number | undefined} port
 * @returns {Promise<number>} when the server ends, which it should not
 */
async function showInBrowser(program, port) {
  const server = await step(`Starting VS Code ${program.version}`, () =>
    startWithExtension(program, port === undefined ? {} : { port }),
  );
  const url = workbenchUrl(server.port, await copyWorkspace());
  const opened = openInDefaultBrowser(url);
  say(`\n${opened ? 'Opening' : 'Open this in a browser:'} ${url}`);
  say(`${whatToTry}\nCtrl-C stops it.`);
  await server.exited;
  throw new Problem(`The VS Code server ended.\n${lastLines(server.log(), 25)}`);
}
