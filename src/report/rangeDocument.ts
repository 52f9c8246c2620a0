import type { RangeOfValues } from '../math/analysis';
import type { RangeDocument } from './explainDocument';
import { jsonReal } from './jsonNumber';

/** A range in JSON. */
export function rangeDocument(range: RangeOfValues): RangeDocument {
  const { infimum, supremum, infimumAttained, supremumAttained, components } = range;
  return {
    infimum: jsonReal(infimum),
    supremum: jsonReal(supremum),
    infimumAttained,
    supremumAttained,
    components: components.map((component) => ({
      kind: component.kind,
      lo: jsonReal(component.lo),
      hi: jsonReal(component.hi),
      loClosed: component.loClosed,
      hiClosed: component.hiClosed,
    })),
  };
}
