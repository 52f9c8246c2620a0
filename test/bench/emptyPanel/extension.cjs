// A panel that opens as ours does, with a page of one line.
const { commands, ViewColumn, window } = require('vscode');

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  const open = () => {
    const panel = window.createWebviewPanel(
      'emptyPanel',
      'Empty Panel',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true },
    );
    panel.webview.html = '<!DOCTYPE html><html><body><p class="empty">Empty</p></body></html>';
  };
  context.subscriptions.push(commands.registerCommand('emptyPanel.open', open));
};
