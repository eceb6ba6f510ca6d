/** What the legacy says of a part that was renamed is still accounted for. */
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { execute } from '#core/editing/execute.ts';
import { renamedFields } from '#core/ledger/renamed-fields.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { upload } from '../../support/convert-uploads.ts';

const orders = 'bronze.orders' as NodeId;

function pipelineWith(flows: Readonly<Record<string, string>>): Pipeline {
  const read = Object.entries(flows).map(([name, from]) => [name, { from }]);
  return pipelineOf([tableNode(orders, 'source.orders', { flows: Object.fromEntries(read) })]);
}

describe('flows', () => {
  const imported = pipelineWith({ orders: 'source.orders', tills: 'source.tills' });

  it('are followed to their new name', () => {
    const current = pipelineWith({ sales: 'source.orders', tills: 'source.tills' });
    const calledSince = renamedFields(imported, current)(orders);
    expect(calledSince?.(['flows', 'orders', 'once'])).toEqual(['flows', 'sales', 'once']);
    expect(calledSince?.(['flows', 'tills', 'from'])).toEqual(['flows', 'tills', 'from']);
    expect(calledSince?.(['comment'])).toEqual(['comment']);
  });

  it('that read something else are others', () => {
    const current = pipelineWith({ sales: 'source.web', tills: 'source.tills' });
    expect(renamedFields(imported, current)(orders)).toBeUndefined();
  });
});

describe('variables and environments', () => {
  const imported: Pipeline = {
    ...pipelineOf([]),
    environments: ['dev', 'prd'],
    variables: { root: { dev: '/dev', prd: '/prd' }, schema: { dev: 'raw', prd: 'raw' } },
  };

  it('are followed to their new names, also at once', () => {
    const current: Pipeline = {
      ...imported,
      environments: ['development', 'prd'],
      variables: {
        base_path: { development: '/dev', prd: '/prd' },
        schema: { development: 'raw', prd: 'raw' },
      },
    };
    const calledSince = renamedFields(imported, current)(undefined);
    expect(calledSince?.(['variables', 'root', 'dev'])).toEqual([
      'variables',
      'base_path',
      'development',
    ]);
    expect(calledSince?.(['variables', 'schema', 'prd'])).toEqual(['variables', 'schema', 'prd']);
  });

  it('that were removed are not found elsewhere', () => {
    const current: Pipeline = { ...imported, variables: { schema: { dev: 'raw', prd: 'raw' } } };
    expect(renamedFields(imported, current)(undefined)).toBeUndefined();
  });
});

describe('the ledger of an import', () => {
  const entry = {
    data_flow_id: '1',
    data_flow_group: 'A1',
    source_system: 'erp',
    source_format: 'cloudFiles',
    source_details: { source_path_dev: '/landing/dev', source_path_prd: '/landing/prd' },
    bronze_database_dev: 'dev.bronze',
    bronze_database_prd: 'prd.bronze',
    bronze_table: 'orders',
    bronze_reader_options: { 'cloudFiles.format': 'json' },
    silver_database_dev: 'dev.silver',
    silver_database_prd: 'prd.silver',
    silver_table: 'orders',
  };
  const request = {
    uploads: [upload('onboarding.json', [entry])],
    importer: 'auto',
    environments: [],
  };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const output = { exporter: 'lakeflow', options: {} };
  const layout = {};
  const droppedAfter = (command?: Command): number => {
    const start = { pipeline: answer.pipeline, layout, output };
    const { document } = command ? execute(start, command) : { document: start };
    return compileProject(document.pipeline, output, reading).ledger.counts.dropped;
  };
  const before = droppedAfter();
  const [variable = ''] = Object.keys(answer.pipeline.variables);

  it.each<Command>([
    { name: 'rename-node', id: 'silver.orders' as NodeId, to: 'sales' },
    { name: 'rename-node', id: orders, to: 'raw_sales' },
    { name: 'rename-environment', from: 'dev', to: 'development' },
    { name: 'rename-variable', from: variable, to: 'another_name' },
  ])('loses no key to $name', (command) => {
    expect(droppedAfter(command)).toBe(before);
  });
});
