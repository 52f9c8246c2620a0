// A panel that opens as ours does, with a page of one line, or of one slider.
const { commands, ViewColumn, window } = require('vscode');

const EMPTY = '<!DOCTYPE html><html><body><p class="empty">Empty</p></body></html>';

/** The least that a hand can drag: a number follows it, once a frame. */
const SLIDER = `<!DOCTYPE html><html><body><input type="range"><output>50</output><script>
const [input, output] = document.body.children;
let isAsked = false;
input.addEventListener('input', () => {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    output.textContent = input.value;
  });
});
//# sourceURL=bare-slider.js
</script></body></html>`;

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  /** @param {string} html */
  const open = (html) => {
    const panel = window.createWebviewPanel(
      'emptyPanel',
      'Empty Panel',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true },
    );
    panel.webview.html = html;
  };
  context.subscriptions.push(
    commands.registerCommand('emptyPanel.open', () => open(EMPTY)),
    commands.registerCommand('emptyPanel.showSlider', () => open(SLIDER)),
  );
};
