import { describe, expect, it } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { takeEdit } from '#core/compile/take-edit.ts';
import { targets } from '#core/exporters/targets.ts';
import type { Step } from '#core/steps/step.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const schema = readDdl('id BIGINT, amount STRING, at TIMESTAMP');

function projectWith(steps: readonly Step[]) {
  const source = filesNode('orders', schema.ok ? { schema: schema.schema } : {});
  return pipelineOf([
    source,
    tableNode('bronze.orders', 'source.orders'),
    tableNode('silver.orders', 'bronze.orders', {
      flows: { orders: { from: 'bronze.orders', steps } },
    }),
  ]);
}
const compiled = (steps: readonly Step[]) =>
  compileProject(projectWith(steps), { exporter: 'lakeflow' }, undefined);
const problems = (steps: readonly Step[]) =>
  compiled(steps).diagnostics.filter(({ code }) => code === 'steps/valid-step');

describe('a table with steps', () => {
  const steps: readonly Step[] = [{ kind: 'filter', where: ['id > 0'] }];

  it('is written as SQL, and its steps are said to stand there', () => {
    const { written } = compiled(steps);
    const sql = written.files.find(({ path }) => path.endsWith('.sql'));
    expect(sql?.text).toContain('WHERE id > 0');
    const fields = written.traces
      .get('silver.orders' as never)
      ?.map(({ field }) => field.join('.'));
    expect(fields).toContain('flows.orders.steps');
    expect(fields).not.toContain('flows.orders.query');
    expect(written.losses.get('silver.orders' as never) ?? []).toEqual([]);
  });

  it.each(targets.map(({ id }) => id))('is written in full for %s', (exporter) => {
    const { written, diagnostics } = compileProject(projectWith(steps), { exporter }, undefined);
    const texts = written.files.map(({ text }) => text).join('\n');
    expect(texts).toContain('id > 0');
    const lost = written.losses.get('silver.orders' as never) ?? [];
    expect(lost.filter(({ field }) => field[0] === 'flows')).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps its steps when something else of its config is edited', () => {
    const all = compiled(steps);
    const spec = all.written.files.find(
      ({ node, kind }) => node === 'silver.orders' && kind === 'spec',
    );
    const edited =
      spec?.text.replace('"orders"', '"orders"').replace(/"tableProperties": \{\}/, '') ?? '';
    const result = takeEdit(all, 'silver.orders' as never, spec?.path ?? '', edited);
    expect(
      result.ok && result.nodes.every((node) => JSON.stringify(node).includes('"steps"')),
    ).toBe(true);
  });

  it('takes an edit of its SQL as its query, in place of the steps', () => {
    const all = compiled(steps);
    const sql = all.written.files.find(({ path }) => path.endsWith('.sql'));
    const edited = sql?.text.replace('id > 0', 'id > 1') ?? '';
    const result = takeEdit(all, 'silver.orders' as never, sql?.path ?? '', edited);
    if (!result.ok) throw new Error('The edit can be taken.');
    const [node] = result.nodes;
    const flow = node?.type === 'table' ? node.fields.flows.orders : undefined;
    expect(flow?.steps).toBeUndefined();
    expect(flow?.query).toContain('id > 1');
  });
});

describe('problems of steps', () => {
  it('name the column that is not there, and the one that was meant', () => {
    const [problem, ...others] = problems([{ kind: 'select', columns: ['id', 'amout'] }]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'error',
      message: 'silver.orders, step 1: There is no column amout in the rows that come in.',
      hint: 'Did you mean amount?',
      at: {
        ref: { node: 'silver.orders', field: ['flows', 'orders', 'steps', '0', 'columns', '1'] },
      },
      fix: { title: 'Use amount', command: { name: 'set-field', value: 'amount' } },
    });
  });

  it('know the columns that steps before gave and took', () => {
    const rename: Step = { kind: 'rename', names: { amount: 'total' } };
    expect(problems([rename, { kind: 'drop', columns: ['total'] }])).toEqual([]);
    expect(problems([rename, { kind: 'drop', columns: ['amount'] }])).toHaveLength(1);
    expect(
      problems([
        { ...rename, off: true },
        { kind: 'drop', columns: ['amount'] },
      ]),
    ).toEqual([]);
  });

  it.each<[string, Step, string]>([
    ['sort', { kind: 'deduplicate', keys: ['id'], keep: 'last' }, 'cannot be sorted'],
    ['end', { kind: 'aggregate', groupBy: ['id'], measures: [] }, 'has no end'],
    [
      'number rows',
      { kind: 'derive', columns: [{ name: 'n', expression: 'row_number() OVER (ORDER BY id)' }] },
      'cannot be sorted',
    ],
    [
      'forget',
      {
        kind: 'window',
        how: 'tumbling',
        timeColumn: 'at',
        size: '1 hour',
        groupBy: [],
        measures: [{ name: 'n', expression: 'count(*)' }],
      },
      'how late rows may be',
    ],
    ['get a fixed row', { kind: 'unknown-member', column: 'id' }, 'cannot be added'],
    ['know all repeats', { kind: 'deduplicate', keep: 'first' }, 'how late a repeat'],
  ])('tell that a stream cannot %s', (_, step, words) => {
    expect(
      problems([step])
        .map(({ message }) => message)
        .join(),
    ).toContain(words);
  });

  it('ask for a lookup that the flow does not have', () => {
    const join: Step = {
      kind: 'join',
      with: 'customers',
      how: 'inner',
      on: [{ column: 'id', otherColumn: 'id' }],
    };
    const all = compiled([join]).diagnostics;
    expect(all.map(({ message }) => message)).toContain(
      'silver.orders, step 1: The flow has no lookup customers.',
    );
    // Said once: the query that the step is written as has no problem of its own.
    expect(all.filter(({ message }) => message.includes('customers'))).toHaveLength(1);
  });
});
