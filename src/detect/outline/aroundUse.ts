import { placesAround } from '../statements/around';
import type { FileReading } from '../statements/fileReading';
import type { Detection } from '../use';
import type { CodeReader } from './code';
import { mayLeave } from './leaving';
import type { FileOutline } from './model';
import { outlineOf } from './outline';
import { mayTrain } from './room';

/** What is needed of a file to run parts of it. */
type RunnableFile = Pick<FileReading['file'], 'resolver' | 'statements' | 'facts'>;

/** Of more than this share of a file, all of it is run, which is kept for others. */
const MOST = 0.5;

/**
 * The models of a file that what stands at an offset may be a part of, by running no more of it
 * than has a say in them. `undefined`: that cannot be told without the others.
 */
export function outlineAround(
  code: CodeReader,
  reading: FileReading,
  offset: number,
): { readonly detection: Detection; readonly outline: FileOutline } | undefined {
  const { file } = reading;
  const { neighbours, resolver, statements } = file;
  const place = statements.at(offset);
  if (place < 0 || offset >= statements.end(place)) return undefined;
  const { source } = resolver;
  const places = placesAround(file, place, MOST * source.table.length);
  if (!places) return undefined;
  const trains = (each: number) => statementMayTrain(file, each);
  const around = new Set(places);
  // A loss that nothing says the model of may be that of any.
  for (let each = 0; each < statements.count; each++) {
    if (!around.has(each) && (trains(each) || leaves(file, each))) return undefined;
  }
  const detection = reading.within(places, [place]);
  const nodes = places.map((each) => source.node(statements.first(each)));
  const room = { anything: true, training: places.some(trains) };
  const outline = outlineOf(resolver, code, detection.uses, { neighbours, nodes, room });
  return isCertain(outline) ? { detection, outline } : undefined;
}

function leaves({ resolver, statements, facts }: RunnableFile, place: number): boolean {
  const found = facts[place]?.mayLeave ?? mayLeave(resolver.source, statements.range(place));
  const known = facts[place];
  if (known) known.mayLeave = found;
  return found;
}

function statementMayTrain({ resolver, statements, facts }: RunnableFile, place: number): boolean {
  const known = facts[place];
  if (known?.mayTrain !== undefined) return known.mayTrain;
  const text = resolver.source.text.slice(statements.start(place), statements.end(place));
  const found = mayTrain(text);
  if (known) known.mayTrain = found;
  return found;
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
