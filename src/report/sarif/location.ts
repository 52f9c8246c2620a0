import type { Words } from '../../text/text';
import { cellNumber, type FilePlace, type Region } from '../locatedUse';
import { regionRecord } from '../records';
import type { SarifArtifactLocation, SarifLocation, SarifRegion } from './log';
import { message } from './message';

/** What relative addresses are relative to. */
export const ROOT_ID = 'SRCROOT';

/** A place of a file; of a notebook that in the file, with its cell beside it. */
export function location(place: FilePlace, words: Words, note?: string): SarifLocation {
  const { path, cell, line } = place;
  const text =
    note ??
    (cell === undefined
      ? undefined
      : words('report.cellLine', { cell: `${cellNumber(cell)}`, line: `${line}` }));
  return {
    physicalLocation: { artifactLocation: artifact(path), region: region(place) },
    ...(text !== undefined && { message: message(text) }),
    ...(cell !== undefined && { properties: { cell: cellNumber(cell), ...regionRecord(place) } }),
  };
}

export function region({ inFile, ...place }: FilePlace): SarifRegion {
  const { line, column, endLine, endColumn }: Region = inFile ?? place;
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path from the root as a relative address; of a file elsewhere its own. */
export function artifact(path: string): SarifArtifactLocation {
  const address = path.split('/').map(encoded).join('/');
  if (path.startsWith('//')) {
    return { uri: `file:${address}` };
  }
  if (path.startsWith('/')) {
    return { uri: `file://${address}` };
  }
  return /^[A-Za-z]:\//.test(path)
    ? { uri: `file:///${path.slice(0, 2)}${address.slice(address.indexOf('/'))}` }
    : { uri: address, uriBaseId: ROOT_ID };
}

/** What no address can hold, half of a surrogate pair, becomes the replacement character. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}
