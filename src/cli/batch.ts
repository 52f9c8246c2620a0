import type { FilePieces } from '../report/scanWriter';
import type { ScanSummary } from '../report/summary';
import { type FoundFile, isNotebook } from '../scan/sourceFile';
import type { Language } from '../text/language';
import type { Notice } from './notices';
import type { PlacedFile } from './place';
import type { ScanOptions } from './scanOptions';

/**
 * A file to be scanned, with its text where that is not to be read from the disk, or what there was
 * to say before the next one.
 */
export type BatchItem =
  | { readonly kind: 'file'; readonly file: PlacedFile; readonly text?: string }
  /** A line of stdin that is no file. */
  | { readonly kind: 'bad line'; readonly line: number; readonly problem: string }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** What came of some items, as plain data: it crosses from thread to thread. */
export interface BatchResult {
  /** What is said of each file, in order; of most there is nothing. */
  readonly pieces: readonly FilePieces[];
  readonly notices: readonly Notice[];
  /** Of these files alone. */
  readonly summary: ScanSummary;
  /** Lines of stdin that were no files. */
  readonly badLines: number;
  /** A finding is at or above the level at which the scan fails. */
  readonly failed: boolean;
}

/** Scans some files, in order. */
export type ScanBatch = (items: readonly BatchItem[]) => Promise<BatchResult>;

/** What a scan does to each file, as plain data. */
export interface BatchOptions
  extends Pick<
    ScanOptions,
    'rules' | 'certainOnly' | 'outline' | 'keras' | 'format' | 'failOn' | 'withoutIgnored' | 'quiet'
  > {
  /** Which threads speak as well. */
  readonly language: Language;
  /** Which paths for machines start from. */
  readonly root: string;
  /** The working folder. */
  readonly folder: string;
}

/** Files of a batch, unless more are asked for: few enough to be shared fairly. */
const SIZE = 16;
/** A notebook counts for so many: it is longer than a module, and so is what is found in it. */
const NOTEBOOK = 4;

/** Batches that follow one another; `next` may be told how many times as long one should be. */
export type Batches = AsyncGenerator<readonly BatchItem[], void, number | undefined>;

/** What is found, in batches, each with what there was to say before, between and behind its files. */
export async function* inBatches(
  found: AsyncIterable<PlacedFile>,
  isWanted: (file: FoundFile) => boolean,
  said: Notice[],
): Batches {
  let items: BatchItem[] = [];
  let files = 0;
  let size = SIZE;
  const takeNotices = (): void => {
    items.push(...said.splice(0).map((notice) => ({ kind: 'notice', notice }) as const));
  };
  for await (const file of found) {
    takeNotices();
    if (!isWanted(file)) continue;
    items.push({ kind: 'file', file });
    files += isNotebook(file.path) ? NOTEBOOK : 1;
    if (files >= size) {
      size = SIZE * ((yield items) ?? 1);
      items = [];
      files = 0;
    }
  }
  takeNotices();
  if (items.length > 0) yield items;
}
