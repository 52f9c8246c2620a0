import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import type { ActivationUse, SourceLanguage } from '../../../src/detect/use';
import { type Refusal, type Values, writeValues } from '../../../src/refactor/values';
import { changes, edited, fixtures, isSpan, moved, optionsFor, type Read, read } from './edited';

describe('every activation of the fixtures, with other values of its parameters', function () {
  this.timeout(0);
  let written = 0;
  const refused = new Map<Refusal | 'instead', number>();

  for (const { file, language, text } of fixtures) {
    it(`${file}: has them when it is read again, and nothing else has changed`, async () => {
      const before = await read(language, text);
      for (const use of before.uses) {
        for (const values of valuesFor(use)) {
          const outcome = await check(language, before, use, values);
          if (outcome === 'written') written += 1;
          else refused.set(outcome, (refused.get(outcome) ?? 0) + 1);
        }
      }
    });
  }

  after(() => {
    const reasons = JSON.stringify([...refused]);
    assert.ok(written > 190, `${written} were written, others not: ${reasons}`);
  });
});

/** Each parameter by itself, and all at once. Values that no variant of a spelling is told by. */
function valuesFor(use: ActivationUse): readonly Values[] {
  const numbers = (findActivation(use.activation)?.parameters ?? []).filter(
    ({ kind, name }) => kind === 'number' && Object.hasOwn(use.parameters, name),
  );
  const each = numbers.map(({ name }, index) => ({ [name]: 0.3125 + index }));
  return each.length < 2 ? each : [...each, Object.assign({}, ...each)];
}

async function check(
  language: SourceLanguage,
  before: Read,
  use: ActivationUse,
  values: Values,
): Promise<'written' | 'instead' | Refusal> {
  const outcome = writeValues(before.writing(use.span), values, optionsFor(language, before.text));
  if (outcome.kind === 'refused') return outcome.reason;
  const edits = outcome.kind === 'edits' ? outcome.edits : outcome.replacement.edits;
  const text = edited(before.text, edits);
  const line = before.text.slice(0, use.span.start).split('\n').length;
  const what = `${use.text} of line ${line}: ${JSON.stringify(values)}\n${changes(before.text, text)}`;
  const after = await read(language, text);
  assert.ok(before.hasError || !after.hasError, `no longer parses: ${what}`);
  if (outcome.kind === 'instead') return 'instead';
  const at = moved(use.span, edits);
  const found = after.uses.find(({ span }) => isSpan(span, at));
  assert.ok(found, `nothing found: ${what}`);
  for (const [name, value] of Object.entries(values)) {
    assert.equal(found.parameters[name]?.value, value, `${name}: ${what}`);
  }
  const describe = ({ text: name, activation, form }: ActivationUse) => [name, activation, form];
  assert.deepEqual(after.uses.map(describe), before.uses.map(describe), what);
  return 'written';
}
