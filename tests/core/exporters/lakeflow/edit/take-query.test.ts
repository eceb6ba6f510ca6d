/** Edits of queries, materialized views and functions. */
import { describe, expect, test } from 'vitest';
import type { EditResult } from '#core/exporters/define.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';
import { edit, type Json, setIn, taken, valueIn } from './edit-file.ts';

const query = 'SELECT day, count(*) AS n\nFROM orders\nGROUP BY day';
const pipeline = pipelineOf([
  filesNode('orders'),
  tableNode('silver.orders', 'source.orders'),
  tableNode('gold.daily', '', {
    kind: 'materialized-view',
    comment: 'by day',
    flows: { daily: { from: 'silver.orders', query } },
  }),
]);

function editSql(of: Pipeline, id: string, change: (text: string) => string): EditResult {
  const before = writePipeline(of).files.find(({ node, kind }) => node === id && kind === 'sql');
  const node = of.nodes[id as NodeId];
  if (!before || !node) throw new Error(`${id} has no query`);
  return lakeflow.takeEdit({ node, before, text: change(before.text) }, of);
}

const messages = (result: EditResult): readonly string[] =>
  result.ok ? [] : result.findings.map(({ message }) => message);

describe('a SQL file', () => {
  test('gives the flow another query', () => {
    const result = editSql(pipeline, 'gold.daily', (text) =>
      text.replace('day, count', 'day,\n count'),
    );
    expect(result.ok && valueIn(result.nodes[0], 'fields flows daily query')).toBe(
      query.replace('day, count', 'day,\n count'),
    );
  });

  test('gives a source another query', () => {
    const of = pipelineOf([
      completeSource('sql', 'raw', { query: 'SELECT 1' }),
      tableNode('bronze.orders', 'source.raw'),
    ]);
    const result = editSql(of, 'bronze.orders', () => 'SELECT 2;\n');
    expect(result.ok && result.nodes.map(({ id }) => id)).toEqual(['source.raw']);
    expect(result.ok && valueIn(result.nodes[0], 'fields query')).toBe('SELECT 2;');
  });

  test('keeps what is said around the query', () => {
    const result = editSql(pipeline, 'gold.daily', (text) =>
      text.replace('main.silver', 'main.gold'),
    );
    expect(messages(result)).toEqual([
      'daily.sql cannot be changed here: what stands around the query follows from how the pipeline is drawn. Change that on the canvas.',
    ]);
    expect(editSql(pipeline, 'gold.daily', () => '').ok).toBe(false);
  });

  test('of two queries is left to the flows', () => {
    const of = pipelineOf([
      tableNode('silver.orders', 'source.orders'),
      tableNode('gold.daily', '', {
        kind: 'materialized-view',
        flows: {
          daily: { from: 'silver.orders', query: 'SELECT 1 FROM orders' },
          other: { from: 'silver.orders', query: 'SELECT 2 FROM orders' },
        },
      }),
      filesNode('orders'),
    ]);
    const result = editSql(of, 'gold.daily', (text) => text.replace('SELECT 1', 'SELECT 3'));
    expect(messages(result)[0]).toContain('it says more than one query');
  });
});

describe('the spec of a materialized view', () => {
  const name = 'materializedViews daily';

  test('gives the table its settings', () => {
    const after = taken({
      pipeline,
      id: 'gold.daily',
      change: (file) => {
        setIn(file, `${name} tableDetails comment`, 'each day');
        setIn(file, `${name} tableDetails clusterByAuto`, true);
        setIn(file, `${name} refreshPolicy`, 'full');
      },
    });
    const fields = after.nodes['gold.daily' as NodeId]?.fields;
    expect(fields).toMatchObject({ comment: 'each day', clusterAuto: true });
    const spec = writePipeline(after).json('src/dataflows/gold_erp/dataflowspec/daily_main.json');
    expect(valueIn(spec, `${name} refreshPolicy`)).toBe('full');
  });

  test('changes what its source view selects', () => {
    const erp = completeSource('jdbc', 'erp', { options: { url: 'jdbc:x', dbtable: 'orders' } });
    const id = 'bronze.orders';
    const flows = { orders: { from: erp.id, where: ['id > 0'] } };
    const table = tableNode(id, '', { kind: 'materialized-view', flows });
    const place = 'materializedViews orders sourceView';
    const change = (key: string, value: unknown) => (file: Json) =>
      setIn(file, `${place} ${key}`, value);
    const of = { pipeline: pipelineOf([erp, table]), id };
    const after = taken({ ...of, change: change('sourceDetails tokens where', ['id > 9']) });
    expect(after.nodes[table.id]?.fields).toMatchObject({
      flows: { orders: { where: ['id > 9'] } },
    });
    const result = edit({ ...of, change: change('sourceViewName', 'v_other') });
    expect(messages(result)[0]).toContain('it follows from how the pipeline is drawn');
  });

  test('does not rename it', () => {
    const result = edit({
      pipeline,
      id: 'gold.daily',
      change: (file) => {
        const views = file.materializedViews as Record<string, unknown>;
        file.materializedViews = { weekly: views.daily };
      },
    });
    expect(messages(result).every((one) => one.includes('Rename it on the canvas'))).toBe(true);
    expect(messages(result).length).toBeGreaterThan(0);
  });
});

describe('functions', () => {
  test('of a source and a sink get another name and other arguments', () => {
    const of = pipelineOf([
      completeSource('python', 'weather'),
      tableNode('bronze.orders', 'source.weather'),
      sinkNode('alerts', 'bronze.orders', {
        format: 'foreach-batch',
        module: 'sinks',
        function: 'write',
        options: { a: '1' },
      }),
    ]);
    const sourced = taken({
      pipeline: of,
      id: 'bronze.orders',
      change: (file) => setIn(file, 'sourceDetails pythonModule', 'a.b.read'),
    });
    expect(sourced.nodes['source.weather' as NodeId]?.fields).toMatchObject({
      module: 'a.b',
      function: 'read',
    });
    const sunk = taken({
      pipeline: of,
      id: 'sink.alerts',
      change: (file) => {
        setIn(file, 'targetDetails config module', 'other.put');
        setIn(file, 'targetDetails config tokens', { b: '2' });
      },
    });
    expect(sunk.nodes['sink.alerts' as NodeId]?.fields).toMatchObject({
      module: 'other',
      function: 'put',
      options: { b: '2' },
    });
  });

  test('for JDBC take options, rows and columns, but are not changed themselves', () => {
    const of = pipelineOf([
      completeSource('jdbc', 'erp'),
      tableNode('bronze.orders', 'source.erp', { kind: 'materialized-view' }),
    ]);
    const after = taken({
      pipeline: of,
      id: 'bronze.orders',
      change: (file) => {
        const tokens = 'materializedViews orders sourceView sourceDetails tokens';
        setIn(file, `${tokens} options fetchsize`, '100');
        setIn(file, `${tokens} where`, ['id > 0']);
        setIn(file, `${tokens} select`, ['id']);
      },
    });
    expect(valueIn(after.nodes['bronze.orders' as NodeId], 'fields flows orders')).toEqual({
      from: 'source.erp',
      options: { fetchsize: '100' },
      where: ['id > 0'],
      select: ['id'],
    });
    const before = writePipeline(of).files.find(({ kind }) => kind === 'function');
    const node = of.nodes['bronze.orders' as NodeId];
    const result = before && node && lakeflow.takeEdit({ node, before, text: 'pass' }, of);
    expect(result && messages(result)).toEqual([
      'read_jdbc.py cannot be changed here: it is the same in every bundle.',
    ]);
  });
});
