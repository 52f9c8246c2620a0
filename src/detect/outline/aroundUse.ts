import { placesAround } from '../statements/around';
import type { FileReading } from '../statements/fileReading';
import type { SourceLanguage } from '../use';
import type { CodeReader } from './code';
import { mayTrain } from './mayTrain';
import type { FileOutline } from './model';
import { outlineOf } from './outline';

/** What is needed of a file to run parts of it. */
export type RunnableFile = Pick<
  FileReading,
  'resolver' | 'scopes' | 'statements' | 'neighbours' | 'detection'
>;

/** Of more than this share of a file, all of it is run, which is kept for others. */
const MOST = 0.5;

/**
 * The models of a file that what stands at an offset may be a part of, by running no more of it
 * than has a say in them. `undefined`: that cannot be told without the others.
 */
export function outlineAround(
  language: SourceLanguage,
  code: CodeReader,
  file: RunnableFile,
  offset: number,
): FileOutline | undefined {
  const { resolver, statements, neighbours, detection } = file;
  const place = statements.at(offset);
  if (place < 0 || offset >= statements.end(place)) return undefined;
  const { source } = resolver;
  const places = placesAround(file, place, MOST * source.table.length);
  if (!places) return undefined;
  // A loss that nothing says the model of may be that of any.
  if (textsBeside(file, places).some((text) => mayTrain(language, text))) return undefined;
  const nodes = places.map((each) => source.node(statements.first(each)));
  const outline = outlineOf(resolver, code, detection.uses, neighbours, nodes);
  return isCertain(outline) ? outline : undefined;
}

/** What stands before, between and after some statements. */
function textsBeside(
  { resolver, statements }: RunnableFile,
  places: readonly number[],
): readonly string[] {
  const { text } = resolver.source;
  const ends = [0, ...places.map((place) => statements.end(place))];
  return ends.map((end, index) => {
    const next = places[index];
    return text.slice(end, next === undefined ? text.length : statements.start(next));
  });
}

/** Another model or loss of the file would change nothing. */
function isCertain({ losses, optimisers, gaveUp }: FileOutline): boolean {
  return (
    gaveUp === undefined &&
    [...losses, ...optimisers].every(({ target }) => {
      return target?.certainty === 'certain';
    })
  );
}
