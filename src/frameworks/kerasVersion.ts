/** Which Keras `keras` and `tf.keras` are: either, by the installed version. */
export type KerasVersion = 2 | 3;

/** What only Keras 3 has. */
const KERAS_3 =
  /\bkeras\.(?:ops|saving|random|distribution|dtype_policies)\b|from keras import [^\n]*\b(?:ops|random)\b|KERAS_BACKEND/;

/** Modules that left with Keras 2, and its spelling of the leaky slope. */
const KERAS_2 =
  /\bkeras\.(?:layers\.(?:advanced_activations|core|convolutional|normalization|recurrent|merge|pooling|embeddings|wrappers|noise)|utils\.np_utils|engine|wrappers|optimizers\.legacy)\b|\bkeras\.utils import np_utils|\btensorflow\.(?:python\.keras|compat\.v1|contrib)\b|\btf\.compat\.v1\b|\bLeakyReLU\(\s*alpha\s*=|\bfit_generator\(/;

/**
 * The one place that decides: Keras 3, unless the source shows a form of Keras 2
 * and none of Keras 3. What is imported as `tf_keras` is Keras 2 whatever this says.
 */
export function assumedKerasVersion(text: string): KerasVersion {
  return KERAS_2.test(text) && !KERAS_3.test(text) ? 2 : 3;
}
