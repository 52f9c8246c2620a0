/** What VS Code gives a page, once. */
export interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi(): WebviewApi;

  interface Window {
    /** What the first script of the page leaves to the panel. */
    panelApi?: WebviewApi;
  }
}
