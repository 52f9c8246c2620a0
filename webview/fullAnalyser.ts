import { analyse } from '../src/math/analyse';
import { withLevel } from '../src/math/levels';
import type { Analyser } from '../src/picture/analyser';
import { remarksOnExpression } from '../src/report/expressionRemarks';
import { facts, functionFacts } from '../src/report/facts';

/** Works everything out. */
export const fullAnalyser: Analyser = {
  analysis(expression, level) {
    const analysis = analyse(expression);
    return level === undefined ? analysis : withLevel(expression, analysis, level);
  },
  facts: (...about) => ({ drawn: functionFacts(...about), all: facts(...about) }),
  remarks: remarksOnExpression,
};
