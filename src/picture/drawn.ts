import type { Settings } from '../activations/activation';

/** What is drawn of an activation beyond its parameters; kept while others are studied, but for the slice. */
export interface DrawnState {
  /** Whether a random activation is shown as in training. */
  readonly training: boolean;
  /** Of the draws that are shown. */
  readonly seed: number;
  /** What the slice of a vector activation is chosen by, where it differs from the entry. */
  readonly slice: Settings;
}

export const initialDrawn: DrawnState = { training: false, seed: 1, slice: {} };

const MOST = 2 ** 32;

/** Whether draws can begin with it: the generator takes 32 bits. */
export function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST;
}

/** The seed for other draws; from each the same. */
export function nextSeed(seed: number): number {
  return (seed + 1) % MOST;
}

/** As changed; a seed that is none changes nothing. */
export function redrawn(drawn: DrawnState, change: Partial<DrawnState>): DrawnState {
  const next = { ...drawn, ...change };
  return isSeed(next.seed) ? next : drawn;
}

/** What was saved, or the beginning where it is missing or of another shape. */
export function drawnFromSaved(saved: unknown): DrawnState {
  if (!isRecord(saved)) return initialDrawn;
  const { training, seed, slice } = saved;
  return {
    training: training === true,
    seed: isSeed(seed) ? seed : initialDrawn.seed,
    slice: isRecord(slice) ? settingsIn(slice) : {},
  };
}

/** Which of them an activation has, and whether they fit it, is decided where they are used. */
function settingsIn(saved: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(saved).flatMap(([name, value]) =>
    typeof value === 'string' || Number.isFinite(value) ? [[name, value as string | number]] : [],
  );
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
