// The address at which a browser opens the workbench, and what it tells the workbench to load.

/** @typedef {'node' | 'web'} ExtensionHost 'web' is the web worker, as on vscode.dev */

/**
 * @param {number} port
 * @param {string} workspace absolute path of the folder, or of a `.code-workspace` file; or the
 * address of a folder that is on no disk
 * @returns {string}
 */
export function workbenchUrl(port, workspace) {
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  // Of one letter it is a drive.
  const isAddress = /^[a-z][\w+.-]+:\//.test(workspace);
  const place = isAddress ? workspace : toPath(workspace);
  return `http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(place)}`;
}

/**
 * @param {number} port
 * @param {object} suite
 * @param {string} suite.workspace absolute path, or an address
 * @param {string} suite.extension absolute path of the extension under development
 * @param {string} suite.tests absolute path of the module that exports `run()`, without ".js"
 * @param {ExtensionHost} suite.host
 * @returns {string} the address that, when opened, runs the suite in that extension host
 */
export function suiteUrl(port, { workspace, extension, tests, host }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${toPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ...(host === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  return `${workbenchUrl(port, workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** @param {string} path with a drive letter on Windows */
function toPath(path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
