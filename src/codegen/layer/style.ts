import type { Words } from '../../text/text';
import type { TargetName } from '../functionCode';

/** Libraries that a class of an activation is written for. */
export type LayerLibrary = 'torch' | 'keras' | 'tfjs';

export interface LayerStyle {
  /** TypeScript, with the types that it cannot infer. */
  readonly typed: boolean;
  /** What Keras calculates by: its own operations, or those of TensorFlow in Keras 2. */
  readonly operations: 'keras' | 'tensorflow';
  readonly words: Words;
}

/** The library whose operations the class is written in. */
export function operationsOf(library: LayerLibrary, { operations }: LayerStyle): TargetName {
  return library === 'keras' ? operations : library;
}

/** Each line that many blanks to the right, empty ones left empty. */
export function indented(lines: readonly string[], blanks: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(blanks) + line));
}

/** Words in lines of at most `width`, each as long as it can be. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
