import type { WriteRequest } from '../src/protocol';
import type { Context } from './context';
import { element, setAttributes, show } from './dom';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { button } from './toolkit';
import { writeRequest } from './writeRequest';

/** Writes what the sliders say into the code: there for a use of the file in front. */
export function writeButton({ words, send }: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  let request: WriteRequest | undefined;
  const write = button({
    label: words('panel.write'),
    icon: 'write',
    onClick: () => {
      if (request !== undefined && hasValues(request)) send(request);
    },
  });
  const root = element('div', { class: 'write' }, write);
  return {
    element: root,
    update(state, studied) {
      request = writeRequest(state, studied);
      show(root, request !== undefined);
      const idle = request === undefined || !hasValues(request);
      setAttributes(write, { 'aria-disabled': idle && 'true' });
    },
  };
}

function hasValues({ values }: WriteRequest): boolean {
  return Object.keys(values).length > 0;
}
