import type { KerasVersion } from './kerasVersion';
import { canonicalPath } from './modules';

/**
 * The paths under which the tables may know what `path` names, the likeliest first:
 * as it is written, where a table knows an old module apart from its successor; then
 * in its own Keras, or in the one assumed; then in the other Keras, since what only
 * one of the two has can mean nothing else.
 */
export function pathsInTables(path: string, keras: KerasVersion): readonly string[] {
  const canonical = canonicalPath(path);
  const written = canonical === path ? [] : [path];
  if (canonical.startsWith('tf_keras.')) {
    return [...written, canonical, canonical.slice('tf_'.length)];
  }
  if (!canonical.startsWith('keras.')) {
    return [...written, canonical];
  }
  const old = `tf_${canonical}`;
  return keras === 2 ? [...written, old, canonical] : [...written, canonical, old];
}

/** Only the version says which Keras the path is of: `keras` and `tf.keras` are either. */
export function isOfEitherKeras(path: string): boolean {
  return canonicalPath(path).startsWith('keras.');
}
