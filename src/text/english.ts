import { adviceEnglish } from './adviceEnglish';
import { choiceEnglish } from './choiceEnglish';
import { codeEnglish } from './codeEnglish';
import { commandLineEnglish } from './commandLineEnglish';
import { compareEnglish } from './compareEnglish';
import { configurationEnglish } from './configurationEnglish';
import { depthEnglish } from './depthEnglish';
import { depthRulesEnglish } from './depthRulesEnglish';
import { editorEnglish } from './editorEnglish';
import { experimentsEnglish } from './experimentsEnglish';
import { expressionEnglish } from './expressionEnglish';
import { factsEnglish } from './factsEnglish';
import { fileEnglish } from './fileEnglish';
import { firstMinutesEnglish } from './firstMinutesEnglish';
import { hoverEnglish } from './hoverEnglish';
import { initialisationRulesEnglish } from './initialisationRulesEnglish';
import { optionalRulesEnglish } from './optionalRulesEnglish';
import { outlineEnglish } from './outlineEnglish';
import { pairRulesEnglish } from './pairRulesEnglish';
import { panelEnglish } from './panelEnglish';
import { panelToolsEnglish } from './panelToolsEnglish';
import { phrasesEnglish } from './phrasesEnglish';
import { portingEnglish } from './portingEnglish';
import { refactorEnglish } from './refactorEnglish';
import { workspaceReportEnglish } from './workspaceReportEnglish';

/** Every word that hover, panel and command line show, by key. */
export const english = {
  ...factsEnglish,
  ...adviceEnglish,
  ...hoverEnglish,
  ...panelEnglish,
  ...panelToolsEnglish,
  ...fileEnglish,
  ...compareEnglish,
  ...commandLineEnglish,
  ...configurationEnglish,
  ...editorEnglish,
  ...expressionEnglish,
  ...outlineEnglish,
  ...depthEnglish,
  ...depthRulesEnglish,
  ...initialisationRulesEnglish,
  ...pairRulesEnglish,
  ...optionalRulesEnglish,
  ...choiceEnglish,
  ...portingEnglish,
  ...experimentsEnglish,
  ...codeEnglish,
  ...refactorEnglish,
  ...workspaceReportEnglish,
  ...phrasesEnglish,
  ...firstMinutesEnglish,
} as const;
