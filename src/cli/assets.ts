import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Reads a WebAssembly file from beside the bundle; when run from source, from the
 * package that publishes it.
 */
export async function readAsset(name: string): Promise<Uint8Array> {
  try {
    return await readFile(fileURLToPath(new URL(name, import.meta.url)));
  } catch {
    const folder = name.startsWith('web-') ? 'web-tree-sitter' : '@vscode/tree-sitter-wasm/wasm';
    return readFile(createRequire(import.meta.url).resolve(`${folder}/${name}`));
  }
}
