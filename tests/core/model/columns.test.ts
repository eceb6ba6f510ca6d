import { describe, expect, it } from 'vitest';
import { columnLookup } from '#core/model/column-lookup.ts';
import { columnsFedTo } from '#core/model/columns.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { completeSource, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const schema = (...names: readonly string[]) => ({
  type: 'struct' as const,
  fields: names.map((name) => ({ name, type: 'string', nullable: true, metadata: {} })),
});

const nodes = [
  completeSource('cloud-files', 'typed', {
    options: {
      'cloudFiles.rescuedDataColumn': '_rescued_data',
      'cloudFiles.partitionColumns': 'year, month',
    },
    schema: schema('id', 'Name'),
  }),
  completeSource('cloud-files', 'untyped'),
  completeSource('kafka', 'events'),
  tableNode('bronze.plain', '', { flows: { plain: { from: 'source.typed' } } }),
  tableNode('bronze.shaped', '', {
    flows: { shaped: { from: 'bronze.plain', select: ['id', 'upper(Name) as shout'] } },
    changeCapture: { keys: ['id'], sequenceBy: 'id', scdType: '1', exceptColumns: ['SHOUT'] },
  }),
  tableNode('bronze.two', '', {
    flows: {
      two: { from: 'source.typed', select: ['id', 'Name'] },
      more: { from: 'source.events', select: ['key as id', 'value'] },
    },
  }),
  tableNode('bronze.half', '', {
    flows: { half: { from: 'source.typed' }, b: { from: 'source.untyped' } },
  }),
  tableNode('bronze.a', '', { flows: { a: { from: 'bronze.b' } } }),
  tableNode('bronze.b', '', { flows: { b: { from: 'bronze.a' } } }),
];

/** What a table has that is fed by these flows. */
const columns = (...flows: readonly Flow[]) => {
  const table = tableNode('silver.fed', '', { flows: Object.fromEntries(Object.entries(flows)) });
  return columnsFedTo(pipelineOf([...nodes, table]), table);
};

describe('columnsFedTo', () => {
  it.each<readonly [string, Flow, readonly string[]]>([
    [
      'declared, rescued and path columns of files',
      { from: 'source.typed' },
      ['id', 'Name', '_rescued_data', 'year', 'month'],
    ],
    [
      'a star and what is added to it',
      { from: 'source.typed', select: ['*', 'current_date() as day'] },
      ['id', 'Name', '_rescued_data', 'year', 'month', 'day'],
    ],
    [
      'a select list over unknown columns',
      { from: 'source.untyped', select: ['a', 'b'] },
      ['a', 'b'],
    ],
    [
      'what a refinement makes of it',
      { from: 'source.untyped', select: ['a', 'b'], refine: { select: ['*', 'a as c'] } },
      ['a', 'b', 'c'],
    ],
    ['a table less its excepted columns', { from: 'bronze.shaped' }, ['id']],
    ['a table with flows of two shapes', { from: 'bronze.two' }, ['id', 'Name', 'value']],
    [
      'a change feed',
      { from: 'bronze.shaped', changeFeed: ['insert'] },
      ['id', '_change_type', '_commit_version', '_commit_timestamp'],
    ],
  ])('knows %s', (_, flow, expected) => {
    expect(columns(flow)).toEqual(expected);
  });

  it('knows the metadata columns beside those of a flow', () => {
    const table = tableNode('silver.fed', '', {
      flows: { fed: { from: 'source.typed', select: ['id'] } },
      metadataColumns: { _loaded_at: 'current_timestamp()', id: 'uuid()' },
    });
    expect(columnsFedTo(pipelineOf([...nodes, table]), table)).toEqual(['id', '_loaded_at']);
  });

  it('knows the columns of messages', () => {
    expect(columns({ from: 'source.events' })).toContain('timestampType');
  });

  it.each<readonly [string, Flow]>([
    ['files without a schema', { from: 'source.untyped' }],
    ['a star over them', { from: 'source.untyped', select: ['*', 'a as b'] }],
    ['a struct taken apart', { from: 'source.typed', select: ['record.*'] }],
    ['a table one of whose flows is unknown', { from: 'bronze.half' }],
    ['a table in a cycle', { from: 'bronze.a' }],
    ['a missing node', { from: 'bronze.none' }],
  ])('does not claim to know %s', (_, flow) => {
    expect(columns(flow)).toBeUndefined();
  });
});

it('columnLookup sees past letter case, backticks, nesting and platform columns', () => {
  const isThere = columnLookup(['id', 'Name', 'record', 'a.b']);
  expect(
    ['ID', '`name`', 'record.id', 'a.b', '__START_AT', '{key}'].filter((name) => !isThere(name)),
  ).toEqual([]);
  expect(isThere('ids')).toBe(false);
});
