import assert from 'node:assert/strict';
import { type FileGroup, fileGroups, filteredGroups } from '../../../src/report/fileGroups';
import { fileWithMarks } from './panelFixtures';

const file = fileWithMarks();
const groups = fileGroups(file);

/** `Net: 0! 1 | else: 2`: uses of each group by index, `!` for each finding, `-` for none. */
function told(all: readonly FileGroup[]): string {
  return all
    .map(({ model, entries }) => {
      const name = model === undefined ? 'else' : file.models[model]?.name;
      const shown = entries.map(
        ({ use, findings }) => `${use ?? '-'}${'!'.repeat(findings.length)}`,
      );
      return `${name}: ${shown.join(' ')}`.trim();
    })
    .join(' | ');
}

describe('what a file has, by model', () => {
  it('stands with the innermost model, in order, and with none at the end', () => {
    assert.equal(told(groups), 'Net: -! 0! | Block: 1 | else: 2 -!');
  });

  const filters: readonly (readonly [query: string, findingsOnly: boolean, left: string])[] = [
    ['', false, 'Net: -! 0! | Block: 1 | else: 2 -!'],
    ['', true, 'Net: -! 0! | else: -!'],
    ['relu', false, 'Block: 1'],
    ['ReLU torch', false, 'Block: 1'],
    ['keras', false, ''],
    ['net', false, 'Net: -! 0! | Block: 1'],
    ['block', false, 'Block: 1'],
    ['AL101', false, 'Net: 0!'],
    ['sigmoid-deep al9', false, 'else: -!'],
    ['info', false, 'Net: -!'],
    ['line 40', false, 'else: -!'],
    ['tanh', true, ''],
    ['  tanh  ', false, 'else: 2'],
    ['(.*', false, ''],
  ];
  for (const [query, findingsOnly, left] of filters) {
    it(`is filtered by “${query}”${findingsOnly ? ', findings only' : ''}`, () => {
      assert.equal(told(filteredGroups(groups, { query, findingsOnly })), left);
    });
  }

  it('has a group for each model, even with nothing to list', () => {
    const bare = { ...file, uses: [], findings: [], models: file.models.slice(0, 1) };
    const model = { ...bare.models[0], uses: [] } as (typeof bare.models)[number];
    assert.equal(told(fileGroups({ ...bare, models: [model] })), 'Net:');
  });
});
