import { crossed, deviationLine, rateLine } from './labels';

/** Of scaled inputs, and of pixels from 0 to 255 of which only the mean is taken away. */
const SCALED = 1;
const UNSCALED = 60;

/** Standard deviation of the inputs and rate of the training: `60/0.01`. */
export const inputScales = [
  ...crossed([deviationLine(SCALED)], [0.001, 0.01, 0.03].map(rateLine)),
  ...crossed([deviationLine(UNSCALED)], [0.001, 0.01].map(rateLine)),
];

export const scaled = inputScales.filter(({ part }) => part.deviation === SCALED);
