import { followedModels, modelKey } from '../src/report/depth/chain';
import type { Context } from './context';
import type { DepthStudy } from './depthFollowed';
import { element, replaceChildren } from './dom';
import type { PanelState } from './state';
import { type Field, select } from './toolkit';

/** What is studied, or a model of the file. */
export function modelControl({ words }: Context, choose: (model: string | undefined) => void) {
  const root = element('div', { class: 'parameter-wide' });
  let shown = '';
  let field: Field<string> | undefined;
  return {
    element: root,
    update({ file }: PanelState, study: DepthStudy | undefined, name: string) {
      const models = file ? followedModels(file) : [];
      const keys = models.map((model) => modelKey(model, file?.models.indexOf(model) ?? 0));
      const key = JSON.stringify([keys, name]);
      if (key !== shown) {
        shown = key;
        field = select({
          label: words('depth.what'),
          choices: ['', ...new Set(keys)],
          text: (choice) => (choice === '' ? words('depth.what.equal', { name }) : choice),
          onChange: (choice) => choose(choice === '' ? undefined : choice),
        });
        field.element.classList.add('wide');
        replaceChildren(root, field.element);
      }
      const at = study?.model === undefined ? -1 : models.indexOf(study.model);
      field?.set(keys[at] ?? '');
    },
  };
}
