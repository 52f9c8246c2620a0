import type { Folders } from '../frameworks/projectKeras';
import type { Words } from '../text/text';
import { CONFIGURATION_FILES } from './configuration';
import { parseConfiguration } from './parse';
import type { ConfigurationResult } from './read';

/** The file that holds for a folder; `folder` is what its patterns are relative to. */
export type FoundConfiguration = ConfigurationResult & {
  readonly folder: string;
  readonly name: string;
};

/**
 * The nearest configuration at or above a folder, up to the root of its repository.
 * In one folder `activation-lens.json` counts before `pyproject.toml`. `undefined`: there is none.
 */
export async function findConfiguration(
  folders: Folders,
  folder: string,
  words: Words,
): Promise<FoundConfiguration | undefined> {
  let at: string | undefined = folder;
  while (at !== undefined) {
    const names: readonly string[] = await folders.names(at).catch(() => []);
    for (const name of CONFIGURATION_FILES.filter((one) => names.includes(one))) {
      const result = await readIn(folders, at, name, words);
      if (result !== undefined) {
        return { ...result, folder: at, name };
      }
    }
    // What is above a repository is not of the project.
    at = names.includes('.git') ? undefined : folders.parent(at);
  }
  return undefined;
}

async function readIn(
  folders: Folders,
  folder: string,
  name: string,
  words: Words,
): Promise<ConfigurationResult | undefined> {
  let text: string;
  try {
    text = await folders.read(folder, name);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', problems: [words('configuration.unreadable', { problem })] };
  }
  return parseConfiguration(name, text, words);
}
