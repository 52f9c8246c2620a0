import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Reads a WebAssembly file from the package that publishes it. */
export function readAsset(name: string): Promise<Uint8Array> {
  const folder =
    name === 'web-tree-sitter.wasm' ? 'web-tree-sitter' : '@vscode/tree-sitter-wasm/wasm';
  return readFile(resolve('node_modules', folder, name));
}
