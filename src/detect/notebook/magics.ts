/**
 * Magics of a whole cell whose further lines are Python of the notebook, or read like it. `backend`
 * is one that the notebooks of the Keras book define for themselves.
 */
const PYTHON_CELLS: ReadonlySet<string> = new Set([
  'backend',
  'cache',
  'capture',
  'debug',
  'filprofile',
  'heat',
  'ipytest',
  'memit',
  'memray_flamegraph',
  'mprun',
  'notify',
  'prun',
  'px',
  'pyinstrument',
  'python',
  'python3',
  'run_pytest',
  'scalene',
  'snakeviz',
  'time',
  'timeit',
  'wandb',
]);

/** Magics that run the Python behind them, with the letters of their options that take a value. */
const PYTHON_LINES: Readonly<Record<string, string>> = {
  lprun: 'fmTDsu',
  memit: 'rti',
  mprun: 'fT',
  prun: 'lsTD',
  time: '',
  timeit: 'nrp',
};

/** Of these the value is that of the Python; of the others a report. */
const PASSES_VALUE = 'time';

/** Whether the lines below `%%name` are read. */
export function isPythonCell(name: string): boolean {
  return PYTHON_CELLS.has(name);
}

/** The Python that a magic runs. */
export interface RunPython {
  /** Offset of the Python in the text behind the magic's name. */
  readonly start: number;
  /** Whether the magic has the value of the Python. */
  readonly hasItsValue: boolean;
}

/** `undefined`: what is behind the magic's name is no Python, or there is nothing. */
export function pythonBehind(name: string, rest: string): RunPython | undefined {
  if (!Object.hasOwn(PYTHON_LINES, name)) return undefined;
  const withValue = PYTHON_LINES[name] ?? '';
  const option = /[ \t]+(?:--\S+|-([A-Za-z])(\S*))/y;
  let at = 0;
  for (let found = option.exec(rest); found; found = option.exec(rest)) {
    const [, letter = '', value = ''] = found;
    at = option.lastIndex;
    if (letter !== '' && value === '' && withValue.includes(letter)) {
      at += /^[ \t]+\S+/.exec(rest.slice(at))?.[0].length ?? 0;
      option.lastIndex = at;
    }
  }
  const start = at + (/^[ \t]+/.exec(rest.slice(at))?.[0].length ?? 0);
  const isPython = start > at && start < rest.trimEnd().length;
  return isPython ? { start, hasItsValue: name === PASSES_VALUE } : undefined;
}
