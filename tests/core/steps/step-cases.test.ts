import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { stepKinds } from '#core/steps/index.ts';
import { stagesOf } from '#core/steps/stages.ts';
import { stepSchema } from '#core/steps/step.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import { findSqlFault } from '../../../src/sql-worker/find-sql-fault.ts';
import { caseFolder, fileOf, flowOf, sqlOf, stepCases } from './step-cases.ts';

test('every kind of step is proven with rows', () => {
  expect(new Set(stepCases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(stepKinds)));
  expect(new Set(stepCases.map(fileOf)).size).toBe(stepCases.length);
});

test('every kind has a file of its own, named after it', () => {
  const files = readdirSync('src/core/steps/kinds').map((file) => file.replace(/\.ts$/, ''));
  expect(new Set(files)).toEqual(new Set(['define', ...Object.keys(stepKinds)]));
  for (const [id, { kind }] of Object.entries(stepKinds)) expect(kind).toBe(id);
});

test('the long map of countries stands on lines that people can read', () => {
  const lines = stepCases
    .filter(({ kind }) => kind === 'country')
    .flatMap((one) => sqlOf(one).split('\n'));
  expect(lines.length).toBeGreaterThan(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(120);
});

describe.each(stepCases)('$kind $name', (one) => {
  it('is written as the SQL that is run on the engine', async () => {
    await expect(`${sqlOf(one)}\n`).toMatchFileSnapshot(join(caseFolder, 'sql', fileOf(one)));
  });

  it('is SQL, of steps as the model has them', () => {
    expect(findSqlFault('query', sqlOf(one))).toBeUndefined();
    for (const step of one.steps) expect(stepSchema.parse(step)).toEqual(step);
  });

  it('tells the columns that come out, and finds nothing wrong', () => {
    const { pipeline, flow } = flowOf(one);
    const [node] = Object.values(pipeline.nodes);
    const columnsOf = (id: string) => {
      const read = readDdl(one.tables[id.replace('bronze.', '')]?.columns ?? '');
      return read.ok ? read.schema.fields.map(({ name }) => name) : undefined;
    };
    if (!node) throw new Error('The case has a node.');
    const stages = stagesOf(pipeline, node, flow, { of: columnsOf, before: columnsOf(flow.from) });
    const findings = stages.flatMap(({ step }) =>
      step ? (stepKinds[step.step.kind].check?.(step.step as never, step.input) ?? []) : [],
    );
    expect(findings).toEqual([]);
    const columns = stages.at(-1)?.step?.columns;
    const [row] = one.expect ?? [];
    if (columns && row) expect(new Set(columns)).toEqual(new Set(Object.keys(row)));
  });
});
