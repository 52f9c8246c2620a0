/**
 * A worker, for what would keep the page from drawing. Its code is loaded when it is first
 * needed, as text: a page in a webview may only make workers of what it has itself.
 */
export async function startWorker(): Promise<Worker> {
  const { default: code } = await import('./worker.ts?text');
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
