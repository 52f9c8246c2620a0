// Progress on the terminal: what is happening, that it still is, and how long it took.

const heartbeatMilliseconds = 10_000;

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {number} start a value of `performance.now()`
 * @returns {string} the time since, as in "0.4 s", "17 s" or "2 min 5 s"
 */
export function since(start) {
  return formatDuration(performance.now() - start);
}

/** @param {number} milliseconds */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs one step, prints its title and its duration, and a sign of life every ten seconds.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function step(title, action) {
  const start = performance.now();
  say(`- ${title} ...`);
  const heartbeat = setInterval(
    () => say(`  still at it: ${title} (${since(start)})`),
    heartbeatMilliseconds,
  );
  try {
    const result = await action();
    say(`  done in ${since(start)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
