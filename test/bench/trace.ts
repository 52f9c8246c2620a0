import type { CDPSession } from 'playwright-core';

/** Of Chromium's trace event format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly data?: { readonly url?: string; readonly frame?: string };
    readonly beginData?: { readonly frame?: string };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/**
 * Milliseconds of its own work in each frame of the page that runs a script, while
 * something is done: its events, script, style, layout and paint, from one animation frame
 * to the next. Other pages of the same thread, the workbench for one, do not count.
 * `script`: how its address ends.
 */
export async function workPerFrame(
  session: CDPSession,
  script: string,
  act: () => Promise<void>,
): Promise<readonly number[]> {
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

function framesOf(events: readonly TraceEvent[], script: string): readonly number[] {
  const page = events.find(({ args }) => args.data?.url?.endsWith(script) && frameOf(args))?.args;
  const own = events
    .filter(({ ph, args }) => ph === 'X' && page && frameOf(args) === frameOf(page))
    .sort((a, b) => a.ts - b.ts);
  const begun = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const work = begun.map(() => 0);
  let frame = 0;
  let counted = 0;
  for (const { ts, dur = 0 } of own) {
    while (frame + 1 < begun.length && ts >= (begun[frame + 1] ?? Infinity)) frame += 1;
    // What is within another event, as a layout that a script asks for, counts once.
    const from = Math.max(ts, counted);
    work[frame] = (work[frame] ?? 0) + Math.max(0, ts + dur - from) / 1000;
    counted = Math.max(counted, ts + dur);
  }
  return work;
}

function frameOf({ data, beginData }: TraceEvent['args']): string | undefined {
  return data?.frame ?? beginData?.frame;
}
