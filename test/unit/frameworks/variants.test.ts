import assert from 'node:assert/strict';
import { findApi, findMethod } from '../../../src/frameworks/lookup';
import type { Constant } from '../../../src/frameworks/signature';
import { chooseVariant } from '../../../src/frameworks/variants';
import { detectText } from '../detect/sources';
import { pythonHeader } from './apiSheets';
import { callText, isScript } from './factLines';
import { type ApiFact, apiFacts, isSilent } from './facts';

/** What a condition asks of each argument, in the order of its alternatives. */
type Condition = ReadonlyMap<string, Constant>;

const WORDS: ReadonlyMap<string, Constant> = new Map<string, Constant>([
  ['None', null],
  ['True', true],
  ['False', false],
]);

describe('what the arguments make of a spelling', () => {
  for (const fact of apiFacts) {
    for (const { when, canonical } of fact.variants ?? []) {
      for (const condition of conditionsOf(when)) {
        it(`${fact.path}: ${textOf(condition)} is ${canonical}`, async () => {
          const known = isSilent(fact) ? ofPart(fact, condition) : await ofUse(fact, condition);
          assert.equal(known, canonical);
        });
      }
    }
  }
});

/** Reads `min == 0 and max is None`; nothing of what is said in words. */
function conditionsOf(when: string): readonly Condition[] {
  return when.split(' or ').flatMap((alternative) => {
    const clauses = alternative.split(' and ').map(clauseOf);
    return clauses.every((clause) => clause !== undefined) ? [new Map(clauses)] : [];
  });
}

function clauseOf(text: string): readonly [string, Constant] | undefined {
  const [, name = '', operator = '', value = ''] = /^(\w+) (==|!=|is) (\S+)$/.exec(text) ?? [];
  if (name === '' || /[a-z]/.test(value.replace(/^'\w+'$|True|False|None/, ''))) {
    return undefined;
  }
  return [name, operator === '!=' ? 0.5 : constantOf(value)];
}

function constantOf(text: string): Constant {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word;
  }
  return text.startsWith("'") ? text.slice(1, -1) : Number(text);
}

function textOf(condition: Condition): string {
  return [...condition].map(([name, value]) => `${name}=${pythonOf(value)}`).join(', ');
}

function pythonOf(value: Constant): string {
  const word = [...WORDS].find(([, known]) => known === value)?.[0];
  return word ?? (typeof value === 'string' ? `'${value}'` : String(value));
}

async function ofUse(fact: ApiFact, condition: Condition): Promise<string | undefined> {
  const script = isScript(fact.path);
  const given = script
    ? `{ ${[...condition].map(([name, value]) => `${name}: ${value}`).join(', ')} }`
    : textOf(condition);
  const header = script ? "import * as tf from '@tensorflow/tfjs';" : pythonHeader([fact.path]);
  const { uses } = await detectText(
    script ? 'javascript' : 'python',
    `${header}\n${callText(fact, [given])}\n`,
  );
  return uses[0]?.activation;
}

/** Of a part of other functions, which is no use: as the tables have it. */
function ofPart(fact: ApiFact, condition: Condition): string | undefined {
  const { kind, framework, path, params } = fact;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const api =
    kind === 'method'
      ? findMethod(framework === 'torch' ? 'torch' : 'tfjs', name)
      : findApi(path, 3);
  return (
    api?.variants &&
    chooseVariant(api.variants, (target) => {
      const parameter = api.signature.parameters.find((known) => known.target === target);
      const names = [
        target,
        parameter?.name,
        ...params.filter((known) => known.maps_to === target).map((known) => known.name),
      ];
      const given = names.find((known) => known !== undefined && condition.has(known));
      if (given !== undefined) {
        return condition.get(given);
      }
      return parameter && (parameter.default === undefined ? '?' : parameter.default);
    })?.activation
  );
}
