import { formatNumber } from './numbers';
import { phrasesEnglish } from './phrasesEnglish';
import type { Words } from './text';

type PhraseKey = keyof typeof phrasesEnglish;

/** A text around its placeholders: one part more than there are names. */
interface Template {
  readonly key: PhraseKey;
  /** Of what stands within sentences; empty: a sentence of its own. */
  readonly kind: string;
  readonly parts: readonly string[];
  readonly names: readonly string[];
}

let templates: readonly Template[] | undefined;

/**
 * A sentence that was made in English where facts are computed, in other words; one that is
 * not known stays as it is.
 */
export function phraseIn(say: Words, sentence: string): string {
  return said(say, sentence, '', 0);
}

/** What stands in a placeholder is a phrase itself where there are phrases of its name. */
function said(say: Words, sentence: string, within: string, depth: number): string {
  if (depth > DEEPEST) return sentence;
  templates ??= Object.entries(phrasesEnglish).map(templateOf);
  for (const template of templates) {
    const values = template.kind === within && valuesIn(template, sentence);
    if (values) {
      const entries = template.names.map((name, index) => {
        const value = values[index] ?? '';
        const kind = KINDS[name];
        if (PLACES.has(name)) return [name, formatNumber(Number(value))] as const;
        return [name, kind === undefined ? value : said(say, value, kind, depth + 1)] as const;
      });
      return say(template.key, Object.fromEntries(entries));
    }
  }
  return sentence;
}

/** A sentence, what stands in it, and both sides of an “and”. */
const DEEPEST = 2;

/** Placeholders that hold phrases, and the keys of those. */
const KINDS: Readonly<Record<string, string>> = {
  domain: 'domain',
  one: 'domain',
  other: 'domain',
  result: 'result',
  side: 'side',
  where: 'where',
};

/** Placeholders that hold points of the x axis. */
const PLACES: ReadonlySet<string> = new Set(['x', 'from', 'to']);

const WITHIN: ReadonlySet<string> = new Set(Object.values(KINDS));

function templateOf([key, text]: [string, string]): Template {
  const [, kind = ''] = key.split('.');
  return {
    key: key as PhraseKey,
    kind: WITHIN.has(kind) ? kind : '',
    parts: text.split(/\{\w+\}/),
    names: [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  };
}

/** What stands for the placeholders; `undefined`: another sentence. In one pass, whatever its length. */
function valuesIn({ parts, names }: Template, sentence: string): readonly string[] | undefined {
  const [first = ''] = parts;
  if (names.length === 0) return sentence === first ? [] : undefined;
  if (!sentence.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, part] of parts.slice(1).entries()) {
    const isLast = index === names.length - 1;
    const end = isLast ? sentence.length - part.length : sentence.indexOf(part, at);
    if (end < at || !sentence.startsWith(part, end)) return undefined;
    values.push(sentence.slice(at, end));
    at = end + part.length;
  }
  return values;
}
