import { cutTo } from '../report/columns';
import type { Io } from './io';
import { say } from './language';

/** Goes to the start of the line and empties it. */
export const CLEAR_LINE = '\r\u001b[2K';

/** The width of a terminal on which a line can be drawn anew; `undefined`: it is none. */
export function columnsOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): (() => number) | undefined {
  // A terminal may not know how wide it is, and then says 0.
  return stream.isTTY && environment.TERM !== 'dumb' ? () => stream.columns || 80 : undefined;
}

/** A bar on the last line of a terminal, below all that is written through its `io`. */
export interface Progress {
  readonly io: Io;
  /** So many more files are done. */
  step(files: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** Without a terminal there is nothing to see, and all is written as it comes. */
export function createProgress(io: Io, total: number): Progress {
  const { columns } = io;
  if (columns === undefined || total === 0) {
    return { io, step() {}, end() {} };
  }
  let done = 0;
  let shown = '';
  let ended = false;
  const clear = (): void => {
    if (shown !== '') {
      io.stderr(CLEAR_LINE);
      shown = '';
    }
  };
  const draw = (): void => {
    const line = bar(Math.min(done, total), total, columns());
    // Drawn when it would look different, which is at most as often as it is wide.
    if (!ended && line !== shown) {
      io.stderr(`${shown === '' ? '' : CLEAR_LINE}${line}`);
      shown = line;
    }
  };
  const below = (write: (text: string) => void) => (text: string) => {
    if (text !== '') {
      clear();
      write(text);
      draw();
    }
  };
  draw();
  return {
    io: { ...io, stdout: below(io.stdout), stderr: below(io.stderr) },
    step(files) {
      done += files;
      draw();
    },
    end() {
      clear();
      ended = true;
    },
  };
}

/** Cells of the bar itself. */
const WIDTH = 30;

/** `[=====>    ]  37% of 120 files`, shorter than the line: a full one would wrap. */
function bar(done: number, total: number, columns: number): string {
  const share = done / total;
  const filled = Math.floor(share * WIDTH);
  const cells = `${'='.repeat(filled)}${filled < WIDTH ? '>' : ''}`.padEnd(WIDTH);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  const text = say('cli.progress', { cells, percent, total: `${total}` });
  return cutTo(columns - 1, text);
}
