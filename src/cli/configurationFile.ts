import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type Configuration, LARGEST_CONFIGURATION } from '../configuration/configuration';
import { findConfiguration } from '../configuration/find';
import { parseConfiguration } from '../configuration/parse';
import type { ConfigurationResult } from '../configuration/read';
import type { Folders } from '../frameworks/projectKeras';
import { errorText } from './errorText';
import { ConfigurationError } from './io';
import { say } from './language';
import { isOutside, slashed } from './repository';

/** What holds for a scan, and the folder from which its patterns count. */
export interface ScanConfiguration {
  readonly configuration: Configuration;
  readonly folder: string;
}

/**
 * The file that is named, whose patterns count from the working folder, or else the nearest
 * one for a folder, whose patterns count from its own. Throws `ConfigurationError`.
 */
export async function configurationFor(
  named: string | undefined,
  folder: string,
  workingFolder: string,
): Promise<ScanConfiguration> {
  if (named !== undefined) {
    const result = await readNamed(resolve(workingFolder, named)).catch((error: unknown) =>
      wrong(say('configuration.unreadable', { problem: errorText(error) })),
    );
    return {
      configuration: checked(result ?? wrong(say('configuration.noTable')), named),
      folder: workingFolder,
    };
  }
  const found = await findConfiguration(FOLDERS, folder, say);
  return found === undefined
    ? { configuration: {}, folder }
    : {
        configuration: checked(found, shownFrom(workingFolder, join(found.folder, found.name))),
        folder: found.folder,
      };
}

async function readNamed(path: string): Promise<ConfigurationResult | undefined> {
  return parseConfiguration(path, await readConfigurationFile(path), say);
}

const FOLDERS: Folders = {
  parent: (folder) => (dirname(folder) === folder ? undefined : dirname(folder)),
  names: (folder) => readdir(folder),
  read: (folder, name) =>
    readConfigurationFile(join(folder, name)).catch((error: unknown) => {
      throw new Error(errorText(error));
    }),
};

async function readConfigurationFile(path: string): Promise<string> {
  const stats = await stat(path);
  if (!stats.isFile()) {
    throw new Error(say('configuration.notAFile'));
  }
  if (stats.size > LARGEST_CONFIGURATION) {
    throw new Error(say('configuration.tooLarge'));
  }
  return readFile(path, 'utf8');
}

function checked(result: ConfigurationResult, name: string): Configuration {
  if (result.kind === 'wrong') {
    throw new ConfigurationError(result.problems.map((problem) => `${name}: ${problem}`));
  }
  return result.configuration;
}

function wrong(problem: string): ConfigurationResult {
  return { kind: 'wrong', problems: [problem] };
}

/** From the working folder where it is below it, else the whole path. */
function shownFrom(workingFolder: string, path: string): string {
  const below = relative(workingFolder, path);
  return slashed(isOutside(below) ? path : below);
}
