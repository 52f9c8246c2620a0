import { analyse } from '../../../src/math/analyse';
import { analysisTruth, close, known, sameComponents } from './analysisTruth';
import { parsed } from './parsed';

describe('functions that sampling misses', () => {
  for (const [name, truth] of Object.entries(analysisTruth.functions)) {
    const analysis = () => analyse(parsed(truth.expression));

    it(`${name}, ${truth.expression}: the range of f`, () =>
      sameComponents(analysis().range, truth.range));

    it(`${name}: the range of f'`, () =>
      sameComponents(analysis().derivativeRange, truth.derivative));

    const { gauss } = truth;
    if (gauss === null) continue;
    it(`${name}: the moments`, () => {
      const { mean, secondMoment, derivativeSecondMoment } = known(analysis().moments);
      close(mean, gauss.mean, 1e-10);
      close(secondMoment, gauss.second, 1e-10);
      close(derivativeSecondMoment, gauss.dsecond, 1e-10);
    });
  }
});
