import { expect, it } from 'vitest';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { eachText } from '#core/model/texts.ts';
import { completeSource, tableNode } from '../../support/build-pipeline.ts';

const textsOf = (node: PipelineNode): Record<string, string> => {
  const texts: Record<string, string> = {};
  eachText(node, (text, at: () => FieldPath) => {
    texts[at().join('/')] = text;
  });
  return texts;
};

it('visits the name and every text of the fields, with their paths', () => {
  const table = tableNode('bronze.orders', '', {
    flows: { main: { from: 'source.orders', where: ['id > 0', 'kind = 1'] } },
    expectations: [{ name: 'valid', constraint: 'id IS NOT NULL', action: 'drop', enabled: false }],
    kept: { lakeflow: { tags: { owner: ['sales'] } } },
  });
  expect(textsOf(table)).toEqual({
    name: 'orders',
    layer: 'bronze',
    kind: 'streaming-table',
    database: 'main.bronze',
    group: 'A1',
    flowId: 'bronze_orders',
    sourceSystem: 'erp',
    'flows/main/from': 'source.orders',
    'flows/main/where/0': 'id > 0',
    'flows/main/where/1': 'kind = 1',
    'expectations/0/name': 'valid',
    'expectations/0/constraint': 'id IS NOT NULL',
    'expectations/0/action': 'drop',
    'kept/lakeflow/tags/owner/0': 'sales',
  });
});

it('leaves declared columns out', () => {
  const column = { name: '{id}', type: 'string', nullable: true, metadata: {} };
  const source = completeSource('cloud-files', 'orders', {
    schema: { type: 'struct', fields: [column] },
  });
  expect(Object.keys(textsOf(source))).toEqual(['name', 'path', 'options/cloudFiles.format']);
});
