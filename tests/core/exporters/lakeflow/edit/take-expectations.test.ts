/** Edits of expectations files. */
import { describe, expect, test } from 'vitest';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { bronze, type Json, setIn, taken, valueIn } from './edit-file.ts';

describe('expectations', () => {
  const kind = 'expectations';
  const id = 'bronze.orders';
  const fieldsAfter = (change: (file: Json) => void): PipelineNode['fields'] | undefined =>
    taken({ pipeline: bronze, id, kind, change }).nodes[id as NodeId]?.fields;

  test('a changed condition, action and name', () => {
    const fields = fieldsAfter((file) => {
      file.expect_or_drop = undefined;
      file.expect_or_fail = [{ name: 'a', constraint: 'c = 1' }];
      setIn(file, 'expect 1 name', 'b2');
    });
    expect(valueIn(fields, 'expectations')).toEqual([
      { name: 'a', constraint: 'c = 1', action: 'fail' },
      { name: 'b2', constraint: 'b > 0', action: 'warn' },
    ]);
  });

  test('an added, a removed and a disabled one', () => {
    const fields = fieldsAfter((file) => {
      file.expect_or_drop = [
        { name: 'new', constraint: 'n > 0', tag: 't' },
        ...(file.expect_or_drop as Json[]),
      ];
      setIn(file, 'expect_or_drop 1 enabled', false);
      (file.expect as Json[]).pop();
    });
    expect(valueIn(fields, 'expectations')).toEqual([
      { name: 'new', constraint: 'n > 0', action: 'drop', tag: 't' },
      { name: 'a', constraint: 'a = 1 OR b = 1', action: 'drop', enabled: false },
    ]);
  });

  test('the entry of a quarantine rule says which rows are good', () => {
    const fields = fieldsAfter((file) => setIn(file, 'expect 0 constraint', 'NOT (y IS NULL)'));
    expect(valueIn(fields, 'quarantine rules')).toEqual([{ name: 'q', condition: 'y IS NULL' }]);
    const positive = fieldsAfter((file) => setIn(file, 'expect 0 constraint', 'y > 0'));
    expect(valueIn(positive, 'quarantine rules')).toEqual([
      { name: 'q', condition: 'NOT (y > 0)' },
    ]);
  });

  test('without its entry a quarantine rule is gone', () => {
    const fields = fieldsAfter((file) => (file.expect as Json[]).shift());
    expect(valueIn(fields, 'quarantine')).toEqual({ mode: 'table', table: 'bad' });
  });
});
