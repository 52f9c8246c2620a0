import assert from 'node:assert/strict';
import { mayHaveUses } from '../../../src/detect/prefilter';
import { implicitActivations } from '../../../src/frameworks/implicit';
import { activationArguments, findApi, findMethod } from '../../../src/frameworks/lookup';
import { apiSheets } from './apiSheets';
import { argumentSheets, calleesOf, silentSheet } from './argumentSheets';
import { apiFacts, argumentFacts, isContainer } from './facts';
import { mismatches } from './sheet';
import { stringSheets } from './stringSheets';

const sheets = [...apiSheets, ...stringSheets, ...argumentSheets, silentSheet];

describe('what the frameworks have', () => {
  for (const sheet of sheets.filter(({ lines }) => lines.length > 0)) {
    it(`is found as it is there, ${sheet.lines.length} lines: ${sheet.title}`, async () => {
      assert.deepEqual(await mismatches(sheet), []);
    }).timeout(30_000);

    it(`passes the filter, line by line: ${sheet.title}`, () => {
      const { language, header } = sheet;
      const skipped = sheet.lines.filter(
        ({ text, uses }) => uses.length > 0 && !mayHaveUses(language, `${header}\n${text}`),
      );
      assert.deepEqual(skipped, []);
    });
  }
});

describe('arguments of the frameworks', () => {
  it('stand where they do there, and say what they are if they are left out', () => {
    const wrong: string[] = [];
    for (const fact of argumentFacts.filter(({ kind }) => kind !== 'implicit')) {
      const { framework, argument, position, default_canonical } = fact;
      for (const callee of calleesOf(fact)) {
        const known = activationArguments(
          callee.replace(/^tf\.|^@tensorflow\/tfjs(-\w+)*\./, '@tensorflow/tfjs.'),
          framework === 'keras2' ? 2 : 3,
        ).find(({ name }) => name === argument);
        if (known?.position !== position || known?.whenLeftOut !== default_canonical) {
          wrong.push(`${callee} ${argument} ${position} ${default_canonical}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });
});

describe('activations inside of layers and losses', () => {
  for (const { kind, callee, default: text } of argumentFacts) {
    if (kind === 'implicit') {
      it(`${callee}: ${text}`, () => {
        const path = callee.replace(/^tf\./, '@tensorflow/tfjs.');
        const known = new Set(implicitActivations(path, 3).map(({ activation }) => activation));
        const said = String(text).match(/log_softmax|softmax|sigmoid|tanh|leaky_relu/g);
        assert.deepEqual([...known].sort(), [...new Set(said)].sort());
      });
    }
  }

  for (const { path, canonical } of apiFacts.filter((fact) => isContainer(fact.path))) {
    it(`${path}: ${canonical}`, () => {
      assert.deepEqual(
        implicitActivations(path, 3).map(({ activation }) => activation),
        [canonical],
      );
    });
  }
});

describe('versions', () => {
  it('are the ones that the frameworks state', () => {
    const wrong = apiFacts
      .filter(({ kind }) => kind !== 'string')
      .filter(({ kind, path, framework, since }) => {
        const api =
          kind === 'method'
            ? findMethod(framework === 'torch' ? 'torch' : 'tfjs', path.split('.').at(-1) ?? '')
            : findApi(path, framework === 'keras2' ? 2 : 3);
        // A module that only passes on another one's names states their version.
        return api?.path === path && (since?.match(/\d[\w.]*/)?.[0] ?? undefined) !== api.since;
      })
      .map(({ path, since }) => `${path} ${since}`);
    assert.deepEqual(wrong, []);
  });
});
