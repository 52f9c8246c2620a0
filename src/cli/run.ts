import { escapeControls } from '../report/escape';
import { listed } from '../text/list';
import { explainCommand } from './explain';
import { ConfigurationError, type ExitCode, type Io, UsageError } from './io';
import {
  environmentLanguage,
  LANGUAGE_NAMES,
  namedLanguage,
  say,
  speak,
  takeLanguage,
} from './language';
import { activationsCommand, rulesCommand } from './listings';
import { PROGRAM } from './program';
import { reportCommand } from './report';
import { scanCommand } from './scan';

/** A subcommand: its own arguments in, an exit code out; throws `UsageError`. */
type Command = (argv: readonly string[], io: Io) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = {
  scan: scanCommand,
  explain: explainCommand,
  rules: rulesCommand,
  activations: activationsCommand,
  report: reportCommand,
};

/** Runs one command line, without the program's own name. Throws nothing. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { language, rest } = takeLanguage(argv);
  const known = language === undefined ? undefined : namedLanguage(language);
  await speak(known ?? environmentLanguage(io.environment ?? {}));
  if (language !== undefined && known === undefined) {
    return complain(unknownLanguage(language), io);
  }
  return runCommand(rest, io);
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  if (name === '--version' || name === '-v') {
    io.stdout(`${PROGRAM.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    io.stdout(say('cli.help'));
    return 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      throw new UsageError(
        name === '' ? say('cli.noCommand') : say('cli.unknownCommand', { command: name }),
      );
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      io.stdout(say('cli.help'));
      return 0;
    }
    return await command(rest, io);
  } catch (error) {
    return complain(error, io);
  }
}

function unknownLanguage(value: string): UsageError {
  if (value === '') return new UsageError(say('cli.optionValue', { option: '--lang' }));
  const choices = listed(say, LANGUAGE_NAMES);
  return new UsageError(say('cli.choice', { option: 'lang', value, choices }));
}

function complain(error: unknown, io: Io): ExitCode {
  for (const line of complaints(error)) {
    io.stderr(`activation-lens: ${escapeControls(line)}\n`);
  }
  if (error instanceof UsageError && error.excerpt !== undefined) {
    io.stderr(`${error.excerpt}\n`);
  }
  return 2;
}

function complaints(error: unknown): readonly string[] {
  if (error instanceof ConfigurationError) {
    return error.problems;
  }
  const problem = error instanceof Error ? error.message : String(error);
  return [error instanceof UsageError ? say('cli.seeHelp', { problem }) : problem];
}
