import { placesAround } from '../statements/around';
import type { FileReading } from '../statements/fileReading';
import { leaves } from '../statements/leaving';
import type { Detection } from '../use';
import type { CodeReader } from './code';
import { FileCode } from './fileCode';
import { joinedParts } from './joinParts';
import type { FileOutline } from './model';
import { outlineOfPart } from './partOutline';
import { statementMayTrain } from './room';
import { NOTHING_SPENT } from './spent';

/** Nobody asks whether it binds others. */
const NO_NAMES: ReadonlySet<string> = new Set();

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
  const open = reading.file;
  const { neighbours, resolver, statements } = open;
  const place = statements.at(offset);
  if (reading.isUsedUp || place < 0 || offset >= statements.end(place)) return undefined;
  const { source } = resolver;
  const places = placesAround(open, place, MOST * source.table.length);
  if (!places) return undefined;
  const trains = (each: number) => statementMayTrain(open, each);
  const around = new Set(places);
  // A loss that nothing says the model of may be that of any.
  for (let each = 0; each < statements.count; each++) {
    if (!around.has(each) && (trains(each) || leaves(open, each))) return undefined;
  }
  const detection = reading.within(places, [place]);
  const file = new FileCode(resolver, code, detection.uses, neighbours);
  const running = {
    statements: places.map((each) => source.node(statements.first(each))),
    ranges: file.rows,
    training: places.some(trains),
  };
  const outline = joinedParts([outlineOfPart(file, running, NO_NAMES, NOTHING_SPENT)]);
  return isCertain(outline) ? { detection, outline } : undefined;
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
