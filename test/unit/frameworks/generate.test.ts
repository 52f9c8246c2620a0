import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generate } from '../../tables/generate.mjs';
import { type Table, tableText } from './sourceTables';

const sources = {
  spellings: tableText('spellings'),
  strings: tableText('strings'),
  arguments: tableText('arguments'),
  implicit: tableText('implicit'),
};

describe('the modules of the tables', () => {
  const folder = 'src/frameworks/tables';

  it('are what `npm run tables` writes', () => {
    const written = new Map(
      readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
    );
    assert.deepEqual(written, new Map([...generate(sources)].sort()));
  });

  const broken: readonly (readonly [Table, string, RegExp])[] = [
    [
      'spellings',
      'class\ttorch.nn.ReLU\trelu',
      /^Error: spellings.tsv:\d+: class torch.nn.ReLU stands there twice$/,
    ],
    ['spellings', 'class', /spellings.tsv:\d+: class has not the cells of the first line$/],
    ['spellings', 'class\tmxnet.nn.ReLU\trelu', /^Error: No module for mxnet.nn.ReLU$/],
    ['arguments', 'torch.nn.RNN\tx\t0\tnone\t\t\tmore', /has not the cells of the first line$/],
    ['strings', 'keras3\trelu\trelu', /keras3 relu stands there twice$/],
  ];
  for (const [table, line, problem] of broken) {
    it(`cannot be written from ${JSON.stringify(line)}`, () => {
      const text = `${sources[table]}${line}\n`;
      assert.throws(
        () => generate({ ...sources, [table]: text }),
        (error) => {
          assert.match(String(error), problem);
          return true;
        },
      );
    });
  }
});
