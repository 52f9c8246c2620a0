/** Losses of PyTorch that take raw scores, in place of those that take what comes after. */
const FOR_SCORES: ReadonlyMap<string, string> = new Map([
  ['NLLLoss', 'CrossEntropyLoss'],
  ['nll_loss', 'cross_entropy'],
  ['BCELoss', 'BCEWithLogitsLoss'],
  ['binary_cross_entropy', 'binary_cross_entropy_with_logits'],
]);

/** The spelling of the loss that applies the activation itself. */
export function lossForScores(name: string): string | undefined {
  return FOR_SCORES.get(name);
}

const LOGARITHMIC: ReadonlyMap<string, string> = new Map([
  ['Softmax', 'LogSoftmax'],
  ['softmax', 'log_softmax'],
]);

/** The spelling of log-softmax beside one of softmax, in PyTorch. */
export function logSoftmaxSpelling(name: string): string | undefined {
  return LOGARITHMIC.get(name);
}
