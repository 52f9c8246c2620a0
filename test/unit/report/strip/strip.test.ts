import assert from 'node:assert/strict';
import { inOrder, stripOf } from '../../../../src/report/strip/strip';
import { stripItem } from '../../../../src/report/strip/stripItems';
import { spokenElement, worstOf } from '../../../../src/report/strip/stripText';
import { words } from '../../../../src/text/text';
import {
  activation,
  fileWithMarks,
  findingOn,
  modelOf,
  placeAt,
  plain,
  sum,
  weighted,
} from '../panelFixtures';

const say = words();

describe('the strip of a model', () => {
  it('says of each layer its number, what it is, what follows and what stands on it', () => {
    const { models, findings } = fileWithMarks();
    const [net] = models;
    assert.ok(net);
    assert.deepEqual(
      stripOf(net, say).elements.map((one) => spokenElement(one, findings, say)),
      [
        'Layer 1, Linear 3 → 8, Sigmoid, 1 info',
        'Sigmoid, 1 warning',
        'Layer 2, Linear 8 → 8, ReLU',
        'ReLU',
      ],
    );
  });

  it('shows a block that is repeated once, with how often it comes', () => {
    const block = [weighted(5, 8, 8), activation(6, 'relu'), sum(7, 1, { layers: [] })];
    const shifted = [...block.slice(0, 2), sum(7, 4, { layers: [] })];
    const head = weighted(9, 8, 2);
    const { elements, repeats } = stripOf(
      modelOf('Net', weighted(1, 3, 8), ...block, ...shifted, head),
      say,
    );
    assert.deepEqual(
      elements.map(({ lines }) => lines[0]),
      ['Linear', 'Linear', 'ReLU', '+', 'Linear'],
    );
    assert.deepEqual(repeats, [{ from: 1, to: 3, text: '×2' }]);
    assert.equal(elements[3]?.from, 1);
    assert.equal(elements[4]?.number, 4);
  });

  const counts = [
    [{ least: 3, most: 3 }, '×3'],
    [{ least: 1, most: 'unknown' }, '×n'],
    [{ least: 0, most: 'unknown' }, '×n'],
    [{ least: 2, most: 'unknown' }, '×2 or more'],
    [{ least: 1, most: 4 }, '×1 to 4'],
  ] as const;
  for (const [times, text] of counts) {
    it(`brackets the layers of a loop: ${text}`, () => {
      const loop = [weighted(2, 8, 8), activation(3, 'relu')].map((one) => ({
        ...one,
        times,
        loop: 1,
      }));
      const { repeats } = stripOf(modelOf('Net', weighted(1, 3, 8), ...loop), say);
      assert.deepEqual(repeats, [{ from: 1, to: 2, text }]);
    });
  }

  it('ends with the losses', () => {
    const loss = { name: 'CrossEntropyLoss', at: placeAt(9), findings: [0] };
    const { elements } = stripOf({ ...modelOf('Net', weighted(1, 3, 8)), losses: [loss] }, say);
    const last = elements.at(-1);
    assert.equal(last?.kind, 'loss');
    assert.equal(
      last && spokenElement(last, [findingOn(9, 'AL401')], say),
      'loss: CrossEntropyLoss, 1 warning',
    );
  });

  it('goes through what is beside the row before where it joins', () => {
    const branch = { layers: [weighted(2, 3, 8), plain(3, 'dropout', 'Dropout')] };
    const layers = [weighted(1, 3, 8), sum(4, 0, branch), plain(5, 'maxPooling', 'MaxPool2d')];
    const { elements } = stripOf(modelOf('Net', ...layers), say);
    assert.deepEqual(
      inOrder(elements).map(({ at }) => at.line),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(
      elements.map((one) => stripItem(one)).map(({ shape, branches }) => [shape, branches]),
      [
        ['box', []],
        ['circle', [['box', 'bar']]],
        ['bar', []],
      ],
    );
  });

  it('cuts off a long name where it is drawn, and nowhere else', () => {
    const name = 'a_block_of_another_file(with, many, arguments, to, it)';
    const unknown = { kind: 'unknown', name, reason: 'notInFile', at: placeAt(1) } as const;
    const [element] = stripOf(
      modelOf('Net', { ...unknown, times: { least: 1, most: 1 } }),
      say,
    ).elements;
    assert.ok(element);
    assert.match(stripItem(element).lines[0] ?? '', /^a_block_of.*…$/);
    assert.match(element.text, /many, arguments/);
  });

  it('marks what is most pressing', () => {
    const all = (['hint', 'error', 'warning'] as const).map((severity) => ({
      ...findingOn(1, 'AL101'),
      severity,
    }));
    assert.equal(worstOf([0, 2], all), 'warning');
    assert.equal(worstOf([0, 1, 2], all), 'error');
    assert.equal(worstOf([], all), undefined);
    assert.equal(worstOf([7], all), undefined);
  });
});
