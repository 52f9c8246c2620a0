import assert from 'node:assert/strict';
import { factColumns } from '../../../src/report/factColumns';
import { words } from '../../../src/text/text';
import { plainTable, rowOf, sortedRows, textTable } from '../../../webview/comparedRows';
import { type Curve, createCurves } from '../../../webview/curves';

const say = words();

const curves: readonly Curve[] = createCurves(() => {})
  .of(
    [
      { activation: 'relu2' },
      { activation: 'softplus' },
      { activation: 'elu', settings: { alpha: 0.5 }, places: ['Keras', 'JAX'] },
    ],
    say,
  )
  .flatMap(({ curve }) => curve ?? []);

describe('the rows of the comparison', () => {
  const row = (curve: Curve) => rowOf(curve, say);

  it('are in the order of the comparison until they are sorted', () => {
    const rows = sortedRows(curves, undefined, row);
    assert.deepEqual(
      rows.map(({ curve }) => curve),
      curves,
    );
  });

  it('are sorted by a fact, with the infinite last either way', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const rows = sortedRows(curves, { column: 'derivativeRange', direction }, row);
      assert.equal(rows.at(-1)?.curve.activation.id, 'relu2');
    }
    const rows = sortedRows(curves, { column: 'mean', direction: 'descending' }, row);
    assert.deepEqual(
      rows.map(({ curve }) => curve.activation.id),
      ['softplus', 'relu2', 'elu'],
    );
  });

  it('are copied with a head and a name that says place and values', () => {
    const { head, rows } = textTable(curves.map(row), say);
    assert.equal(head[0], 'Activation');
    assert.equal(head.length, factColumns.length + 1);
    assert.deepEqual(
      rows.map(([name]) => name),
      ['Squared ReLU', 'Softplus (beta (β) = 1)', 'Keras, JAX: ELU (alpha (α) = 0.5)'],
    );
    assert.ok(rows.every((cells) => cells.length === head.length));
  });

  it('are copied for a spreadsheet with all digits', () => {
    const at = factColumns.indexOf('mean') + 1;
    const texts = textTable(curves.map(row), say).rows.map((cells) => cells[at]);
    const plain = plainTable(curves.map(row), say).rows.map((cells) => cells[at]);
    assert.deepEqual(texts, ['0.5', '0.8061', '0.2797']);
    for (const [index, exact] of [0.5, 0.806059183347, 0.279731426334].entries()) {
      assert.ok(Math.abs(Number(plain[index]) - exact) < 1e-11, plain[index]);
    }
  });
});
