/** A pipeline of realistic shape and any size, for tests of speed. */
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { completeSource, pipelineOf, tableNode } from './build-pipeline.ts';

const columns = ['id', 'name', 'city', 'amount', 'operation', 'operation_date', '_rescued_data'];
const schema = {
  type: 'struct' as const,
  fields: columns.map((name) => ({ name, type: 'string', nullable: true, metadata: {} })),
};

/** Half bronze, half silver; each pair has its own files, change capture and expectations. */
export function bigPipeline(tables: number): Pipeline {
  const pairs = Array.from({ length: tables / 2 }, (_, index) => pairOf(index)).flat();
  return pipelineOf(pairs, {
    environments: ['dev', 'staging', 'prd'],
    variables: {
      bronze_schema: { dev: 'lake_dev.bronze', staging: 'lake_stg.bronze', prd: 'lake.bronze' },
      silver_schema: { dev: 'lake_dev.silver', staging: 'lake_stg.silver', prd: 'lake.silver' },
      landing: { dev: '/Volumes/dev', staging: '/Volumes/stg', prd: '/Volumes/prd' },
    },
  });
}

function pairOf(index: number): readonly PipelineNode[] {
  const name = `table_${index}`;
  const own = { group: `group_${index % 40}`, sourceSystem: `system_${index % 40}` };
  return [
    completeSource('cloud-files', name, {
      path: `{landing}/${name}`,
      options: {
        'cloudFiles.format': 'csv',
        header: 'true',
        'cloudFiles.inferColumnTypes': 'true',
      },
      schema,
    }),
    tableNode(`bronze.${name}`, '', {
      ...own,
      database: '{bronze_schema}',
      comment: `raw ${name}`,
      properties: { 'delta.enableChangeDataFeed': 'true', 'pipelines.reset.allowed': 'false' },
      clusterColumns: ['id'],
      flows: { [name]: { from: `source.${name}`, select: ['*', '_metadata.file_name as file'] } },
      expectations: [
        { name: 'no_rescued_data', constraint: '_rescued_data IS NULL', action: 'drop' },
        { name: 'valid_id', constraint: 'id IS NOT NULL', action: 'drop' },
      ],
      quarantine: { mode: 'table', database: '{bronze_schema}', table: `${name}_quarantine` },
    }),
    tableNode(`silver.${name}`, '', {
      ...own,
      database: '{silver_schema}',
      flows: {
        [name]: {
          from: `bronze.${name}`,
          where: ['id IS NOT NULL'],
          select: [
            'id',
            'upper(name) as name',
            'cast(amount as double) as amount',
            ...columns.slice(4),
          ],
        },
      },
      changeCapture: {
        keys: ['id'],
        sequenceBy: 'operation_date',
        scdType: '2',
        applyAsDeletes: "operation = 'DELETE'",
        exceptColumns: ['operation', '_rescued_data'],
      },
    }),
  ];
}
