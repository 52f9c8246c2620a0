import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { sameParameter } from '../../../src/activations/sameParameters';
import type { ActivationUse, SourceLanguage, Span } from '../../../src/detect/use';
import type { Handle } from '../../../src/detect/writing/writing';
import { compile } from '../../../src/math/compile';
import type { Expr } from '../../../src/math/expression';
import { type Replacement, replacements } from '../../../src/refactor/replace';
import { changes, edited, fixtures, isSpan, moved, optionsFor, type Read, read } from './edited';

/** Tried for each use; of the others one in so many, from another one on for each use. */
const ALWAYS: ReadonlySet<string> = new Set(['elu']);
const EACH = 24;

describe('every activation of the fixtures, with every other in its place', function () {
  this.timeout(0);
  let tried = 0;
  let replaceable = 0;
  let total = 0;

  for (const { file, language, text } of fixtures) {
    it(`${file}: is what was asked for, and nothing else has changed`, async () => {
      const before = await read(language, text);
      for (const use of before.uses) {
        const writing = before.writing(use.span);
        total += 1;
        const turn = catalogue.filter((_, index) => (index + total) % EACH === 0);
        const wanted = (id: string) => ALWAYS.has(id) || turn.some((each) => each.id === id);
        const some = replacements(writing, optionsFor(language, text), wanted);
        if (some.length > 0) replaceable += 1;
        for (const one of some) {
          tried += 1;
          const { handle } = writing;
          assert.ok(handle);
          await check(language, before, handle, one);
        }
      }
    });
  }

  after(() => {
    assert.ok(replaceable > 0.75 * total, `${replaceable} of ${total} can be replaced`);
    assert.ok(tried > 1_500, `${tried} replacements were tried`);
  });
});

async function check(
  language: SourceLanguage,
  before: Read,
  handle: Handle,
  one: Replacement,
): Promise<void> {
  const text = edited(before.text, one.edits);
  const line = before.text.slice(0, handle.use.span.start).split('\n').length;
  const what = `${handle.use.text} of line ${line} as ${one.text}:\n${changes(before.text, text)}`;
  const after = await read(language, text);
  assert.ok(before.hasError || !after.hasError, `no longer parses: ${what}`);

  const at = moved(one.at, one.edits);
  assert.equal(text.slice(at.start, at.end).replace(/\s+/g, ' '), one.text, what);
  const isToken = one.edits.some(({ span }) => isSpan(span, handle.use.span));
  const anchor = isToken ? moved(handle.use.span, one.edits).start : at.start;
  const found = after.uses.find(({ span }) => anchor <= span.start && span.end <= at.end);
  assert.ok(found, `nothing found: ${what}`);
  const settings = carried(handle, one.activation, text.slice(at.start, at.end));
  if (found.expression === undefined) {
    assert.equal(found.activation, one.activation, what);
    assertCarried(found, settings, what);
  } else if (one.from === 'written') {
    const instance = instantiate(findActivation(one.activation) ?? assert.fail(), settings);
    assert.ok(instance.ok && isSame(found.expression, instance.expression), `another: ${what}`);
  }

  const rest = (uses: readonly ActivationUse[], without: (span: Span) => boolean) =>
    uses.filter((use) => !follows(use, handle.use, one) && !without(use.span)).map(describe);
  const describe = (use: ActivationUse) => `${use.text} ${use.activation} ${use.form}`;
  const isWritten = (span: Span) =>
    one.edits.some((edit) => {
      const { end } = moved({ start: edit.span.end, end: edit.span.end }, one.edits);
      return edit.text.includes('\n') && end - edit.text.length <= span.start && span.end <= end;
    });
  assert.deepEqual(
    rest(after.uses, (span) => isSpan(span, found.span) || isWritten(span)),
    rest(before.uses, (span) => isSpan(span, handle.use.span)),
    what,
  );
}

/** A name that stands for what was replaced is now one for the other, as is a formula around it. */
function follows(use: ActivationUse, old: ActivationUse, { activation }: Replacement): boolean {
  return (
    use.form === 'instance' ||
    use.framework === 'user' ||
    ((use.activation === old.activation || use.activation === activation) && use.text !== old.text)
  );
}

/** Values that the source wrote, of parameters that mean the same; one that is gone was not carried. */
function carried({ use, given }: Handle, activation: string, written: string): Settings {
  const own = use.equals ?? use.activation;
  const entries = Object.entries(use.parameters).flatMap(([name, { value, source }]) => {
    const same = sameParameter(own, name, activation);
    const told = source === 'literal' || source === 'resolved';
    const isWritten = given?.items.length !== 0 && /[(=:]/.test(written);
    return same !== undefined && told && isWritten && typeof value === 'number'
      ? [[same, value] as const]
      : [];
  });
  return Object.fromEntries(entries);
}

function assertCarried(found: ActivationUse, settings: Settings, what: string): void {
  for (const [name, value] of Object.entries(settings)) {
    const parameter = found.parameters[name];
    // Where it cannot be said, the framework's own value holds.
    if (parameter === undefined || parameter.source === 'default') continue;
    assert.equal(parameter.value, value, `${name}: ${what}`);
  }
}

const POINTS = [-30, -3, -1.2, -0.3, 0.4, 1.7, 5, 40];

function isSame(a: Expr, b: Expr): boolean {
  const [f, g] = [compile(a), compile(b)];
  return POINTS.every((x) => Math.abs(f(x) - g(x)) <= 1e-6 * Math.max(1, Math.abs(g(x))));
}
