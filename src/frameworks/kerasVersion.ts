/** Which Keras `keras` and `tf.keras` are: either, by the installed version. */
export type KerasVersion = 2 | 3;

/** What is known of the version outside of the source. */
export interface KerasHints {
  /** Chosen by whoever reads the source. */
  readonly setting?: KerasVersion | undefined;
  /** What the project's requirement files ask for. */
  readonly requirements?: KerasVersion | undefined;
}

/** The version that a source is read as, and what says so; `default`: nothing does. */
export interface AssumedKeras {
  readonly version: KerasVersion;
  readonly reason: 'setting' | 'source' | 'requirements' | 'default';
}

/** What only Keras 3 has. */
const ONLY_3 =
  /\bkeras(?:\.src)?\.(?:ops|saving|random|distribution|dtype_policies)\b|from keras import [^\n]{0,500}\b(?:ops|random)\b|KERAS_BACKEND/;

/** Modules and methods that left with Keras 2, and the switch that brings it back. */
const ONLY_2 =
  /\bkeras\.(?:layers\.(?:advanced_activations|core|convolutional|normalization|recurrent|merge|pooling|embeddings|wrappers|noise|experimental)|utils\.np_utils|engine|wrappers|optimizers\.legacy)\b|\bkeras\.utils import np_utils|\btensorflow\.(?:python\.keras|contrib)\b|\b(?:tf|tensorflow)\.compat\.v1\.keras\b|\bfit_generator\(/;
const LEGACY = /\bTF_USE_LEGACY_KERAS\b['"\]\s]*[=,:]\s*['"]?(?:1|[Tt]rue)\b/;

/** Forms that one version has of its own and the other still accepts, or does without. */
const RATHER_2 =
  /\bLeakyReLU\(\s*alpha\s*=|\brelu\([^()\n]*\balpha\s*=|\btensorflow\.compat\.v1\b|\btf\.compat\.v1\b/;
const RATHER_3 = /\bLeakyReLU\(\s*negative_slope\s*=|\bkeras\.src\b/;

/**
 * The one place that decides. What the source shows beyond doubt counts more than the
 * requirements, which a file may be older than; a habit of spelling counts less. What is
 * imported as `tf_keras` is Keras 2 whatever this says.
 */
export function assumeKeras(text: string, hints: KerasHints = {}): AssumedKeras {
  const { setting, requirements } = hints;
  if (setting !== undefined) {
    return { version: setting, reason: 'setting' };
  }
  const shown = shownBy(text);
  if (shown !== undefined) {
    return { version: shown, reason: 'source' };
  }
  if (requirements !== undefined) {
    return { version: requirements, reason: 'requirements' };
  }
  if (RATHER_3.test(text)) {
    return { version: 3, reason: 'source' };
  }
  return RATHER_2.test(text) ? { version: 2, reason: 'source' } : { version: 3, reason: 'default' };
}

function shownBy(text: string): KerasVersion | undefined {
  if (LEGACY.test(text)) {
    return 2;
  }
  if (ONLY_3.test(text)) {
    return 3;
  }
  return ONLY_2.test(text) ? 2 : undefined;
}
