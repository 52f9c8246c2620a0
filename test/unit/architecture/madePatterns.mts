// Prints, as JSON, the regular expressions that are put together while sources are read: a few for
// each place in src that makes some. In a process of its own, since modules make them once.
import type { Made } from './regularExpressions';

const made = new Map<string, readonly Made[]>();
/** Of one place: they differ by the names in them. */
const MOST = 3;

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [source, flags]: [unknown, string | undefined], newTarget) {
    const [file, line] = placeOf(new Error().stack ?? '');
    const key = `${file}:${line}`;
    const before = made.get(key) ?? [];
    const isKnown = before.some((one) => one.source === source);
    if (file && typeof source === 'string' && !isKnown && before.length < MOST) {
      made.set(key, [...before, { file, line: Number(line), source, flags: flags ?? '' }]);
    }
    return Reflect.construct(target, [source, flags], newTarget);
  },
});

/** Where in src it was called from. */
function placeOf(stack: string): readonly [file: string | undefined, line: string | undefined] {
  const [, file, line] = /\/((?:src|webview)\/[^:]+):(\d+):\d+/.exec(stack) ?? [];
  return [file, line];
}

const { filesIn, readSeedling } = await import('../../fuzz/corpus');
const { noFigures, tryText } = await import('../../fuzz/fuzz');
for (const rule of ['rrelu-mode', 'unstable-form', 'mpelu-alpha-zero']) {
  for (const path of filesIn(`test/fixtures/advice/${rule}`)) {
    await tryText(readSeedling(path), 0, noFigures());
  }
}
console.log(JSON.stringify([...made.values()].flat()));
