import type { Framework } from '../../frameworks/table';
import type { RowRange } from '../nodes';
import { once } from '../once';
import { type Neighbours, NO_NEIGHBOURS } from '../own/neighbours';
import type { Resolver } from '../resolve';
import type { ActivationUse } from '../use';
import type { CodeReader } from './code';
import { ReadCode } from './readCode';
import { UsePlaces } from './usePlaces';

/** The code of a file: what is the same for all of it that is run. */
export class FileCode {
  readonly read: ReadCode;
  readonly uses: UsePlaces;
  /** Whose an operator is, where nothing says more. */
  readonly likelyFramework = once((): Framework => {
    if (this.resolver.dialect.language === 'javascript') return 'tfjs';
    return /\btorch\b/.test(this.resolver.source.text) ? 'torch' : 'keras';
  });

  /** `detected`: the uses that layers are told by. */
  constructor(
    readonly resolver: Resolver,
    readonly code: CodeReader,
    readonly detected: readonly ActivationUse[],
    readonly neighbours: Neighbours = NO_NEIGHBOURS,
  ) {
    this.read = new ReadCode(resolver, code);
    this.uses = new UsePlaces(detected);
  }

  /** All rows of the file. */
  get rows(): readonly RowRange[] {
    return [{ first: 0, after: this.resolver.source.table.length }];
  }
}
