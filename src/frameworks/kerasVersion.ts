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

/**
 * What a source shows of its version, by what is found somewhere in it. Nothing that is found
 * is longer than some 600 characters.
 */
export const kerasSigns = {
  /** What only Keras 3 has. */
  only3:
    /\bkeras(?:\.src)?\.(?:ops|saving|random|distribution|dtype_policies)\b|from keras import [^\n]{0,500}\b(?:ops|random)\b|KERAS_BACKEND/,
  /** Modules and methods that left with Keras 2. */
  only2:
    /\bkeras\.(?:layers\.(?:advanced_activations|core|convolutional|normalization|recurrent|merge|pooling|embeddings|wrappers|noise|experimental)|utils\.np_utils|engine|wrappers|optimizers\.legacy)\b|\bkeras\.utils import np_utils|\btensorflow\.(?:python\.keras|contrib)\b|\b(?:tf|tensorflow)\.compat\.v1\.keras\b|\bfit_generator\(/,
  /** The switch that brings Keras 2 back. */
  legacy: /\bTF_USE_LEGACY_KERAS\b['"\]\s]{0,99}[=,:]\s{0,99}['"]?(?:1|[Tt]rue)\b/,
  /** Forms that one version has of its own and the other still accepts, or does without. */
  rather2:
    /\bLeakyReLU\(\s{0,99}alpha\s{0,99}=|\brelu\([^()\n]{0,300}\balpha\s{0,99}=|\btensorflow\.compat\.v1\b|\btf\.compat\.v1\b/,
  rather3: /\bLeakyReLU\(\s{0,99}negative_slope\s{0,99}=|\bkeras\.src\b/,
} as const;

export type KerasSign = keyof typeof kerasSigns;

/**
 * The one place that decides. What the source shows beyond doubt counts more than the
 * requirements, which a file may be older than; a habit of spelling counts less. What is
 * imported as `tf_keras` is Keras 2 whatever this says.
 */
export function assumeKeras(
  shows: (sign: KerasSign) => boolean,
  hints: KerasHints = {},
): AssumedKeras {
  const { setting, requirements } = hints;
  if (setting !== undefined) {
    return { version: setting, reason: 'setting' };
  }
  const shown = shownBy(shows);
  if (shown !== undefined) {
    return { version: shown, reason: 'source' };
  }
  if (requirements !== undefined) {
    return { version: requirements, reason: 'requirements' };
  }
  if (shows('rather3')) {
    return { version: 3, reason: 'source' };
  }
  return shows('rather2') ? { version: 2, reason: 'source' } : { version: 3, reason: 'default' };
}

function shownBy(shows: (sign: KerasSign) => boolean): KerasVersion | undefined {
  if (shows('legacy')) {
    return 2;
  }
  if (shows('only3')) {
    return 3;
  }
  return shows('only2') ? 2 : undefined;
}
