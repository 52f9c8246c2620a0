import type { CDPSession } from 'playwright-core';

/** Of Chromium's trace event format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what its thread ran: the rest went to other work on the machine. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly url?: string; readonly frame?: string };
    readonly beginData?: { readonly frame?: string };
  };
}

/** Milliseconds of each frame. */
export interface Work {
  /** On the processor. */
  readonly run: readonly number[];
  /** By the clock: what other programs take meanwhile counts too. */
  readonly passed: readonly number[];
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** Done for all pages of a thread at once: the part of the workbench around it counts as well. */
const PAINTING: ReadonlySet<string> = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit']);

/**
 * The own work in each frame of the page that runs a script, while something is done: its
 * events, script, style, layout and paint, from one animation frame to the next. Scripts,
 * styles and layout of other pages of the same thread, the workbench for one, do not count.
 * `script`: how its address ends.
 */
export async function workPerFrame(
  session: CDPSession,
  script: string,
  act: () => Promise<void>,
): Promise<Work> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return framesOf(events, script);
}

function framesOf(events: readonly TraceEvent[], script: string): Work {
  const page = events.find(({ args }) => args.data?.url?.endsWith(script) && frameOf(args));
  const isOwn = ({ args }: TraceEvent) => page && frameOf(args) === frameOf(page.args);
  const counted = events
    .filter((event) => event.ph === 'X' && event.pid === page?.pid && event.tid === page.tid)
    .filter((event) => isOwn(event) || PAINTING.has(event.name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const begun = beginningsIn(counted, isOwn);
  const run = begun.map(() => 0);
  const passed = begun.map(() => 0);
  let frame = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = dur } of counted) {
    while (frame + 1 < begun.length && ts >= (begun[frame + 1] ?? Infinity)) frame += 1;
    // What is within another event, as a layout that a script asks for, counts once.
    if (ts < until) continue;
    until = ts + dur;
    run[frame] = (run[frame] ?? 0) + tdur / 1000;
    passed[frame] = (passed[frame] ?? 0) + dur / 1000;
  }
  return { run, passed };
}

/** When each frame begins, of which several callbacks may be a part before it is painted. */
function beginningsIn(
  counted: readonly TraceEvent[],
  isOwn: (event: TraceEvent) => boolean | undefined,
): readonly number[] {
  const begun: number[] = [];
  let isPainted = true;
  for (const event of counted) {
    if (PAINTING.has(event.name)) isPainted = true;
    if (event.name !== 'FireAnimationFrame' || !isOwn(event) || !isPainted) continue;
    isPainted = false;
    begun.push(event.ts);
  }
  return begun;
}

function frameOf({ data, beginData }: TraceEvent['args']): string | undefined {
  return data?.frame ?? beginData?.frame;
}
