import type { Context } from './context';
import { menuButton } from './menu';
import type { Studied } from './studied';

/** Copies the formula, or its derivative, as it is with the sliders where they are. */
export function copyMenu(context: Context, studied: () => Studied | undefined): HTMLElement {
  const groups = async () => {
    const { copyGroups } = await import('./copyGroups');
    const now = studied();
    return now === undefined ? [] : copyGroups(now, context);
  };
  return menuButton({ label: context.words('panel.copy'), icon: 'copy', groups });
}
