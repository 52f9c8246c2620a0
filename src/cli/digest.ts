import { createHash } from 'node:crypto';

/** 128 bits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
