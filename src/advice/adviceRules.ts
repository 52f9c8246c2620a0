import type { AdviceRule } from './adviceRule';
import { axisRule } from './rules/axisRule';
import { codeRules } from './rules/codeRules';
import { defaultInitRule } from './rules/defaultInitRule';
import { depthRules } from './rules/depthRules';
import { eluRules } from './rules/eluRules';
import { frameworkTraps } from './rules/frameworkTraps';
import { initialisationRules } from './rules/initialisationRules';
import { linearRule } from './rules/linearRule';
import { lossRules } from './rules/lossRules';
import { optionalRules } from './rules/optionalRules';
import { preluPlaceRules } from './rules/preluPlaceRules';
import { preluRules } from './rules/preluRules';
import { rreluRule } from './rules/rreluRule';
import { slopeRules } from './rules/slopeRules';
import { stabilityRule } from './rules/stabilityRule';
import { structureRules } from './rules/structureRules';
import { veryDeepRules } from './rules/veryDeepRules';

/** Every rule that finds something in code, by its number. */
export const adviceRules: readonly AdviceRule[] = [
  ...depthRules,
  ...veryDeepRules,
  linearRule,
  ...structureRules,
  ...eluRules,
  ...initialisationRules,
  defaultInitRule,
  ...preluRules,
  ...preluPlaceRules,
  ...slopeRules,
  rreluRule,
  ...codeRules,
  ...lossRules,
  axisRule,
  frameworkTraps,
  stabilityRule,
  ...optionalRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));
