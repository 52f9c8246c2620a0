/** Tries at most, each of which may take as long as the failure itself. */
const MOST_TRIES = 400;

/**
 * A shorter text that still fails: first by lines, then by characters, in ever smaller pieces
 * (the algorithm ddmin of Zeller & Hildebrandt 2002, IEEE Transactions on Software Engineering 28).
 */
export async function shrunk(
  text: string,
  fails: (text: string) => Promise<boolean>,
): Promise<string> {
  let tries = 0;
  const within = async (candidate: string): Promise<boolean> => {
    tries += 1;
    return tries <= MOST_TRIES && fails(candidate);
  };
  const lines = await reduced(text.split(/(?<=\n)/), within);
  return (await reduced([...lines.join('')], within)).join('');
}

async function reduced(
  whole: readonly string[],
  fails: (text: string) => Promise<boolean>,
): Promise<readonly string[]> {
  let parts = whole;
  for (let pieces = 2; parts.length > 1; ) {
    const size = Math.ceil(parts.length / pieces);
    const smaller = await without(parts, size, fails);
    if (smaller) {
      parts = smaller;
      pieces = Math.max(2, pieces - 1);
    } else if (size === 1) {
      break;
    } else {
      pieces = Math.min(parts.length, 2 * pieces);
    }
  }
  return parts;
}

async function without(
  parts: readonly string[],
  size: number,
  fails: (text: string) => Promise<boolean>,
): Promise<readonly string[] | undefined> {
  for (let at = 0; at < parts.length; at += size) {
    const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
    if (await fails(rest.join(''))) return rest;
  }
  return undefined;
}
