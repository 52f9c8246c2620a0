import { adviceEnglish } from './adviceEnglish';
import { commandLineEnglish } from './commandLineEnglish';
import { editorEnglish } from './editorEnglish';
import { expressionEnglish } from './expressionEnglish';
import { factsEnglish } from './factsEnglish';
import { hoverEnglish } from './hoverEnglish';
import { outlineEnglish } from './outlineEnglish';
import { panelEnglish } from './panelEnglish';

/** Every word that hover, panel and command line show, by key. */
export const english = {
  ...factsEnglish,
  ...adviceEnglish,
  ...hoverEnglish,
  ...panelEnglish,
  ...commandLineEnglish,
  ...editorEnglish,
  ...expressionEnglish,
  ...outlineEnglish,
} as const;
