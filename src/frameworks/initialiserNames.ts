import { findInRegistry } from './registryEntries';

/** Initialisers of Keras and TensorFlow.js for the same purpose as one of theirs, by spelling. */
const FOR_RECTIFIERS: ReadonlyMap<string, string> = new Map([
  ['glorot_uniform', 'he_uniform'],
  ['glorot_normal', 'he_normal'],
  ['GlorotUniform', 'HeUniform'],
  ['GlorotNormal', 'HeNormal'],
  ['glorotUniform', 'heUniform'],
  ['glorotNormal', 'heNormal'],
  ['xavier_uniform_', 'kaiming_uniform_'],
  ['xavier_normal_', 'kaiming_normal_'],
]);

/** Half the variance of He's rule, for ELU with α = 1. */
const FOR_ELU: ReadonlyMap<string, string> = new Map([
  ['he_uniform', 'lecun_uniform'],
  ['he_normal', 'lecun_normal'],
  ['HeUniform', 'LecunUniform'],
  ['HeNormal', 'LecunNormal'],
  ['heUniform', 'leCunUniform'],
  ['heNormal', 'leCunNormal'],
]);

/** The spelling of He's rule in place of Glorot's. */
export function heSpelling(name: string): string | undefined {
  return FOR_RECTIFIERS.get(name);
}

/** The spelling of LeCun's rule in place of He's. */
export function lecunSpelling(name: string): string | undefined {
  return FOR_ELU.get(name);
}

/** The activation that PyTorch's initialisers call by this name. */
export function findNonlinearity(name: string): string | undefined {
  return findInRegistry('torchInit', name)?.activation;
}
