import type { Network } from '../src/math/network/network';
import { everyOperation, weightingsOf } from '../src/math/network/operations';
import { parted } from '../src/text/list';
import type { TextKey } from '../src/text/text';
import type { Context } from './context';
import type { DepthStudy } from './depthFollowed';
import { element, replaceChildren, show } from './dom';

/** What of a model is not followed, where that is so, and what the quantities mean; behind a fold. */
export function depthNotes({ words }: Context): {
  readonly warnings: HTMLElement;
  readonly element: HTMLElement;
  update(study: DepthStudy): void;
} {
  const warnings = element('div', { class: 'warning' });
  const notes = element('div', { class: 'notes' });
  return {
    warnings,
    element: element(
      'details',
      { class: 'part fold-part' },
      element('summary', { class: 'heading' }, words('depth.notes')),
      notes,
    ),
    update(study) {
      const said = warningsOf(study);
      show(warnings, said.length > 0);
      setParagraphs(warnings, said);
      const keys = notesOf(study.network, study.model !== undefined);
      setParagraphs(
        notes,
        keys.map((key) => words(key)),
      );
    },
  };

  function warningsOf({ leftOut, standIns, untold }: DepthStudy): readonly string[] {
    const what = parted(
      words,
      leftOut.map((each) => words(`depth.leftOut.${each}`)),
    );
    return [
      ...(leftOut.length > 0 ? [words('depth.leftOut', { what })] : []),
      ...standIns.map((each) => words(`depth.standIn.${each}`)),
      ...(untold > 0 ? [words('depth.untold', { count: untold })] : []),
    ];
  }
}

/** Those that are there already stay. */
function setParagraphs(target: HTMLElement, texts: readonly string[]): void {
  const isSame =
    target.childElementCount === texts.length &&
    texts.every((text, index) => target.children[index]?.textContent === text);
  if (!isSame) replaceChildren(target, ...texts.map((text) => element('p', {}, text)));
}

function notesOf({ operations }: Network, isModel: boolean): readonly TextKey[] {
  const all = everyOperation(operations);
  const normalises = (how: string) =>
    all.some((each) => each.kind === 'normalise' && each.how === how);
  const lsuv = weightingsOf(operations).some(({ weights }) => weights.kind === 'lsuv');
  const sums = all.some(({ kind }) => kind === 'sum');
  return [
    'depth.notes.chain',
    'depth.notes.gradient',
    'depth.notes.theory',
    ...(sums ? (['depth.notes.sums'] as const) : []),
    ...(normalises('batch') ? (['depth.notes.batch'] as const) : []),
    ...(normalises('layer') ? (['depth.notes.layer'] as const) : []),
    ...(lsuv ? (['depth.notes.lsuv'] as const) : []),
    ...(isModel ? (['depth.notes.model'] as const) : []),
    'depth.notes.floats',
  ];
}
