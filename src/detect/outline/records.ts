import type { LossSpelling } from '../../frameworks/losses';
import type { OptimiserSpelling } from '../../frameworks/optimisers';
import type { Framework } from '../../frameworks/table';
import type { Span } from '../use';
import type { GraphNode } from './graph';
import type { GivenSetting, Setting } from './model';
import type { Value } from './values';

/** A loss as it is met while code runs. */
export interface LossRecord {
  readonly spelling: LossSpelling;
  readonly framework: Framework;
  readonly span: Span;
  readonly call: Span;
  readonly settings: readonly GivenSetting[];
  readonly fromLogits: Setting<boolean> | undefined;
  readonly applied: Span | undefined;
  readonly input: GraphNode | undefined;
  readonly inputSpan: Span | undefined;
  /** The model that it trains, where that is seen. */
  readonly of: Value | undefined;
}

/** An optimiser as it is met while code runs. */
export interface OptimiserRecord {
  readonly spelling: OptimiserSpelling;
  readonly framework: Framework;
  readonly span: Span;
  readonly call: Span;
  readonly settings: readonly GivenSetting[];
  readonly learningRate: Setting<number>;
  readonly weightDecay: Setting<number>;
  readonly parameters: 'all' | 'groups' | 'unknown';
  readonly of: Value | undefined;
}
