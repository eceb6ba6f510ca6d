/** The columns that sample rows are shown in. */
import { expect, test } from 'vitest';
import { nodeOf } from '#core/model/graph.ts';
import { knownSampleColumns, sampleColumns } from '#core/samples/sample-columns.ts';
import { dailyCsvToGold } from '#core/templates/daily-csv-to-gold.ts';

test('known columns come first, then what rows name beside them', () => {
  const columns = sampleColumns(
    [{ extra: true, id: 1 }, { constructor: 'x' }],
    [
      { name: 'id', kind: 'number' },
      { name: 'at', kind: 'text' },
    ],
  );
  expect(columns).toEqual([
    { name: 'id', kind: 'number', isUsed: true },
    { name: 'at', kind: 'text', isUsed: false },
    { name: 'extra', kind: 'yes-no', isUsed: true },
    { name: 'constructor', kind: 'text', isUsed: true },
  ]);
});

test('what values show wins over what is declared, and values of several kinds are shown as JSON', () => {
  const kindOf = (values: readonly (string | number | null)[]) =>
    sampleColumns(
      values.map((id) => ({ id })),
      [{ name: 'id', kind: 'number' }],
    )[0]?.kind;
  expect(kindOf(['a', null])).toBe('text');
  expect(kindOf([1, 'a'])).toBe('json');
  expect(kindOf([null])).toBe('number');
});

test('the columns of a node are those it declares, or those its flows bring', () => {
  const pipeline = dailyCsvToGold();
  const namesOf = (id: string): readonly string[] => {
    const node = nodeOf(pipeline, id);
    return node ? knownSampleColumns(pipeline, node).map(({ name }) => name) : [];
  };
  expect(namesOf('source.orders')).toContain('order_id');
  expect(namesOf('bronze.orders')).toContain('order_id');
});
