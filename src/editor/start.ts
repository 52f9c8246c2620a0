import { type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import { editorEnglish } from '../text/editorEnglish';
import type { Documents, Kept } from './documents';
import { registerExampleFiles } from './exampleFileSystem';
import type { createFeatures, Features } from './features';
import { outputChannel } from './ids';
import { type Later, later } from './later';
import { registerStandIns } from './standIns';
import { wakeOnDocument } from './wake';

/** What the tests inside the editor look into. */
export interface Exports {
  /** How long `activate` took. */
  readonly milliseconds: number;
  /** Whether anything but the entry was loaded. */
  readonly isLoaded: () => boolean;
  readonly load: () => Promise<unknown>;
  /** Syntax trees held in memory. */
  readonly trees: () => number;
  /** What else is; `undefined`: nothing is loaded. */
  readonly kept: () => Kept | undefined;
  /** Grammars are loaded by the extension alone. */
  readonly writingAt: Documents['writingAt'];
}

/** Gives the module of the features, evaluated when it is first asked for. */
export type FeaturesModule = () => Promise<{ readonly createFeatures: typeof createFeatures }>;

/**
 * Registers every feature, and loads what they need once a document or a command asks for it:
 * this file and what it imports is all that runs when a window opens.
 */
export function start(context: ExtensionContext, module: FeaturesModule): Exports {
  const began = performance.now();
  const log = window.createOutputChannel(outputChannel, { log: true });
  const features = later(() => load(context, log, module));
  context.subscriptions.push(
    log,
    features,
    registerStandIns(features),
    registerExampleFiles(context.extensionUri),
    wakeOnDocument(() => features.load().catch(showFailure)),
  );
  return exportsOf(features, performance.now() - began);
}

async function load(
  context: ExtensionContext,
  log: LogOutputChannel,
  module: FeaturesModule,
): Promise<Features> {
  try {
    const { createFeatures } = await module();
    return await createFeatures(context, log);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    throw error;
  }
}

/** Once, when the first document wakes the extension: each request would show it again. */
function showFailure(error: unknown): void {
  const key = 'editor.startFailed';
  const text = l10n.bundle?.[key] ?? editorEnglish[key];
  void window.showErrorMessage(text.replace('{reason}', String(error)));
}

function exportsOf(features: Later<Features>, milliseconds: number): Exports {
  return {
    milliseconds,
    isLoaded: () => features.loaded !== undefined,
    load: features.load,
    trees: () => features.loaded?.documents.trees ?? 0,
    kept: () => features.loaded?.documents.kept,
    writingAt: async (...request) => (await features.load()).documents.writingAt(...request),
  };
}
