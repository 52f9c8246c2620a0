// Failures that a person can do something about: told in a sentence, without a stack.

/** Its message says what is wrong and what to do. */
export class Problem extends Error {}

/** @type {readonly (readonly [RegExp, string])[]} */
const causes = [
  [/ENOSPC|no space left on device/i, 'The disk is full. Free some space and try again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|Temporary failure resolving/,
    'The network, or the package registry, cannot be reached. Connect and try again; what was already installed is kept.',
  ],
  [/EACCES|EROFS|EPERM|permission denied/i, 'A file or folder may not be written.'],
];

/**
 * @param {string} text a program's output or an error's message
 * @returns {string | undefined} the cause in plain words, and the line that told it; undefined
 * when it is none of the usual
 */
export function plainCause(text) {
  for (const [pattern, cause] of causes) {
    const line = text.split('\n').find((candidate) => pattern.test(candidate));
    if (line !== undefined) {
      return `${cause}\n${line.trim()}`;
    }
  }
  return undefined;
}

/**
 * @param {unknown} error anything thrown
 * @returns {string} what to print: a Problem's message as it is, else the usual causes in plain
 * words with the original message, else the whole stack, since that is a defect of these scripts
 */
export function describe(error) {
  if (error instanceof Problem) {
    return error.message;
  }
  if (!(error instanceof Error)) {
    return String(error);
  }
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return error.message;
  }
  return plainCause(`${code} ${error.message}`) ?? error.stack ?? error.message;
}
