import type { LayerState } from '../src/math/network/network';
import type { LayerRun } from '../src/math/network/simulate';
import { percent } from '../src/report/depth/runText';
import { formatNumber } from '../src/text/numbers';
import type { TextKey } from '../src/text/text';
import type { Context } from './context';
import { element, replaceChildren } from './dom';

export interface DepthTableInput {
  readonly names: readonly (string | undefined)[];
  readonly expected: readonly LayerState[];
  readonly ran: readonly LayerRun[];
}

/** What the figure shows as numbers, a line for each layer; behind a fold. */
export function depthTable({ words }: Context): {
  readonly element: HTMLElement;
  update(input: DepthTableInput): void;
} {
  const title = words('depth.table');
  const table = element('table', { class: 'facts compared', 'aria-label': title });
  const fold = element(
    'details',
    { class: 'part fold-part' },
    element('summary', { class: 'heading' }, title),
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, table),
  );
  let input: DepthTableInput | undefined;
  const draw = () => {
    // A hundred lines that nobody sees would cost a drag its frames.
    if (!fold.open || input === undefined) return;
    const { expected, ran, names } = input;
    const count = Math.max(expected.length, ran.length);
    const lines = Array.from({ length: count }, (_, at) =>
      line(at, names[at], expected[at], ran[at]),
    );
    replaceChildren(table, heading(ran.length > 0), element('tbody', {}, ...lines));
  };
  const heading = (hasRun: boolean): HTMLElement => {
    const keys: readonly TextKey[] = [
      'depth.table.activation',
      'depth.table.secondMoment',
      'depth.table.gradient',
    ];
    const ranKeys: readonly TextKey[] = [
      'depth.table.ranSecondMoment',
      'depth.table.ranGradient',
      'depth.table.dead',
    ];
    const cells = ['depth.table.layer' as const, ...keys, ...(hasRun ? ranKeys : [])].map((key) =>
      element('th', { scope: 'col' }, words(key)),
    );
    return element('thead', {}, element('tr', {}, ...cells));
  };
  const line = (
    at: number,
    name: string | undefined,
    expected: LayerState | undefined,
    ran: LayerRun | undefined,
  ): HTMLElement => {
    const cells = [name ?? '–', ...numbersOf(expected), ...(ran ? numbersOf(ran) : [])];
    if (ran) cells.push(words('depth.table.percent', { share: percent(ran.dead) }));
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(at + 1)),
      ...cells.map((cell) => element('td', {}, cell)),
    );
  };
  fold.addEventListener('toggle', draw);
  return {
    element: fold,
    update(next) {
      input = next;
      draw();
    },
  };
}

function numbersOf(state: LayerState | undefined): readonly string[] {
  if (state === undefined) return ['–', '–'];
  return [state.secondMoment, Math.sqrt(state.squaredGradient)].map((value) =>
    formatNumber(value, 3),
  );
}
