import { formatNumber } from './numbers';
import type { Words } from './text';

/**
 * Words by what the texts of their keys are. A placeholder without a value stays as it is
 * written, so that it is seen. Numbers are shown as `formatNumber` shows them.
 */
export function wordsOf(textOf: (key: Parameters<Words>[0]) => string): Words {
  return (key, values = {}) =>
    textOf(key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'number' ? formatNumber(value) : value;
    });
}
