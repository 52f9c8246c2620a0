import type { ExtensionContext } from 'vscode';
import { type Exports, type FeaturesModule, start } from './editor/start';

/** In one file with the rest, but run when it is first asked for. */
export const features: FeaturesModule = () => import('./editor/features');

/** In a web worker: a host that loads one file, and no other. */
export function activate(context: ExtensionContext): Exports {
  return start(context, features);
}
