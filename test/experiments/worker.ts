// A process of its own that measures what it is sent.
import { enableProdMode } from '@tensorflow/tfjs';
import { measure, type Subject } from './subject';

export interface Job {
  readonly subject: Subject;
  readonly seed: number;
}

// Quiet, and without a check of every number: the loss tells of those that are not finite.
enableProdMode();
process.on('message', ({ subject, seed }: Job) => {
  process.send?.(measure(subject, seed));
});
