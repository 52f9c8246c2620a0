import { depthLimits } from '../src/report/depth/settings';
import type { Context } from './context';
import type { RunState } from './depthRun';
import { BATCH } from './depthRunState';
import { element, setText, show } from './dom';
import { button, numberField } from './toolkit';

export interface RunBar {
  readonly element: HTMLElement;
  /** `outdated`: what was run is not what is shown. */
  update(state: RunState, seed: number, outdated: boolean): void;
}

/** Runs a network, shows how far it is, and ends it. */
export function runBar(
  { words, dispatch }: Context,
  acts: { readonly run: () => void; readonly cancel: () => void },
): RunBar {
  const run = button({ label: words('depth.run'), primary: true, onClick: acts.run });
  const cancel = button({ label: words('depth.run.cancel'), onClick: acts.cancel });
  const bar = element('progress', {
    class: 'progress',
    max: 1,
    value: 0,
    'aria-label': words('depth.run.progress'),
  });
  const { lo, hi } = depthLimits.seed;
  const field = numberField({
    label: words('depth.seed'),
    min: lo,
    max: hi,
    step: 1,
    accepts: (value) => Number.isInteger(value) && value >= lo && value <= hi,
    onInput: (seed) => dispatch({ type: 'setDepth', changes: { seed } }),
  });
  const label = element('span', { class: 'run-seed' }, words('depth.seed'), field.element);
  const said = element('p', { class: 'hint' });
  return {
    element: element(
      'div',
      { class: 'run' },
      element('div', { class: 'actions' }, run, cancel, bar, label),
      said,
    ),
    update(state, seed, outdated) {
      const running = state.kind === 'running';
      show(run, !running);
      show(cancel, running);
      show(bar, running);
      field.set(seed);
      bar.value = running ? state.share : 0;
      setText(said, textOf(state, outdated));
    },
  };

  function textOf(state: RunState, outdated: boolean): string {
    switch (state.kind) {
      case 'failed':
        return words('depth.run.failed', { reason: state.reason });
      case 'cancelled':
        return words('depth.run.cancelled');
      case 'done':
        return outdated ? words('depth.run.outdated') : words('depth.run.hint', { batch: BATCH });
      default:
        return words('depth.run.hint', { batch: BATCH });
    }
  }
}
